/** Facts about the questions of a pack that a visit needs. */

import type { Question, Session } from '../engine/types.js';

export const hasRedFlags = ({ options }: Question): boolean => options.some(({ warning }) => warning);

/** Days until the race, or null without one. */
export function daysToRace(session: Pick<Session, 'pack' | 'answerOf'>): number | null {
  const date = session.pack.questions.find(({ role }) => role === 'race_date');
  const answer = date && session.answerOf(date.id);
  return typeof answer === 'number' ? answer : null;
}
