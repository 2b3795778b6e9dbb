/** An answer in words, as the result quotes it: "the skin is warmer". */

import type { Answer, Question } from '../engine/types.js';
import type { UiStrings } from '../locale/ui-strings.js';

/** A date is an epoch day here, not a count of days; `date` puts it into words. */
export function answerInWords(
  question: Question,
  answer: Answer | undefined,
  words: Pick<UiStrings, 'notAnswered'>,
  date: (day: number) => string,
): string {
  if (answer === undefined) return words.notAnswered;
  if (typeof answer === 'number') return question.kind === 'date' ? date(answer) : String(answer);
  const ids = answer === null ? [] : typeof answer === 'string' ? [answer] : answer;
  const shorts = question.options.filter(({ id }) => ids.includes(id)).map(({ short, text }) => short || text);
  return shorts.length ? shorts.join(', ') : question.none;
}
