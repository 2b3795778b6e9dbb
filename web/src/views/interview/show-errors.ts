/**
 * Reports missing and unreadable answers: a summary at the top with links to the fields, and a message at each
 * question.
 */

import { dayInWords } from '../../engine/day-words.js';
import { today } from '../../engine/days.js';
import type { Question } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import { h } from '../dom.js';

/** The field that an error is about: one with invalid input, else the one edited last, else the first. */
function fieldOf(set: Element): HTMLInputElement {
  const inputs = [...set.querySelectorAll('input')];
  return (inputs.find(({ validity }) => validity.badInput) ??
    inputs.find(({ dataset }) => 'edited' in dataset) ??
    inputs[0]) as HTMLInputElement;
}

function messageOf(
  { kind, min, max, none }: Question,
  field: HTMLInputElement,
  words: UiStrings,
  lang: string,
): string {
  if (kind === 'any_of') return words.chooseSome(none);
  if (kind === 'one_of' || kind === 'scale') return words.chooseOne;
  const isEmpty = !field.value && !field.validity.badInput;
  if (kind === 'date' && isEmpty) return words.chooseDate(none);
  if (field.type === 'date') {
    const [first, last] = [min, max].map((days) => dayInWords(today() + days, lang, 'date')) as [string, string];
    return words.dateBetween(first, last);
  }
  // Past days are typed without a minus sign.
  return kind === 'date' && max <= 0 ? words.wholeNumber(-max, -min) : words.wholeNumber(min, max);
}

/** `missing`: the questions of the form without a valid answer. */
export function showErrors(form: HTMLFormElement, missing: readonly Question[], words: UiStrings, lang: string): void {
  for (const error of form.querySelectorAll('.error')) error.textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  }
  // Screen readers list links without their context, so the link must name its question.
  const isOneOfMany = form.querySelectorAll('[data-question]').length > 1;
  const lines = missing.map((question) => {
    const set = form.querySelector(`[data-question="${question.id}"]`) as HTMLElement;
    const field = fieldOf(set);
    const text = messageOf(question, field, words, lang);
    const error = set.querySelector('.error') as HTMLElement;
    error.textContent = text;
    // No single row of a list is wrong, so the message describes the whole group there.
    if (question.kind === 'number' || question.kind === 'date') {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', error.id);
    }
    const lead = (event: Event): void => {
      event.preventDefault();
      field.focus();
    };
    return h('li', null, h('a', { href: `#${error.id}`, onclick: lead }, isOneOfMany && `${question.text} `, text));
  });
  const summary = form.querySelector('.summary') as HTMLElement;
  summary.replaceChildren(h('strong', null, words.problem(missing.length)), h('ul', null, lines));
  summary.querySelector('a')?.focus();
}
