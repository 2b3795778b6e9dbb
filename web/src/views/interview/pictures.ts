/** The picture beside a list of options: a tap on a region acts as a tap on the option of the same id. */

import { drawShape } from '../../art/shapes.js';
import type { Question } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import { h } from '../dom.js';

/** Adds the pictures. They and their hint are hidden from assistive technology, which has the same options in the list. */
export function addPictures(view: HTMLElement, questions: readonly Question[], words: UiStrings): void {
  for (const { id, picture } of questions) {
    if (!picture) continue;
    const set = view.querySelector(`[data-question="${id}"]`) as HTMLElement;
    const rows = set.querySelector('.rows') as HTMLElement;
    const inputAt = (event: Event): HTMLElement | null => {
      const option = (event.target as Element).closest<SVGElement>('[data-option]')?.dataset.option;
      return option === undefined ? null : rows.querySelector<HTMLElement>(`[value="${option}"]`);
    };
    const hint = (input: HTMLElement | null): void => {
      for (const row of rows.querySelectorAll('.opt')) row.classList.toggle('hinted', row === input?.parentElement);
    };
    const drawn = h(
      'div',
      {
        class: 'picture',
        'aria-hidden': 'true',
        onclick: (event: Event) => inputAt(event)?.click(),
        onmouseover: (event: Event) => hint(inputAt(event)),
        onmouseleave: () => hint(null),
      },
      h('p', { class: 'hint' }, words.pictureHint),
      drawShape(picture, { class: 'art' }),
    );
    const mark = (): void => {
      const chosen = [...rows.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
      for (const region of drawn.querySelectorAll<SVGElement>('.art-region'))
        region.classList.toggle('art-on', chosen.includes(region.dataset.option ?? ''));
    };
    mark();
    rows.addEventListener('change', mark);
    set.classList.add('pictured');
    rows.before(drawn);
  }
}
