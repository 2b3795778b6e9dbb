/**
 * How long an answer counts. A complaint changes within days, so answers about the red flags, the start, the duration,
 * the place and the soreness count for three days. Dates, and lists without a red flag (such as shoes), count for
 * thirty days; after that the visit starts anew. An answer that no longer counts is withheld from the engine, which
 * then asks the question again.
 */

import type { Question } from '../engine/types.js';
import { hasRedFlags } from './questions.js';
import type { Visit } from './visit.js';

/** Days after which a changing answer is asked again: an answer given on Monday is asked again on Thursday. */
export const kChangingDays = 3;
/** Days after which no answer counts. */
export const kVisitDays = 30;

/** Whether the answer is about something that changes from one day to the next. */
export const isChanging = (question: Question): boolean =>
  question.kind === 'any_of' ? hasRedFlags(question) : question.kind !== 'date';

/** The fields of a visit that decide which answers count. */
export type Counted = Pick<Visit, 'given' | 'today' | 'link'>;

/**
 * Whether the answer is too old. An answer dated tomorrow was given under another clock: a flight west makes a
 * difference of one day. With a larger difference, the age of the answer is unknown, so it is treated as old.
 */
export const isOld = ({ given, today }: Counted, question: Question): boolean =>
  Math.abs(today - (given[question.id] ?? today)) >= (isChanging(question) ? kChangingDays : kVisitDays);

/** Whether the sender of the link answered this red flag and the reader has not. */
export const isSenders = ({ link }: Counted, question: Question): boolean =>
  link !== null && !link.alarm && hasRedFlags(question) && !link.own.includes(question.id);

/** Whether the answer to that question counts today. */
export const counts = (visit: Counted, question: Question): boolean =>
  !isOld(visit, question) && !isSenders(visit, question);

/** Whether the visit as a whole is too old, which is when its oldest answer no longer counts. */
export function isTooOld({ given, today }: Counted): boolean {
  const days = Object.values(given);
  return days.length > 0 && today - Math.min(...days) >= kVisitDays;
}
