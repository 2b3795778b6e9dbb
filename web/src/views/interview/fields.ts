/**
 * The controls of every kind of question: choices, a scale, a number, or a date that can also be given in days. `read`
 * reads the answer back from the form.
 */

import { dayInWords } from '../../engine/day-words.js';
import { isoDay, parseDay } from '../../engine/days.js';
import type { Answer, Question } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import type { Words } from '../../locale/words.js';
import { h } from '../dom.js';
import { choices, exclude, kNone, row } from './choices.js';

/** Marks the last edited of two fields that hold the same answer. */
const kEdited = 'data-edited';

type Given = Answer | undefined;

/**
 * The direction in which a date question counts days: 1 for future days, -1 for past days. 0 for a question that allows
 * both, which has no field for a number of days, because a reader would have to type a minus sign.
 */
function directionOf({ min, max }: Question): 1 | -1 | 0 {
  if (min >= 0) return 1;
  return max <= 0 ? -1 : 0;
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

function amount(question: Question, given: Given, words: Words, more: UiStrings, today: number): HTMLElement {
  const { kind, min, max, none, text } = question;
  const direction = kind === 'date' ? directionOf(question) : 1;
  const counted = (days: number): number => (direction || 1) * days;
  const number = h('input', {
    class: 'text',
    type: direction ? 'text' : 'hidden',
    inputmode: 'numeric',
    // No name: browsers' autofill sends the names of text fields, hashed, to the browser's maker.
    autocomplete: 'off',
    size: 4,
    value: typeof given === 'number' ? counted(given - (kind === 'date' ? today : 0)) : null,
    // From when and in which direction days are counted, because the form may stay open over midnight.
    'data-today': kind === 'date' && today,
    'data-direction': direction < 0 && direction,
    'aria-label': kind === 'date' ? null : text,
  });
  const or = (): HTMLElement => h('p', { class: 'or' }, words.or);
  const fields: HTMLElement[] = [];
  if (kind === 'date') {
    // The date that a number of days means. It lets readers notice that their device's date differs.
    // Screen readers announce only changes of a live region that is displayed, so it has no class that hides it while
    // it is empty. It has no role, because Orca says "statusbar" for an empty status.
    const meant = h('p', { 'aria-live': 'polite' });
    const showMeant = (): void => {
      const day = /^\d{1,4}$/.test(number.value) ? counted(Number(number.value)) : Number.NaN;
      meant.textContent = day >= min && day <= max ? more.dayMeant(dayInWords(today + day, words.lang, 'day')) : '';
    };
    const date = h('input', {
      class: 'text',
      type: 'date',
      min: isoDay(today + min),
      max: isoDay(today + max),
      value: typeof given === 'number' ? isoDay(given) : null,
      oninput: () => {
        const day = parseDay(date.value);
        number.value = Number.isNaN(day) ? '' : String(counted(day - today));
        number.removeAttribute(kEdited);
        date.setAttribute(kEdited, '');
        showMeant();
      },
    });
    number.addEventListener('input', () => {
      date.value = /^-?\d{1,4}$/.test(number.value) ? isoDay(today + counted(Number(number.value))) : '';
      date.removeAttribute(kEdited);
      number.setAttribute(kEdited, '');
      showMeant();
    });
    showMeant();
    fields.push(h('label', { class: 'fill' }, more.onDate, date));
    if (direction)
      fields.push(or(), h('label', { class: 'fill' }, direction > 0 ? more.inDays : more.daysAgo, number), meant);
    else fields.push(number);
  } else fields.push(h('p', { class: 'fill' }, number));
  if (none) fields.push(or(), row(question, 'checkbox', kNone, none, given === null));
  return h('div', { class: 'rows', oninput: exclude }, fields);
}

/** `today` is the epoch day from which days are counted. */
export function fields(question: Question, given: Given, words: Words, more: UiStrings, today: number): HTMLElement {
  if (question.kind === 'scale') return scale(question, given);
  if (question.kind === 'number' || question.kind === 'date') return amount(question, given, words, more, today);
  return choices(question, given, words);
}

/** The answer in the form; undefined when there is none or it is invalid. A date is an epoch day. */
export function read(form: HTMLFormElement, { id, kind, min, max }: Question): Given {
  const values = new FormData(form).getAll(id).map(String);
  if (kind === 'any_of') return values.length ? values.filter((value) => value !== kNone) : undefined;
  if (kind === 'one_of') return values[0];
  if (form.querySelector<HTMLInputElement>(`[name="${id}"][data-none]`)?.checked) return null;
  const field = form.querySelector<HTMLInputElement>(`[data-question="${id}"] [inputmode]`);
  const text = (field?.value ?? values[0] ?? '').trim();
  const number = /^-?\d{1,6}$/.test(text) ? Number(text) * Number(field?.dataset.direction ?? 1) : Number.NaN;
  if (!(number >= min && number <= max)) return undefined;
  return kind === 'date' ? Number(field?.dataset.today) + number : number;
}
