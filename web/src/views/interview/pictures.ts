/** The leg beside the list of places: a tap on a region is a tap on the radio button of the same name. */

import { drawLeg, markLeg, views } from '../../art/leg.js';
import type { Question } from '../../engine/types.js';
import { h } from '../dom.js';

export function addPictures(view: HTMLElement, questions: readonly Question[]): void {
  for (const { id, picture } of questions) {
    if (picture !== 'leg') continue;
    const set = view.querySelector(`[data-question="${id}"]`) as HTMLElement;
    const rows = set.querySelector('.rows') as HTMLElement;
    const chosen = (): string | null => rows.querySelector<HTMLInputElement>(':checked')?.value ?? null;
    const legs = views.map((side) => {
      const leg = drawLeg(side, chosen());
      // Both at the same scale, whatever room there is.
      leg.style.flexGrow = String(side.width);
      return leg;
    });
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
        class: 'legs',
        'aria-hidden': 'true',
        onclick: (event: Event) => inputAt(event)?.click(),
        onmouseover: (event: Event) => hint(inputAt(event)),
        onmouseleave: () => hint(null),
      },
      legs,
    );
    rows.addEventListener('change', () => markLeg(drawn, chosen()));
    set.classList.add('pictured');
    rows.before(drawn);
  }
}
