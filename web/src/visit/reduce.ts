/**
 * The reducer of a visit: `reduce(interview, visit, event)` returns the next visit and the effect to carry out. All
 * changes of a visit go through it. It reads no clock and no storage, so a visit can be replayed from its events.
 */

import type { Answer, Answers, Question } from '../engine/types.js';
import type { Interview } from './interview.js';
import type { Link } from './link.js';
import { isAside, keepLink, leaveLink, openLink } from './link-visit.js';
import { advance, goBack, groupHolding, isAskingAgain, isAskingOldAgain, settle } from './position.js';
import { adoptRecord, adviceOf, openLinkRecord, startAnewWhenTooOld } from './restore.js';
import { addSigns, continueOrEndSecondLook, endSecondLook, startSecondLook } from './second-look.js';
import { startVisit, type Visit } from './visit.js';

export type VisitEvent =
  /** The answers to the questions on screen, without those left empty. A date is an epoch day. */
  | {
      readonly type: 'submitScreen';
      readonly questions: readonly string[];
      readonly answers: Answers;
      /** The screen was drawn for a second look that has ended since: signs are added and none is removed. */
      readonly isSecond?: boolean;
    }
  | { readonly type: 'goBack' }
  /** Opens the screen of that question; the next submit returns to the result. */
  | { readonly type: 'editAnswer'; readonly question: string }
  | { readonly type: 'startRaceChecks' }
  | { readonly type: 'leaveRaceChecks' }
  /** Starts a second look at the warning signs. */
  | { readonly type: 'recheck' }
  | { readonly type: 'tick'; readonly day: number; readonly line: string; readonly on: boolean }
  | { readonly type: 'chooseRegion'; readonly region: string }
  /** Stores the name of the reader's first calendar. */
  | { readonly type: 'nameCalendar'; readonly name: string }
  /** Removes all records from the device. */
  | { readonly type: 'forget' }
  | { readonly type: 'openLink'; readonly link: Link }
  /** Makes the visit from a link the reader's own. It replaces the one that they had. */
  | { readonly type: 'keepLink' }
  /** Returns from a visit that came with a link to the reader's own visit. */
  | { readonly type: 'leaveLink' }
  /**
   * The device's record of the reader's own visit, when the visit is opened and when another tab has changed it; null
   * when there is none.
   */
  | { readonly type: 'storageChanged'; readonly record: string | null }
  /** The tab's store holds a visit from a link that was open before the page was reloaded. */
  | { readonly type: 'linkFound'; readonly record: string }
  | { readonly type: 'dayChanged'; readonly today: number }
  /** Whether the device stored the last record. */
  | { readonly type: 'stored'; readonly ok: boolean }
  | { readonly type: 'languageMissing' };

/** `keep`: store the visit; `drop`: remove the link visit from the tab's store; `wipe`: remove every record. */
export type Effect = 'keep' | 'drop' | 'wipe';

export interface Step {
  readonly visit: Visit;
  readonly effects: readonly Effect[];
  /** Questions on screen that still need an answer. When there are any, the reader stays on the screen. */
  readonly missing: readonly Question[];
}

const step = (visit: Visit, ...effects: Effect[]): Step => ({ visit, effects, missing: [] });

/** Events from outside leave the notice on screen. */
const kOutside: readonly VisitEvent['type'][] = ['stored', 'dayChanged', 'storageChanged', 'linkFound'];

export function reduce(interview: Interview, before: Visit, event: VisitEvent): Step {
  const isOutside = kOutside.includes(event.type);
  const visit: Visit = isOutside || !before.notice ? before : { ...before, notice: '' };
  const done = apply(interview, visit, event);
  const settled = settle(interview, done.visit);
  const advice = done.effects.includes('keep') ? adviceOf(interview, settled) : settled.advice;
  const named = advice === settled.advice ? settled : { ...settled, advice };
  const effects = isAside(before) && !isAside(named) ? ([...done.effects, 'drop'] as const) : done.effects;
  return { ...done, effects, visit: isOutside ? tellWhatIsAskedAgain(interview, before, named) : named };
}

/** Sets a notice when a finished visit asks questions again. */
function tellWhatIsAskedAgain(interview: Interview, before: Visit, visit: Visit): Visit {
  const isElsewhere = visit.at !== '' && visit.at !== before.at;
  const isAgain = visit.begun > 0 && isElsewhere && !visit.link && isAskingOldAgain(interview, visit);
  return isAgain && !visit.notice ? { ...visit, notice: 'asked_again' } : visit;
}

