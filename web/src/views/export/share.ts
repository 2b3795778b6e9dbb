/** A link with the answers in its fragment, which no server ever sees, and the same link as a code to scan. */

import { generate } from 'lean-qr/nano';
import { kFragment } from '../../visit/memory.js';
import type { Visit } from '../../visit/visit.js';
import { svg } from '../dom.js';

export function shareLink({ session, day }: Visit): string {
  const page = new URL(location.href);
  page.hash = `${kFragment}${day}.${encodeURIComponent(session.save())}`;
  return page.href;
}

/** White around the code, in squares of it: a scanner needs four. */
const kMargin = 4;

export function shareCode(link: string, alternative: string): SVGElement {
  const code = generate(link);
  const size = code.size + 2 * kMargin;
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) path += `M${x + kMargin} ${y + kMargin}h1v1h-1z`;
    }
  }
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
