/** The leg beside the list of places: a tap on a region is a tap on the radio button of the same name. */

import { drawLeg, markLeg, views } from '../art/leg.js';
import { h, svg } from '../dom.js';

export function addPictures(root: ShadowRoot): void {
  for (const set of root.querySelectorAll<HTMLElement>('[data-picture="leg"]:not(.pictured)')) {
    const rows = set.querySelector('.rows') as HTMLElement;
    const chosen = (): string | null => rows.querySelector<HTMLInputElement>(':checked')?.value ?? null;
    const legs = views.map((view) => {
      const leg = svg('svg', { viewBox: view.viewBox, class: 'leg' });
      leg.append(...(drawLeg<Node>(svg as never, view, chosen()) as Node[]));
      return leg;
    });
    const place = (event: Event): HTMLElement | null | undefined => {
      const option = (event.target as Element).closest<SVGElement>('[data-option]')?.dataset.option;
      return option === undefined ? null : rows.querySelector<HTMLElement>(`[value="${option}"]`);
    };
    const picture = h(
      'div',
      {
        class: 'legs',
        'aria-hidden': 'true',
        onclick: (event: Event) => place(event)?.click(),
        onmouseover: (event: Event) => hint(place(event)),
        onmouseleave: () => hint(null),
      },
      legs,
    );
    const hint = (input: HTMLElement | null | undefined): void => {
      for (const row of rows.querySelectorAll('.opt')) row.classList.toggle('hinted', row === input?.parentElement);
    };
    rows.addEventListener('change', () => markLeg(picture, chosen()));
    set.classList.add('pictured');
    rows.before(picture);
  }
}
