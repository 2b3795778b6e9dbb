/** Says what is missing, at the top and at each question, and leads there. */

import type { Question } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import { h } from '../dom.js';

function complaint({ kind, min, max, none }: Question, words: UiStrings): string {
  if (kind === 'any_of') return words.chooseSome(none);
  return kind === 'number' || kind === 'date' ? words.wholeNumber(min, max) : words.chooseOne;
}

export function showErrors(form: HTMLFormElement, missing: readonly Question[], words: UiStrings): void {
  for (const error of form.querySelectorAll('.error')) error.textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  const lines = missing.map((question) => {
    const set = form.querySelector(`[data-question="${question.id}"]`) as HTMLElement;
    const text = complaint(question, words);
    (set.querySelector('.error') as HTMLElement).textContent = text;
    for (const input of set.querySelectorAll('input')) input.setAttribute('aria-invalid', 'true');
    const lead = (event: Event): void => {
      event.preventDefault();
      set.querySelector('input')?.focus();
    };
    return h(
      'li',
      null,
      h('a', { href: `#${question.id}-error`, onclick: lead }, missing.length > 1 && `${question.text} `, text),
    );
  });
  const summary = form.querySelector('.summary') as HTMLElement;
  summary.replaceChildren(h('strong', null, words.problem), h('ul', null, lines));
  summary.querySelector('a')?.focus();
}
