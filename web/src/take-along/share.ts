/** A link with the answers in its fragment, which no server ever sees, and the same link as a code to scan. */

import { encode } from 'uqr';
import { svg } from '../dom.js';
import { kFragment } from '../memory.js';
import type { Visit } from '../visit.js';

export function shareLink({ session, day }: Visit): string {
  const page = new URL(location.href);
  page.hash = `${kFragment}${day}.${encodeURIComponent(session.save())}`;
  return page.href;
}

export function shareCode(link: string, alternative: string): SVGElement {
  const { data, size } = encode(link, { ecc: 'L', border: 4 });
  const path = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return svg(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      class: 'code',
      role: 'img',
      'aria-label': alternative,
      'shape-rendering': 'crispEdges',
    },
    svg('rect', { width: size, height: size, fill: '#fff' }),
    svg('path', { d: path, fill: '#000' }),
  );
}
