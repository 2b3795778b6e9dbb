/**
 * How old an answer may be. What a complaint is like changes within days: the red flags, how it began, how long it has lasted,
 * where it is and how sore count for three days. Lists without a red flag, such as shoes, and dates count for thirty, and then
 * the visit starts anew. An answer that does not count is withheld from the engine, which then asks the question again by itself.
 */

import type { Question } from '../engine/types.js';
import { hasRedFlags } from './questions.js';
import type { Visit } from './visit.js';

/** Days after which an answer that can change is asked again: given on Monday, on Thursday. */
export const kChangingDays = 3;
/** Days after which no answer counts. */
export const kVisitDays = 30;

/** Whether the answer is about something that changes from one day to the next. */
export const isChanging = (question: Question): boolean =>
  question.kind === 'any_of' ? hasRedFlags(question) : question.kind !== 'date';

/** The part of a visit that decides which answers count. */
export type Counted = Pick<Visit, 'given' | 'today' | 'link'>;

/**
 * Whether the answer is too old. One from a day to come was given under another clock: a flight west makes a day's difference,
 * and how old the answer is cannot be told from more.
 */
export const isOld = ({ given, today }: Counted, question: Question): boolean =>
  Math.abs(today - (given[question.id] ?? today)) >= (isChanging(question) ? kChangingDays : kVisitDays);

/** Whether a red flag was answered by the sender of a link only. */
export const isSenders = ({ link }: Counted, question: Question): boolean =>
  link !== null && !link.alarm && hasRedFlags(question) && !link.own.includes(question.id);

/** Whether the answer to that question counts today. */
export const counts = (visit: Counted, question: Question): boolean =>
  !isOld(visit, question) && !isSenders(visit, question);

/** Whether the visit as a whole is too old: its oldest answer no longer counts. */
export function isTooOld({ given, today }: Counted): boolean {
  const days = Object.values(given);
  return days.length > 0 && today - Math.min(...days) >= kVisitDays;
}
