/** Answers as texts repeat them. The compiler does the same for `{where}` in play/answer_words.h. */

import { dayInWords } from './day-words.js';
import type { Answer, Question } from './types.js';

/** The options that an answer names, in words. */
export function optionsInWords({ options }: Question, answer: Answer): string[] {
  const ids = Array.isArray(answer) ? answer : [answer];
  return options.filter(({ id }) => ids.includes(id)).map(({ short, text }) => short || text);
}

/** What stands for the question's id in a text of a result. A number stays one, since a text can have plural forms of it. */
export function answerValue(question: Question, answer: Answer, today: number, locale: string): string | number {
  if (typeof answer === 'number') return question.kind === 'date' ? dayInWords(today + answer, locale, 'day') : answer;
  return new Intl.ListFormat(locale).format(optionsInWords(question, answer)) || question.none;
}
