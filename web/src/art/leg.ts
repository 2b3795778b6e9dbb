/**
 * Draws the lower leg. The picture is only a second way to the radio buttons of the question `where`: it is hidden
 * from assistive technology, and a click on a region is a click on the option of the same id. Everything that can be
 * tapped carries `data-option`: listen for clicks on the `<svg>` and look for the nearest one. Knows no screen and is
 * loaded when the question is shown. Colours are in `style/leg.css`.
 */

import { svg } from '../views/dom.js';
import { curve } from './curve.js';
import type { Tone, View } from './leg-views.js';

export { type View, type ViewId, views } from './leg-views.js';

/** The `<svg>` of one view; the ids in it carry the view's name, so that two drawings in one tree do not meet. */
export function drawLeg(view: View, selected: string | null): SVGSVGElement {
  const { width, height } = view;
  const body = curve(view.body, true);
  const id = (name: string): string => `leg-${view.id}-${name}`;
  const url = (name: string): string => `url(#${id(name)})`;
  const line = (kind: string, curves: readonly string[]): SVGElement =>
    svg('path', { class: `leg-line ${kind}`, d: curves.map((points) => curve(points)).join('') });
  const glow = (kind: Tone[0], strength: number): SVGElement => {
    const stop = (offset: number, opacity: number): SVGElement =>
      svg('stop', { class: `leg-${kind}`, offset, 'stop-opacity': opacity });
    return svg('radialGradient', { id: id(kind) }, stop(0, strength), stop(0.55, strength * 0.4), stop(1, 0));
  };
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'leg' },
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
        view.tones.map(([kind, cx, cy, rx, ry, turn = 0]) =>
          svg('ellipse', { cx, cy, rx, ry, fill: url(kind), transform: `rotate(${turn} ${cx} ${cy})` }),
        ),
      ),
      line('leg-faint', view.faint),
      line('leg-fibre', view.fibres),
      line('', view.lines),
      svg('path', { class: 'leg-line leg-edge', d: body }),
    ),
    view.regions.map(({ option, hit: [left, top, right, bottom] }) =>
      svg('path', { class: 'leg-hit', 'data-option': option, d: `M${left} ${top}H${right}V${bottom}H${left}` }),
    ),
    view.regions.map(({ option, shapes, at }) =>
      svg(
        'g',
        { class: option === selected ? 'leg-region leg-on' : 'leg-region', 'data-option': option },
        svg('path', { d: shapes.map((points) => curve(points, true)).join('') }),
        svg(
          'g',
          { class: 'leg-mark', transform: `translate(${at.join(' ')})` },
          svg('circle', { r: 9 }),
          svg('path', { d: 'M-4 .5l3 3 5.5-6.5' }),
        ),
      ),
    ),
  );
}

/** Shows another option as the chosen one in a tree that holds drawn legs. */
export function markLeg(root: ParentNode, selected: string | null): void {
  for (const region of root.querySelectorAll<SVGElement>('.leg-region'))
    region.classList.toggle('leg-on', region.dataset.option === selected);
}
