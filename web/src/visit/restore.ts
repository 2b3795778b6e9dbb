/** Brings a visit up to date with the record that the device, this tab or another tab holds. */

import { isTooOld } from './age.js';
import { checksumOf } from './checksum.js';
import { type Interview, sameAnswers } from './interview.js';
import { readRecord, type VisitRecord } from './record.js';
import type { Step } from './reduce.js';
import { startVisit, type Visit } from './visit.js';

/** A short digest of the result, the same in every language; empty before there is a result. */
export function adviceOf(interview: Interview, visit: Visit): string {
  const result = interview.assess(visit);
  const lines = result?.lines.map(({ id, status, variant }) => `${id}.${status}.${variant}`) ?? [];
  return result ? checksumOf([result.outcome, result.urgency, result.start, ...lines].join()) : '';
}

/**
 * Starts a new visit when the answers are too old. The old visit is kept to be shown as old; its answers no longer
 * count.
 */
export function startAnewWhenTooOld(visit: Visit): Visit {
  if (!isTooOld(visit)) return visit;
  const { answers, given, today, region, keeps, written, own } = visit;
  if (visit.link && !visit.link.kept)
    return { ...startAnewWhenTooOld(own ?? startVisit(today)), notice: 'link_too_old' };
  const old = { day: Math.max(...Object.values(given)), answers };
  return { ...startVisit(today), region, keeps, written, old, notice: 'started_anew' };
}

/** `visit` with the contents of a record in place of its own. */
function filled(interview: Interview, visit: Visit, kept: VisitRecord): Visit {
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
  // Compare the advice for the day on which the record was written: the passing of days is no change of the content.
  return adviceOf(interview, { ...next, today: kept.wrote }) === advice ? next : { ...next, notice: 'advice_changed' };
}

/**
 * Like `filled`, but the reader stays where they are when the other tab has only changed ticks. Answers that the device
 * refused to store exist only in this visit, so they are kept.
 */
function adopted(interview: Interview, visit: Visit, kept: VisitRecord): Visit {
  const found = filled(interview, visit, kept);
  const next = visit.keeps
    ? found
    : { ...found, answers: { ...found.answers, ...visit.answers }, given: { ...found.given, ...visit.given } };
  const isSame = sameAnswers(next.answers, visit.answers) && sameAnswers(next.given, visit.given);
  return startAnewWhenTooOld(
    isSame ? { ...next, answers: visit.answers, given: visit.given } : { ...next, second: null, changing: false },
  );
}

/** Applies the record of the reader's own visit. While a visit from a link is on screen, the own visit is in `own`. */
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

/** Opens a visit from a link that this tab held before the page was reloaded. */
export function openLinkRecord(interview: Interview, visit: Visit, record: string): Step {
  const kept = readRecord(record, interview.session.pack);
  if (!kept?.link) return { visit, effects: ['drop'], missing: [] };
  const own = holdsAnything(visit) ? visit : null;
  const next = startAnewWhenTooOld({ ...filled(interview, startVisit(visit.today), kept), own });
  return { visit: next, effects: next.link ? [] : ['drop'], missing: [] };
}
