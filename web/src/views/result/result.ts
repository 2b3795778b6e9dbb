/** Draws a result in the order in which a worried reader needs it. */

import { dayInWords } from '../../engine/day-words.js';
import { daysToRace } from '../../visit/questions.js';
import { append, type Child, h } from '../dom.js';
import { forgetControl } from '../forget.js';
import { languageChoice } from '../interview/language.js';
import { notToDoLists, toDoLists } from './checklist.js';
import { checksCard, checksResult } from './checks.js';
import { type Context, isPast } from './context.js';
import { folding } from './deferred-rendering.js';
import { emergency } from './emergency.js';
import { answers, changes, folded, section, sources } from './notes.js';
import { recheckCard } from './recheck-card.js';
import { regionChoice } from './region.js';
import { topics } from './topics.js';
import { followUpdates } from './update.js';
import { because, verdict } from './verdict.js';

/** From this many days before the race on, the checks stand before the other tasks. */
const kCheckDays = 3;

/**
 * With `inTurn`, the first tasks are drawn now and the parts below them in later tasks. Use it only for a reader who
 * has just acted; elsewhere the page must know the height at once.
 */
export function drawResult(given: Omit<Context, 'folding'>, inTurn: boolean): HTMLElement {
  const context: Context = { ...given, folding: folding(given.signal) };
  if (context.visit.stage === 'race_check') return checksResult(context);
  const view = context.assessment.urgency === 'emergency_now' ? emergency(context) : drawPlan(context, inTurn);
  followUpdates(view, context);
  context.exports.printWithPage(view, context);
  return view;
}

function drawPlan(context: Context, inTurn: boolean): HTMLElement {
  const { visit, words } = context;
  const race = daysToRace(visit.session);
  const view = h(
    'div',
    { class: 'result' },
    h('div', { class: 'top' }, h('b', null, words.yourPlan), race !== null && h('span', null, words.raceIn(race))),
    isPast(context) && h('p', { class: 'banner' }, visit.session.pack.texts.past_review || words.past),
    recheckCard(context),
    verdict(context),
    because(context),
  );
  const rest = partsBelow(context);
  if (inTurn) context.folding.follow(view, rest);
  else for (const part of rest) append(view, [part()]);
  return view;
}

/** The parts below the first tasks. Each function builds one part. */
export function partsBelow(context: Context): readonly (() => Child)[] {
  const { visit, words } = context;
  const past = isPast(context);
  const race = daysToRace(visit.session);
  const checks = (): Child => checksCard(context);
  const nearRace = race !== null && race <= kCheckDays;
  return [
    () => section(context, 'race', words.theRace),
    ...(past || !nearRace ? [] : [checks]),
    ...(past ? [] : [...toDoLists(context), ...notToDoLists(context), ...topics(context)]),
    ...(past || nearRace ? [] : [checks]),
    () => section(context, 'watch', words.watch),
    () => folds(context),
    () => !past && context.exports.card(context),
    () => foot(context),
  ];
}

/** The parts that open in place. */
function folds(context: Context): HTMLElement {
  const { words } = context;
  return h(
    'div',
    { class: 'folds' },
    folded(context, 'not_start', words.doNotStart),
    folded(context, 'stop_race', words.stopRace),
    folded(context, 'limits', words.limits),
    changes(context),
    answers(context),
    sources(context),
  );
}

function foot(context: Context): HTMLElement {
  const { visit, words, assessment, lang, actions } = context;
  const { pack } = visit.session;
  const reviewBy = dayInWords(Date.parse(pack.reviewBy) / 86_400_000, lang, 'date');
  return h(
    'footer',
    null,
    forgetControl(words, actions),
    regionChoice(context),
    languageChoice(pack.id, lang, words.language, actions),
    pack.reviewStatus === 'draft' && pack.texts.draft && h('p', null, h('b', null, pack.texts.draft)),
    assessment.lines.some((line) => line.tip > 0) &&
      pack.texts.column_credit &&
      h('p', null, pack.texts.column_credit, ' ', h('slot', { name: 'column' })),
    h('p', null, [pack.texts.stop_seek, pack.texts.disclaimer_end || pack.texts.disclaimer].filter(Boolean).join(' ')),
    h('p', null, `${pack.title} ${pack.version} · ${words.reviewBy} ${reviewBy}`),
  );
}
