/**
 * Notes about the visit itself, on every screen: whose answers these are, how old they are, and what happened to them.
 * Adds the button that forgets them where the screen has none.
 */

import { dayInWords } from '../engine/day-words.js';
import type { Answers, Pack } from '../engine/types.js';
import type { UiStrings } from '../locale/ui-strings.js';
import type { Notice, VisitView } from '../visit/visit.js';
import type { Actions } from './actions.js';
import { answerInWords } from './answer-words.js';
import { button, type Child, h } from './dom.js';
import { forgetControl } from './forget.js';

/** `view` is a screen; its first line says where in the interview the reader is. */
export function addVisitNotes(
  view: HTMLElement,
  visit: VisitView,
  words: UiStrings,
  lang: string,
  actions: Actions,
): void {
  const date = (day: number): string => dayInWords(day, lang, 'date');
  const said = notice(visit, words, date);
  const notes = [
    said && h('p', { class: 'banner', role: 'status', id: 'notice' }, said),
    visit.old && answersList(visit.session.pack, visit.old.answers, words, date, words.oldAnswers(date(visit.old.day))),
    visit.link && linkNote(visit, words, date, actions),
  ].filter((note) => note instanceof Node);
  const top = view.querySelector(':scope > .top');
  // An emergency screen has no such line, and nothing may stand above its content.
  if (top) top.after(...notes);
  else view.append(...notes);
  // A status that comes with its screen is not announced; the heading takes the focus and is read with it.
  if (said) view.querySelector('h2')?.setAttribute('aria-describedby', 'notice');
  // A plan has the button at its end, which may be built later.
  const isPlan = !visit.at && !visit.second && visit.stage === 'triage' && !view.querySelector('.urgent');
  if (Object.keys(visit.answers).length && !isPlan) view.append(forgetControl(words, actions));
}

function notice({ notice, given, today, old }: VisitView, words: UiStrings, date: (day: number) => string): string {
  const oldest = old?.day ?? Math.min(today, ...Object.values(given));
  const texts: Readonly<Record<Notice, string>> = {
    '': '',
    recheck_kept: words.recheckKept,
    recheck_raised: words.recheckRaised,
    advice_changed: words.adviceChanged,
    forgotten: words.forgotten,
    asked_again: words.askedAgain(date(oldest)),
    started_anew: words.startedAnew(date(oldest)),
    link_damaged: words.linkDamaged,
    link_other_topic: words.linkOtherTopic,
    link_other_version: words.linkOtherVersion,
    link_too_old: words.linkTooOld,
    language_missing: words.languageMissing,
  };
  return texts[notice];
}

/** Says whose answers these are, lists them, and offers to keep them or to go back. */
function linkNote(
  visit: VisitView,
  words: UiStrings,
  date: (day: number) => string,
  actions: Actions,
): HTMLElement | false {
  const { link, own, answers, session } = visit;
  if (!link) return false;
  const theirs = Object.fromEntries(Object.entries(answers).filter(([id]) => !link.own.includes(id)));
  const when = date(link.day);
  return h(
    'aside',
    { class: 'banner from-link', 'aria-label': words.linkLabel },
    h('p', null, h('b', null, link.kept ? words.linkKept(when) : words.linkFrom(when))),
    !link.kept && h('p', null, words.linkPassSigns, ' ', words.linkInHistory),
    answersList(session.pack, theirs, words, date, words.linkAnswers),
    !link.kept && [
      h(
        'details',
        null,
        h('summary', null, words.linkKeep),
        h('p', null, own ? words.linkKeepInstead : words.linkKeepSure),
        button('button', () => actions.keepLink(), words.linkKeepYes),
      ),
      button('button', () => actions.leaveLink(), own ? words.linkLeave : words.linkClose),
    ],
  );
}

function answersList(
  { questions, locale }: Pack,
  answers: Answers,
  words: UiStrings,
  date: (day: number) => string,
  heading: string,
): Child {
  const rows = questions
    .filter(({ id, stage }) => stage === 'triage' && answers[id] !== undefined)
    .map((question) =>
      h(
        'div',
        null,
        h('dt', null, question.text),
        h('dd', null, answerInWords(question, answers[question.id], words, date, locale)),
      ),
    );
  return rows.length > 0 && h('details', null, h('summary', null, heading), h('dl', { class: 'answers' }, rows));
}
