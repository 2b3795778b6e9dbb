/** A counter for repetitions: a large button beside the number field; each press adds one to the field. */

import type { Question } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import { button, h } from '../dom.js';

/** Text for screen readers only; it distinguishes two counters on one screen. */
const unseen = (text: string): HTMLElement => h('span', { class: 'unseen' }, ` ${text}`);

export function addCounters(view: HTMLElement, questions: readonly Question[], words: UiStrings): void {
  for (const { id, kind, stage, min, max, text } of questions) {
    const field = view.querySelector<HTMLInputElement>(`[data-question="${id}"] [inputmode]`);
    if (stage !== 'race_check' || kind !== 'number' || !field) continue;
    const said = h('span', { class: 'unseen', 'aria-live': 'polite' });
    const set = (value: number): void => {
      said.textContent = String(Math.min(max, Math.max(min, value)));
      field.value = said.textContent;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    field.after(
      button('button count', () => set(Number(field.value) + 1), words.countOne, unseen(text)),
      button('link', () => set(min), words.countAgain, unseen(text)),
      said,
    );
  }
}
