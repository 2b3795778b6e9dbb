/**
 * Draws the lower leg. The picture is only a second way to the radio buttons of the question `where`: it is hidden
 * from assistive technology, and a click on a region is a click on the option of the same id. Everything that can be
 * tapped carries `data-option`: listen for clicks on the `<svg>` and look for the nearest one. Knows no screen and is
 * loaded when the question is shown. Colours are in `style.ts`.
 */

import type { Tone, View } from './leg-views.js';
import type { Pen } from './pen.js';

export { type Region, type View, type ViewId, views } from './leg-views.js';

/** Draws the inside of the `<svg>` of one view. `scope` keeps the ids of two drawings in one tree apart. */
export function drawLeg<T>(svg: Pen<T>, view: View, selected: string | null = null, scope: string = view.id): T[] {
  const id = (name: string): string => `leg-${scope}-${name}`;
  const url = (name: string): string => `url(#${id(name)})`;
  const stop = (kind: string, offset: number, opacity: number): T =>
    svg('stop', { class: `leg-${kind}`, offset, 'stop-opacity': opacity });
  const glow = (kind: Tone[0], strength: number): T =>
    svg(
      'radialGradient',
      { id: id(kind) },
      stop(kind, 0, strength),
      stop(kind, 0.55, strength * 0.4),
      stop(kind, 1, 0),
    );
  const { width, height, body } = view;
  return [
    svg(
      'defs',
      null,
      glow('dark', 0.5),
      glow('light', 0.8),
      svg(
        'linearGradient',
        { id: id('rise'), x2: 0, y2: 1 },
        svg('stop', { 'stop-color': '#000', offset: 0 }),
        svg('stop', { 'stop-color': '#fff', offset: 0.14 }),
      ),
      svg(
        'mask',
        { id: id('fade'), maskUnits: 'userSpaceOnUse', x: 0, y: 0, width, height },
        svg('rect', { width, height, fill: url('rise') }),
      ),
      svg('clipPath', { id: id('inside') }, svg('path', { d: body })),
    ),
    svg(
      'g',
      { mask: url('fade') },
      svg('path', { class: 'leg-body', d: body }),
      svg(
        'g',
        { class: 'leg-tones', 'clip-path': url('inside') },
        ...view.tones.map(([kind, cx, cy, rx, ry, turn = 0]) =>
          svg('ellipse', { cx, cy, rx, ry, fill: url(kind), transform: `rotate(${turn} ${cx} ${cy})` }),
        ),
      ),
      svg('path', { class: 'leg-faint', d: view.faint.join('') }),
      svg('path', { class: 'leg-faint leg-fibre', d: view.fibres.join('') }),
      svg('path', { class: 'leg-line', d: view.lines.join('') }),
      svg('path', { class: 'leg-line leg-edge', d: body }),
    ),
    ...view.regions.map(({ option, hit }) => svg('path', { class: 'leg-hit', 'data-option': option, d: hit })),
    ...view.regions.map(({ option, d, at }) =>
      svg(
        'g',
        { class: option === selected ? 'leg-region leg-on' : 'leg-region', 'data-option': option },
        svg('path', { d }),
        svg(
          'g',
          { class: 'leg-mark', transform: `translate(${at.join(' ')})` },
          svg('circle', { r: 9 }),
          svg('path', { d: 'M-4 .5l3 3 5.5-6.5' }),
        ),
      ),
    ),
  ];
}

/** Shows another option as the chosen one in a tree that holds drawn legs. */
export function markLeg(root: ParentNode, selected: string | null): void {
  for (const region of root.querySelectorAll<SVGElement>('.leg-region'))
    region.classList.toggle('leg-on', region.dataset.option === selected);
}