function apply(interview: Interview, visit: Visit, event: VisitEvent): Step {
  switch (event.type) {
    case 'submitScreen':
      return visit.second ? submitSecondLook(interview, visit, event) : submitScreen(interview, visit, event);
    case 'goBack':
      return step(visit.second ? { ...endSecondLook(interview, visit), notice: '' } : goBack(interview, visit));
    case 'editAnswer':
      return step(editAnswer(interview, visit, event.question));
    case 'startRaceChecks':
      return startRaceChecks(interview, visit);
    case 'leaveRaceChecks':
      return step({ ...visit, stage: 'triage', at: '', changing: false });
    case 'recheck':
      return step(startSecondLook(interview, visit));
    case 'tick':
      return kept(tick(visit, event));
    case 'chooseRegion':
      return kept({ ...visit, region: event.region });
    case 'nameCalendar':
      return kept({ ...visit, calendar: event.name });
    case 'forget':
      return step({ ...startVisit(visit.today), notice: 'forgotten' }, 'wipe');
    case 'openLink':
      return openLink(interview, visit, event.link);
    case 'keepLink':
      return keepLink(visit);
    case 'leaveLink':
      return leaveLink(visit);
    case 'storageChanged':
      return step(adoptRecord(interview, visit, event.record));
    case 'linkFound':
      return openLinkRecord(interview, visit, event.record);
    case 'dayChanged':
      return step(
        startAnewWhenTooOld({ ...visit, today: event.today, own: visit.own && { ...visit.own, today: event.today } }),
      );
    case 'stored':
      return step(event.ok === visit.keeps && event.ok === visit.written ? visit : markStored(visit, event.ok));
    case 'languageMissing':
      return step({ ...visit, notice: 'language_missing' });
  }
}

/** A visit is stored from its first answer on, never before. */
const kept = (visit: Visit): Step => (Object.keys(visit.answers).length ? step(visit, 'keep') : step(visit));

/** Takes over those answers that the pack accepts, as the reader's own. */
function takeAnswers(interview: Interview, visit: Visit, asked: readonly string[], given: Answers): Visit {
  const fit = interview.fitting(given);
  const answers: Record<string, Answer> = { ...visit.answers };
  const days: Record<string, number> = { ...visit.given };
  for (const id of asked) {
    const answer = fit[id];
    if (answer === undefined) {
      delete answers[id];
      delete days[id];
    } else {
      answers[id] = answer;
      days[id] = visit.today;
    }
  }
  const link = visit.link && { ...visit.link, alarm: false, own: [...new Set([...visit.link.own, ...asked])] };
  return { ...visit, answers, given: days, link };
}

type Submitted = Extract<VisitEvent, { type: 'submitScreen' }>;

function submitScreen(interview: Interview, visit: Visit, { questions, answers: sent, isSecond }: Submitted): Step {
  const shown = questions.filter((id) => interview.question(id));
  const answers: Record<string, Answer> = { ...sent };
  if (isSecond) for (const id of Object.keys(sent)) answers[id] = addSigns(visit.answers[id], sent[id] as Answer);
  const isDirect = visit.changing || isAskingAgain(interview, visit);
  const next = takeAnswers(interview, visit, shown, answers);
  const group = groupHolding(interview, next, shown) ?? [];
  const open = group.filter(({ id }) => interview.read(next).answerOf(id) === undefined);
  const missing = open.filter(({ id }) => shown.includes(id));
  if (missing.length) return { visit: next, effects: [], missing };
  // The answers may have made another question of the same screen relevant; show it.
  if (open.length) return step({ ...next, at: group[0]?.id ?? '' }, 'keep');
  return step(advance(interview, next, shown, isDirect), 'keep');
}

function submitSecondLook(interview: Interview, visit: Visit, { questions, answers }: Submitted): Step {
  const { second } = visit;
  const missing = interview.questions.filter(({ id }) => questions.includes(id) && answers[id] === undefined);
  if (!second || missing.length) return { visit, effects: [], missing };
  const isOpened = interview.read(visit).next() !== null;
  const all: Record<string, Answer> = {};
  for (const id of questions) {
    all[id] = addSigns(visit.answers[id], answers[id] as Answer);
  }
  const left = isOpened ? second.left : second.left.filter((id) => !questions.includes(id));
  const taken = takeAnswers(interview, { ...visit, second: { ...second, left } }, questions, all);
  return step(continueOrEndSecondLook(interview, taken), 'keep');
}

function editAnswer(interview: Interview, visit: Visit, question: string): Visit {
  const stage = interview.question(question)?.stage ?? 'triage';
  const group = groupHolding(interview, { ...visit, stage }, [question]);
  return group ? { ...visit, stage, at: group[0]?.id ?? '', changing: true } : visit;
}

function startRaceChecks(interview: Interview, visit: Visit): Step {
  if (!interview.assess(visit)?.checksAvailable) return step(visit);
  const answers: Record<string, Answer> = { ...visit.answers };
  const given: Record<string, number> = { ...visit.given };
  for (const { id, stage } of interview.questions) {
    if (stage !== 'race_check') continue;
    delete answers[id];
    delete given[id];
  }
  return step({ ...visit, answers, given, stage: 'race_check', at: '', changing: false }, 'keep');
}

function tick(visit: Visit, { day, line, on }: Extract<VisitEvent, { type: 'tick' }>): Visit {
  const others = (visit.ticks[day] ?? []).filter((id) => id !== line);
  return { ...visit, ticks: { ...visit.ticks, [day]: on ? [...others, line] : others } };
}

const markStored = (visit: Visit, ok: boolean): Visit => ({ ...visit, keeps: ok, written: visit.written || ok });
