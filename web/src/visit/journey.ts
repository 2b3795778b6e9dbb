/** How a visit begins and goes on: answers taken, back, change, the checks, what the device keeps and forgets. */

import { today } from '../engine/days.js';
import type { Answer, Question, Session, Urgency } from '../engine/types.js';
import { arrive, keep, recall } from './memory.js';
import { groupOf, groupsOf, type Visit } from './visit.js';

export function startVisit(session: Session, key: string): Visit {
  return {
    session,
    key,
    at: session.next()?.id ?? '',
    stage: 'triage',
    changing: false,
    detour: null,
    day: today(),
    raceIn: Number.NaN,
    begun: 0,
    span: null,
    ticks: {},
    region: '',
    keeps: true,
    written: false,
    noted: '',
    shared: false,
  };
}

/**
 * Takes the answers of the group on screen and moves on. Answers may leave others of the group without a question;
 * those still needed are returned, and the visit stays where it is.
 */
export function submit(visit: Visit, answers: ReadonlyMap<string, Answer>): readonly Question[] {
  const { session } = visit;
  const shown = groupOf(visit);
  passDays(visit);
  if (visit.detour) {
    if (answers.size < shown.length) return shown;
    if (!visit.detour.submit(answers)) visit.detour = null;
    write(visit);
    return [];
  }
  for (const { id } of shown) {
    const answer = answers.get(id);
    if (answer === undefined) session.forget(id);
    else session.answer(id, answer);
  }
  const open = groupOf(visit).filter(({ id }) => session.answerOf(id) === undefined);
  const missing = open.filter(({ id }) => shown.some((question) => question.id === id));
  if (!open.length) advance(visit);
  if (!missing.length) write(visit);
  return missing;
}

function advance(visit: Visit): void {
  const groups = groupsOf(visit);
  const here = groups.findIndex((group) => group[0]?.id === visit.at);
  const ahead = visit.changing ? (visit.session.next(visit.stage) ? groups.at(-1) : undefined) : groups[here + 1];
  visit.at = ahead?.[0]?.id ?? '';
  visit.changing = visit.shared = false;
}

/** One group back; from the change of one answer, to the result. */
export function back(visit: Visit): void {
  if (visit.detour) visit.detour = null;
  else if (visit.changing && !visit.session.next()) visit.at = '';
  else {
    const groups = groupsOf(visit);
    const here = groups.findIndex((group) => group[0]?.id === visit.at);
    if (here > 0) visit.at = groups[here - 1]?.[0]?.id ?? '';
    else if (visit.stage === 'race_check') leaveChecks(visit);
  }
  visit.changing = false;
}

/** Shows the group of that question, to come back to the result after it. */
export function change(visit: Visit, question: string): void {
  visit.stage = visit.session.pack.questions.find(({ id }) => id === question)?.stage ?? 'triage';
  visit.at = groupsOf(visit).find((group) => group.some(({ id }) => id === question))?.[0]?.id ?? '';
  visit.changing = true;
  visit.noted = '';
}

/** To the race-day checks, from their start. */
export function check(visit: Visit): void {
  visit.stage = 'race_check';
  for (const { id, stage } of visit.session.pack.questions) if (stage === visit.stage) visit.session.forget(id);
  visit.at = groupsOf(visit)[0]?.[0]?.id ?? '';
}

export function leaveChecks(visit: Visit): void {
  visit.stage = 'triage';
  visit.at = '';
}

const kRank: readonly Urgency[] = ['self_care', 'within_days', 'same_day', 'emergency_now'];

/**
 * Asks the questions with warning signs once more. New signs are added to the answers and none is taken away, and a
 * result that would be milder is dropped: a second look can only raise the urgency.
 */
export function recheck(visit: Visit): void {
  const { session } = visit;
  const urgency = session.assess()?.urgency;
  if (!urgency) return;
  const before = session.save();
  const asked = session
    .asked()
    .map((id) => session.pack.questions.find((question) => question.id === id) as Question)
    .filter(({ kind, options }) => kind === 'any_of' && options.some(({ warning }) => warning));
  let at = 0;
  visit.detour = {
    group: () => asked.slice(at, at + 1),
    submit: (answers: ReadonlyMap<string, Answer>) => {
      for (const [id, fresh] of answers) {
        const earlier = session.answerOf(id);
        if (Array.isArray(fresh) && Array.isArray(earlier)) session.answer(id, [...new Set([...earlier, ...fresh])]);
      }
      const now = session.assess();
      const raised = now !== null && kRank.indexOf(now.urgency) > kRank.indexOf(urgency);
      if (!raised && ++at < asked.length) return true;
      if (now && kRank.indexOf(now.urgency) < kRank.indexOf(urgency)) session.restore(before);
      visit.noted = raised ? 'raised' : 'kept';
      return false;
    },
  };
}

