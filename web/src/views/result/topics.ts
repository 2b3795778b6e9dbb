/** The topics below the checklist: what to do instead, how long it takes, what helps, and the way back. */

import type { Line, Section } from '../../engine/types.js';
import { type Child, h } from '../dom.js';
import { opening } from './checklist.js';
import { type Context, isUrgent } from './context.js';
import { fold } from './notes.js';
import { crossSign, laterSign, tickSign } from './shapes.js';
import { linesOf } from './words.js';

/** The topics in order of display. */
export const kTopics = [
  'instead',
  'how_long',
  'helps',
  'start_anyway',
  'way_back',
  'after_race',
] as const satisfies Section[];

/**
 * Topics that are open from the start, because the reader needs them at once. The others open in place, but for those of an
 * urgent result that hold something to do.
 */
const kOpen: readonly Section[] = ['instead'];

const kSigns: Readonly<Partial<Record<Line['status'], () => SVGElement>>> = {
  do: tickSign,
  do_not: crossSign,
  withheld: laterSign,
};

function topic(context: Context, name: (typeof kTopics)[number]): Child {
  const lines = linesOf(context, name);
  if (!lines.length) return false;
  const heading = context.words.topics[name];
  const list = (): HTMLElement =>
    h(
      'ul',
      null,
      lines.map((line) => h('li', { class: `item ${line.status}` }, kSigns[line.status]?.(), opening(context, line))),
    );
  return h(
    'section',
    { class: `topic ${name}` },
    kOpen.includes(name) || (isUrgent(context) && lines.some(({ status }) => status === 'do'))
      ? [h('h3', null, heading), list()]
      : fold(context, heading, list),
  );
}

/** One function per topic; each builds its part. */
export const topics = (context: Context): readonly (() => Child)[] => kTopics.map((name) => () => topic(context, name));
