/** The sign of each urgency. Each has a shape of its own, so that its meaning does not depend on colour. */

import type { Urgency } from '../../engine/types.js';
import { svg } from '../svg.js';

const kShapes: Record<Urgency, string> = {
  emergency_now: 'M7 1h6l6 6v6l-6 6H7l-6-6V7zM9 5h2l-.3 6H9.3zM9 13h2v2H9z',
  same_day: 'M10 1.5L19.5 18H.5zM9 7.5h2l-.3 5H9.3zM9 13.8h2v2H9z',
  within_days: 'M10 .8L19.2 10 10 19.2.8 10z',
  self_care: 'M10 1a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM5.6 10.4L7 9l2 2 4-4.2 1.5 1.4L9 13.8z',
};

export function urgencyShape(urgency: Urgency): SVGElement {
  return sign(kShapes[urgency]);
}

function sign(d: string): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 20 20', class: 'sign', 'aria-hidden': 'true' },
    svg('path', { d, 'fill-rule': 'evenodd' }),
  );
}

export const crossSign = (): SVGElement =>
  sign('M4.2 2.8L10 8.6l5.8-5.8 1.4 1.4-5.8 5.8 5.8 5.8-1.4 1.4-5.8-5.8-5.8 5.8-1.4-1.4L8.6 10 2.8 4.2z');
export const laterSign = (): SVGElement =>
  sign('M10 1a9 9 0 1 0 0 18 9 9 0 1 0 0-18zm0 2a7 7 0 1 1 0 14 7 7 0 1 1 0-14zM9 5h2v4.6l3 3-1.4 1.4L9 10.4z');
export const tickSign = (): SVGElement => sign('M3 10.6l1.6-1.5 3.6 3.7 7.4-8 1.5 1.4-8.9 9.7z');
export const flagSign = (): SVGElement => sign('M4 1h1.8v1.2c3.6-1.9 6 1.5 10.2 0v8.6c-4.2 1.5-6.6-1.9-10.2 0V19H4z');