/** The reader's own choice of place. */
export function chooseRegion(visit: Visit, region: string): void {
  visit.region = region;
  write(visit);
}

/** From the first question, with nothing kept. */
export function forget(visit: Visit): void {
  visit.session.forget();
  const { session, key, raceIn } = visit;
  Object.assign(visit, startVisit(session, key), { raceIn });
  keep(key, null);
}

/** Stands where another visit of the same pack, in another language, stands. */
export function follow(visit: Visit, before: Visit): void {
  const { session } = visit;
  session.restore(before.session.save());
  Object.assign(visit, before, { session, detour: null });
}

/** Ticks a line of the checklist. Ticks are read again first: another tab may have set some. */
export function tick(visit: Visit, day: number, line: string, on: boolean): void {
  visit.ticks = recall(visit.key)?.ticks ?? visit.ticks;
  const others = (visit.ticks[day] ?? []).filter((id) => id !== line);
  visit.ticks[day] = on ? [...others, line] : others;
  write(visit);
}

/** Takes the ticks that another tab has set; false when there is nothing new. */
export function catchUp(visit: Visit): boolean {
  const found = recall(visit.key)?.ticks;
  if (!found || JSON.stringify(found) === JSON.stringify(visit.ticks)) return false;
  visit.ticks = found;
  return true;
}

/** The result in ids, the same in every language; empty before there is one. */
function adviceOf({ session }: Visit): string {
  const result = session.assess();
  const lines = result?.lines.map(({ id, status, variant }) => `${id}.${status}.${variant}`) ?? [];
  return result ? [result.outcome, result.urgency, result.start, ...lines].join() : '';
}

export function daysToRace({ session }: Visit): number | null {
  const date = session.pack.questions.find(({ role }) => role === 'race_date');
  const answer = date && session.answerOf(date.id);
  return typeof answer === 'number' ? answer : null;
}

/** Keeps the visit on the device, from the first answer on. */
export function write(visit: Visit): void {
  const { session, key, region, ticks } = visit;
  if (!session.asked().length) return;
  // Forgotten in another tab: from then on nothing more of this visit is kept.
  if (visit.written && !recall(key)) {
    visit.keeps = false;
    return;
  }
  if (!session.next() && !visit.begun) {
    visit.begun = today();
    visit.span = daysToRace(visit);
  }
  const { begun, span } = visit;
  const answers = session.save();
  visit.keeps = visit.written = keep(key, {
    answers,
    day: visit.day,
    begun,
    span,
    region,
    advice: adviceOf(visit),
    ticks,
  });
}

/**
 * Takes the days that have passed off a race date; a race that is over is asked for anew. A clock that was put back, or a
 * flight west, gives days back: the race stays on its date. True when the day is another one.
 */
export function passDays(visit: Visit): boolean {
  const { session } = visit;
  const passed = today() - visit.day;
  if (!passed) return false;
  visit.day = today();
  for (const { id, kind, min, max } of session.pack.questions) {
    const answer = session.answerOf(id);
    if (kind !== 'date' || typeof answer !== 'number') continue;
    const left = answer - passed;
    if (left < min || left > max) session.forget(id);
    else session.answer(id, left);
  }
  if (!visit.at) visit.at = session.next()?.id ?? '';
  return true;
}

/** Takes up what came with a link or what the device has kept. */
export function restore(visit: Visit): void {
  const { session } = visit;
  const link = arrive();
  const memory = link ?? recall(visit.key);
  if (!memory) return;
  session.restore(memory.answers);
  const { begun, span, region, advice, ticks } = memory;
  // Compared for the day of the answers: that days have passed is no change of the content.
  const isOther = memory.answers.split(';')[0] !== session.save().split(';')[0];
  const noted = isOther && advice && advice !== adviceOf(visit) ? 'changed' : '';
  Object.assign(visit, { begun, span, region, ticks, noted, shared: link !== null, written: !link, day: memory.day });
  passDays(visit);
  visit.at = session.next() ? (groupsOf(visit).at(-1)?.[0]?.id ?? '') : '';
}
