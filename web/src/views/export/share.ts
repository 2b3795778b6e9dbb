/** A link with the answers in its fragment, which no server ever sees, and the same link as a code to scan. */

import { pages } from 'virtual:pages';
import { generate } from 'lean-qr/nano';
import type { Answer } from '../../engine/types.js';
import { answerShown } from '../../visit/asking.js';
import { linkTo } from '../../visit/link.js';
import type { VisitView } from '../../visit/visit.js';
import { svg } from '../svg.js';

/**
 * The address of this page for others: without what follows "?" there, which may name the reader to a newsletter or let them in.
 * Pages that are told apart by it name their own address. Empty where there is none, as in a file on the reader's disk.
 */
function pageForOthers(): string {
  const { protocol, origin, pathname } = location;
  if (!/^https?:$/.test(protocol)) return '';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  return canonical.startsWith(`${origin}/`) ? canonical : origin + pathname;
}

/**
 * To our own page, not to the one around the widget: the scripts of that one could read the answers in its address. A widget
 * that somebody hosts without our pages links to the page it stands on. Empty: there is no page to lead to.
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

/** White around the code, in squares of it: a scanner needs four. */
const kMargin = 4;

/** Null for a link that is longer than a code can hold. */
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
