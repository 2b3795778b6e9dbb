/** An answer in words, as the result quotes it: "the skin is warmer". */

import { optionsInWords } from '../engine/answer-value.js';
import { fill } from '../engine/message.js';
import type { Answer, Question } from '../engine/types.js';
import type { UiStrings } from '../locale/ui-strings.js';

/** A date is an epoch day here, not a count of days; `date` puts it into words. `locale` is that of the pack. */
export function answerInWords(
  question: Question,
  answer: Answer | undefined,
  words: Pick<UiStrings, 'notAnswered'>,
  date: (day: number) => string,
  locale: string,
): string {
  if (answer === undefined) return words.notAnswered;
  if (typeof answer === 'number' && question.kind === 'date') return date(answer);
  if (typeof answer === 'number') return fill(question.short, { [question.id]: answer }, locale) || String(answer);
  return optionsInWords(question, answer).join(', ') || question.none;
}
