/** A link with the answers in its fragment, which browsers never send to a server, and the same link as a QR code. */

import { pages } from 'virtual:pages';
import { generate } from 'lean-qr/nano';
import type { Answer } from '../../engine/types.js';
import { linkTo } from '../../visit/link.js';
import { answerShown } from '../../visit/question-groups.js';
import type { VisitView } from '../../visit/visit.js';
import { svg } from '../svg.js';

/**
 * The address of this page for other people. The query is removed, because it may identify the reader to a newsletter
 * or grant access; a page that needs a query names its canonical address. Empty for a page without an address, such as
 * a file on the reader's disk.
 */
function pageForOthers(): string {
  const { protocol, origin, pathname, hash } = location;
  if (!/^https?:$/.test(protocol)) return '';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  // A fragment that is a route belongs to the address of the page, without a query of its own; an anchor does not.
  const [route = ''] = /^#!?\/[^?]*/.exec(hash) ?? [];
  return (canonical.startsWith(`${origin}/`) ? canonical : origin + pathname) + route;
}

/**
 * The link leads to our own page and not to the page around the widget, whose scripts could read the answers in its
 * address. A widget hosted without our pages links to the page that embeds it. Empty when there is no page to link to.
 */
export function shareLink(visit: VisitView, lang: string): string {
  const { session, given, today } = visit;
  const { pack } = session;
  const page = pages[`${pack.id}.${lang}`] ?? pageForOthers();
  if (!page) return '';
  const answers: Record<string, Answer> = {};
  for (const question of pack.questions) {
    const answer = answerShown(visit, question);
    if (answer !== undefined) answers[question.id] = answer;
  }
  const oldest = Math.min(today, ...Object.keys(answers).map((id) => given[id] ?? today));
  return linkTo(page, { made: today, given: oldest }, pack, answers);
}

/** Width of the white margin around the code in modules; a scanner needs four. */
const kMargin = 4;

/** Null when the link is longer than a QR code can hold. */
export function shareCode(link: string, alternative: string): SVGElement | null {
  let code: ReturnType<typeof generate>;
  try {
    code = generate(link);
  } catch {
    return null;
  }
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
