/** Puts a result together, in the order in which a worried reader needs it. */

import { dayInWords } from '../days.js';
import { h } from '../dom.js';
import { languageChoice } from '../interview/language.js';
import { catchUp, daysToRace, passDays } from '../journey.js';
import { actions } from '../take-along/actions.js';
import { again } from './again.js';
import { leaveAlone, toDoLists } from './checklist.js';
import { checksCard, checksResult } from './checks.js';
import type { Context } from './context.js';
import { emergency } from './emergency.js';
import { folding } from './folding.js';
import { answers, changes, folded, section, sources } from './notes.js';
import { regionChoice } from './region.js';
import { because, verdict } from './verdict.js';

/** From so many days before the race on, the checks stand before what else there is to do. */
const kCheckDays = 3;

export function drawResult(given: Omit<Context, 'folding'>): HTMLElement {
  const context: Context = { ...given, folding: folding(given.signal) };
  const { visit, words, assessment, lang } = context;
  const { pack } = visit.session;
  addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key !== visit.key && key !== null) return;
      if (newValue === null) context.steps.forget();
      else if (catchUp(visit)) context.steps.redraw();
    },
    { signal: context.signal },
  );
  // A page left open over night shows the new day when the reader comes back to it.
  document.addEventListener('visibilitychange', () => !document.hidden && passDays(visit) && context.steps.redraw(), {
    signal: context.signal,
  });
  if (visit.stage === 'race_check') return checksResult(context);
  if (assessment.urgency === 'emergency_now') return emergency(context);
  const past = context.now > Date.parse(pack.reviewBy) / 86_400_000;
  const race = daysToRace(visit);
  const nearRace = race !== null && race <= kCheckDays;
  const view = h(
    'div',
    { class: 'result' },
    h('div', { class: 'top' }, h('b', null, words.yourPlan), race !== null && h('span', null, words.raceIn(race))),
    past && h('p', { class: 'banner' }, pack.texts.past_review || words.past),
    again(context),
    verdict(context),
    because(context),
    section(context, 'race', words.theRace),
    !past && [
      nearRace && checksCard(context),
      toDoLists(context),
      leaveAlone(context),
      !nearRace && checksCard(context),
    ],
    section(context, 'watch', words.watch),
    h(
      'div',
      { class: 'folds' },
      folded(context, 'not_start', words.doNotStart),
      folded(context, 'stop_race', words.stopRace),
      folded(context, 'limits', words.limits),
      changes(context),
      answers(context),
      sources(context),
    ),
    !past && actions(context),
    h(
      'footer',
      null,
      regionChoice(context),
      languageChoice(pack.id, lang, words.language, context.steps),
      pack.reviewStatus === 'draft' && pack.texts.draft && h('p', null, h('b', null, pack.texts.draft)),
      assessment.lines.some((line) => line.tip > 0) &&
        pack.texts.column_credit &&
        h('p', null, pack.texts.column_credit, ' ', h('slot', { name: 'column' })),
      h(
        'p',
        null,
        [pack.texts.stop_seek, pack.texts.disclaimer_end || pack.texts.disclaimer].filter(Boolean).join(' '),
      ),
      h(
        'p',
        null,
        `${pack.title} ${pack.version} · ${words.reviewBy} ${dayInWords(Date.parse(pack.reviewBy) / 86_400_000, lang, { dateStyle: 'long' })}`,
      ),
    ),
  );
  openForPaper(view, context);
  return view;
}

/**
 * Paints what to do first and what lies below it one frame later; nothing on screen moves. Only for a reader who has just
 * acted: elsewhere the page around has to know the height at once.
 */
export function showInTurn(view: HTMLElement): void {
  view.classList.add('fresh');
  requestAnimationFrame(() => setTimeout(() => view.classList.remove('fresh')));
}

/** A reader who prints the page itself gets what is folded away too; the sources stay once, at the end. */
function openForPaper(view: HTMLElement, { folding, signal }: Context): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener(
    'beforeprint',
    () => {
      folding.finish();
      opened = [...view.querySelectorAll<HTMLDetailsElement>('.how, .fold, .because details')].filter(
        ({ open }) => !open,
      );
      for (const part of opened) part.open = true;
    },
    { signal },
  );
  const close = (): void => {
    for (const part of opened) part.open = false;
  };
  addEventListener('afterprint', close, { signal });
}
