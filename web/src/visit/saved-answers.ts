/** Answers of a visit as the text of engine/saved.ts, with dates as dates: the same text means the same on any day. */

import { isoDay, parseDay } from '../engine/days.js';
import { read, write } from '../engine/saved.js';
import type { Answer, Answers, Pack, Question } from '../engine/types.js';

/** `<pack>@0.2.0;now=*;days_to_race=2026-12-05` */
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
  /** May still hold anything: `Interview.fitting` takes what the pack knows. */
  readonly answers: Answers;
}

/** `day`: from which older texts count the days to a date. Null when the text is none. */
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
