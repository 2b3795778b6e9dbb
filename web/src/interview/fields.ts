/**
 * The controls of one question: real radio buttons and checkboxes in large rows, a number, or a date that can also be
 * given in days. `read` takes the answer out of the form again.
 */

import type { Answer, Question } from '../advisor.js';
import { isoDay, parseDay, today } from '../days.js';
import { h } from '../dom.js';
import type { Words } from '../locale/words.js';

type Given = Answer | undefined;

/** Value of the row that stands for "none of these" or "no race"; option ids are never empty. */
const kNone = '';

function row(question: Question, type: string, value: string, text: string, checked: boolean): HTMLElement {
  return h(
    'label',
    { class: 'opt', part: 'option' },
    h('input', { type, name: question.id, value, checked, 'data-none': value === kNone }),
    h('span', null, text),
  );
}

function choices(question: Question, given: Given, words: Words): HTMLElement[] {
  const many = question.kind === 'any_of';
  const on = (id: string): boolean => (many ? Array.isArray(given) && given.includes(id) : given === id);
  const rows = question.options.map(({ id, text }) => row(question, many ? 'checkbox' : 'radio', id, text, on(id)));
  if (!question.none || !many) return rows;
  const none = row(question, 'checkbox', kNone, question.none, Array.isArray(given) && !given.length);
  const firstUnsure = question.options.findIndex((option) => option.unsure);
  const at = firstUnsure < 0 ? rows.length : firstUnsure;
  return [...rows.slice(0, at), h('p', { class: 'or' }, words.or), none, ...rows.slice(at)];
}

function scale({ id, min, max }: Question, given: Given): HTMLElement {
  const points = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return h(
    'div',
    { class: 'scale' },
    points.map((n) =>
      h('label', null, h('input', { type: 'radio', name: id, value: n, checked: given === n }), h('span', null, n)),
    ),
  );
}

function amount(question: Question, given: Given, words: Words): HTMLElement[] {
  const { id, kind, min, max, none, text } = question;
  const number = h('input', {
    class: 'text',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    name: id,
    size: 4,
    value: typeof given === 'number' ? given : null,
    'aria-label': kind === 'date' ? null : text,
  });
  const fields: HTMLElement[] = [];
  if (kind === 'date') {
    const now = today();
    const date = h('input', {
      class: 'text',
      type: 'date',
      'data-date': true,
      min: isoDay(now + min),
      max: isoDay(now + max),
      value: typeof given === 'number' ? isoDay(now + given) : null,
      oninput: () => {
        const day = parseDay(date.value);
        if (!Number.isNaN(day)) number.value = String(day - now);
      },
    });
    number.addEventListener('input', () => {
      date.value = /^\d{1,4}$/.test(number.value) ? isoDay(now + Number(number.value)) : '';
    });
    fields.push(h('label', { class: 'fill' }, words.raceDate, date), h('p', { class: 'or' }, words.or));
    fields.push(h('label', { class: 'fill' }, words.inDays, number));
  } else fields.push(number);
  if (none) {
    fields.push(h('p', { class: 'or' }, words.or), row(question, 'checkbox', kNone, none, given === null));
  }
  return fields;
}

export function fields(question: Question, given: Given, words: Words): HTMLElement {
  const body =
    question.kind === 'scale'
      ? scale(question, given)
      : question.kind === 'number' || question.kind === 'date'
        ? amount(question, given, words)
        : choices(question, given, words);
  return h('div', { class: 'rows', oninput: exclude }, body);
}

/** "None" and anything else push each other out. */
function exclude(event: InputEvent & { readonly currentTarget: HTMLElement; readonly target: HTMLInputElement }): void {
  const { target, currentTarget } = event;
  const none = currentTarget.querySelector<HTMLInputElement>('[data-none]');
  if (!none) return;
  if (target !== none) none.checked = false;
  else if (none.checked) {
    for (const input of currentTarget.querySelectorAll('input')) {
      if (input === none) continue;
      if (input.type === 'checkbox') input.checked = false;
      else input.value = '';
    }
  }
}

/** The answer in the form, or undefined when there is none that can be taken. */
export function read(form: HTMLFormElement, { id, kind, min, max }: Question): Given {
  const values = new FormData(form).getAll(id).map(String);
  if (kind === 'any_of') return values.length ? values.filter((value) => value !== kNone) : undefined;
  if (kind === 'one_of') return values[0];
  const inputs = [...form.querySelectorAll<HTMLInputElement>('[data-none]')];
  if (inputs.some((input) => input.name === id && input.checked)) return null;
  const text = values[0]?.trim() ?? '';
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}
