/** The controls of most questions: radio buttons or checkboxes in large rows, with "or" before an exclusive option. */

import type { Answer, Option, Question } from '../../engine/types.js';
import type { Words } from '../../locale/words.js';
import { type Child, h } from '../dom.js';

/** Value of the row for "none of these" or "no race"; option ids are never empty. */
export const kNone = '';
/** Options of at most this many characters stand side by side. */
const kShort = 14;

/** The fields of a question with options that are drawn. */
interface Choice extends Pick<Question, 'id' | 'kind' | 'none'> {
  readonly options: readonly (Pick<Option, 'id' | 'text'> & Partial<Option>)[];
}

export function row(
  question: Pick<Question, 'id'>,
  type: string,
  value: string,
  text: string,
  checked: boolean,
): HTMLElement {
  return h(
    'label',
    { class: 'opt', part: 'option' },
    h('input', { type, name: question.id, value, checked, 'data-none': value === kNone }),
    h('span', null, text),
  );
}

export function choices(question: Choice, given: Answer | undefined, words: Words): HTMLElement {
  const { options, none } = question;
  const many = question.kind === 'any_of';
  const rows = options.map(({ id, text, group }, at): Child => {
    const isGiven = Array.isArray(given) ? given.includes(id) : given === id;
    return [
      group && group !== options[at - 1]?.group && h('h3', { class: 'group' }, group),
      row(question, many ? 'checkbox' : 'radio', id, text, isGiven),
    ];
  });
  if (none) {
    const alone = row(question, 'checkbox', kNone, none, Array.isArray(given) && !given.length);
    const firstUnsure = options.findIndex(({ unsure }) => unsure);
    rows.splice(firstUnsure < 0 ? rows.length : firstUnsure, 0, h('p', { class: 'or' }, words.or), alone);
  }
  const short = !many && options.every(({ text }) => text.length <= kShort);
  return h('div', { class: short ? 'rows short' : 'rows', oninput: exclude }, rows);
}

/** Makes "none" and the other options exclude each other. */
export function exclude(event: Event): void {
  const target = event.target as HTMLInputElement;
  const inputs = [...(event.currentTarget as Element).querySelectorAll('input')];
  const isNone = (input: HTMLInputElement): boolean => 'none' in input.dataset;
  if (isNone(target) && !target.checked) return;
  for (const input of inputs) {
    if (isNone(input) === isNone(target)) continue;
    if (input.type === 'checkbox') input.checked = false;
    else if (isNone(target)) input.value = '';
  }
}
