/** Takes up what the device, the tab or another tab holds. */

import { isTooOld } from './age.js';
import { checkOf } from './check.js';
import { type Interview, sameAnswers } from './interview.js';
import { type Kept, readRecord } from './record.js';
import type { Step } from './reduce.js';
import { startVisit, type Visit } from './visit.js';

/** The result in a few letters, the same in every language; empty before there is one. */
export function adviceOf(interview: Interview, visit: Visit): string {
  const result = interview.assess(visit);
  const lines = result?.lines.map(({ id, status, variant }) => `${id}.${status}.${variant}`) ?? [];
  return result ? checkOf([result.outcome, result.urgency, result.start, ...lines].join()) : '';
}

/** The old answers are shown as old, and count no more. */
export function startAnewWhenTooOld(visit: Visit): Visit {
  if (!isTooOld(visit)) return visit;
  const { answers, given, today, region, keeps, written, own } = visit;
  if (visit.link && !visit.link.kept)
    return { ...startAnewWhenTooOld(own ?? startVisit(today)), notice: 'link_too_old' };
  const old = { day: Math.max(...Object.values(given)), answers };
  return { ...startVisit(today), region, keeps, written, old, notice: 'started_anew' };
}

/** `visit` with what a record says in the place of what it held. */
function filled(interview: Interview, visit: Visit, kept: Kept): Visit {
  const answers = interview.fitting(kept.answers);
  const given: Record<string, number> = {};
  for (const id of Object.keys(answers)) given[id] = kept.given[id] ?? kept.wrote;
  const { begun, ticks, region, advice, calendar, link } = kept;
  const next: Visit = {
    ...visit,
    answers,
    given,
    begun,
    ticks,
    region,
    advice,
    calendar,
    link,
    written: true,
    old: null,
  };
  if (kept.version === interview.session.pack.version || !advice) return next;
  // Compared for the day of the record: that days have passed is no change of the content.
  return adviceOf(interview, { ...next, today: kept.wrote }) === advice ? next : { ...next, notice: 'advice_changed' };
}

/**
 * Ticks of another tab alone leave the reader where they are. Answers that the device has refused to keep are nowhere but
 * here, so they stay.
 */
function adopted(interview: Interview, visit: Visit, kept: Kept): Visit {
  const found = filled(interview, visit, kept);
  const next = visit.keeps
    ? found
    : { ...found, answers: { ...found.answers, ...visit.answers }, given: { ...found.given, ...visit.given } };
  const isSame = sameAnswers(next.answers, visit.answers) && sameAnswers(next.given, visit.given);
  return startAnewWhenTooOld(
    isSame ? { ...next, answers: visit.answers, given: visit.given } : { ...next, second: null, changing: false },
  );
}

/** The record of the reader's own visit, which lies aside while one from a link is on screen. */
export function adoptRecord(interview: Interview, visit: Visit, record: string | null): Visit {
  const isLink = visit.link !== null && !visit.link.kept;
  const own = isLink ? visit.own : visit;
  if (record === null) {
    if (!own?.written) return visit;
    return isLink ? { ...visit, own: null } : { ...startVisit(visit.today), notice: 'forgotten' };
  }
  const kept = readRecord(record, interview.session.pack);
  if (!kept) return visit;
  const next = adopted(interview, own ?? startVisit(visit.today), kept);
  return isLink ? { ...visit, own: next } : next;
}

export const holdsAnything = ({ answers, old }: Visit): boolean => Object.keys(answers).length > 0 || old !== null;

/** A visit from a link that this tab held before the page was loaded again. */
export function openLinkRecord(interview: Interview, visit: Visit, record: string): Step {
  const kept = readRecord(record, interview.session.pack);
  if (!kept?.link) return { visit, effects: ['drop'], missing: [] };
  const own = holdsAnything(visit) ? visit : null;
  const next = startAnewWhenTooOld({ ...filled(interview, startVisit(visit.today), kept), own });
  return { visit: next, effects: next.link ? [] : ['drop'], missing: [] };
}
