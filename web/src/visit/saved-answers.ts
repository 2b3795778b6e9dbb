/**
 * The answers of a visit in the text format of engine/saved.ts, with dates written as dates, so that the text means the
 * same on every day.
 */

import { isoDay, parseDay } from '../engine/days.js';
import { read, write } from '../engine/saved.js';
import type { Answer, Answers, Pack, Question } from '../engine/types.js';

/** Example: `<pack>@0.2.0;now=*;days_to_race=2026-12-05`. */
export function writeAnswers(pack: Pick<Pack, 'id' | 'version' | 'questions'>, answers: Answers): string {
  const given: [string, Answer][] = [];
  for (const { id, kind } of pack.questions) {
    const answer = answers[id];
    if (answer === undefined) continue;
    given.push([id, kind === 'date' && typeof answer === 'number' ? isoDay(answer) : answer]);
  }
  return write(pack.id, pack.version, given);
}

export interface SavedAnswers {
  readonly pack: string;
  readonly version: string;
  /** Unchecked: `Interview.fitting` selects the answers that the pack knows. */
  readonly answers: Answers;
}

/**
 * `day`: older texts hold a count of days to a date, and the count starts on this day. Null when the text is not in
 * this format.
 */
export function readAnswers(text: string, questions: readonly Question[], day: number): SavedAnswers | null {
  const saved = read(text);
  if (!saved) return null;
  const answers: Answers = { ...saved.answers };
  for (const { id, kind } of questions) {
    const answer = answers[id];
    if (kind !== 'date') continue;
    if (typeof answer === 'number') answers[id] = day + answer;
    else if (typeof answer === 'string') answers[id] = parseDay(answer);
  }
  return { ...saved, answers };
}
