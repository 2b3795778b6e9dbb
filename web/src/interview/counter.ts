/** A counter for the heel raises: one large button to press at each, beside the number field that it fills in. */

import { h } from '../dom.js';
import type { ResultWords } from '../locale/result-words.js';
import type { Visit } from '../visit.js';

export function addCounters(root: ShadowRoot, visit: Visit, words: ResultWords): void {
  for (const { id, kind, stage, min, max } of visit.group()) {
    const field = root.querySelector<HTMLInputElement>(`input[name="${id}"][inputmode]`);
    if (stage !== 'race_check' || kind !== 'number' || !field || field.dataset.counted) continue;
    field.dataset.counted = 'yes';
    const said = h('span', { class: 'unseen', role: 'status' });
    const set = (value: number): void => {
      field.value = said.textContent = String(Math.min(max, Math.max(min, value)));
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    field.after(
      h(
        'button',
        { type: 'button', class: 'button count', onclick: () => set(Number(field.value) + 1) },
        words.countOne,
      ),
      h('button', { type: 'button', class: 'link', onclick: () => set(min) }, words.countAgain),
      said,
    );
  }
}
