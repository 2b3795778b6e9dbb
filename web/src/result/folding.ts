/**
 * What is folded away is built after the first frame, a little at a time: closed, it takes no room, so nothing moves, and
 * the reader sees what to do sooner. Whoever opens a part before that, or prints, gets it at once.
 */

import { append, type Child } from '../dom.js';

/** Milliseconds of building at a time; a slow phone needs four times as long and is still not held up. */
const kSlice = 6;

export interface Folding {
  /** The part itself, which will hold that content below its summary. */
  fold(part: HTMLDetailsElement, content: () => Child): HTMLDetailsElement;
  /** Builds all that is still open. */
  finish(): void;
}

/** `signal` fires when the parts leave the screen. */
export function folding(signal: AbortSignal): Folding {
  const open = new Map<HTMLDetailsElement, () => Child>();
  const build = (part: HTMLDetailsElement): void => {
    const content = open.get(part);
    open.delete(part);
    if (content) append(part, [content()]);
  };
  /** Parts inside parts are added while this runs. */
  const buildFor = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    for (const part of open.keys()) {
      if (signal.aborted) return;
      if (performance.now() > end) {
        setTimeout(buildFor, 0, kSlice);
        return;
      }
      build(part);
    }
  };
  requestAnimationFrame(() => setTimeout(buildFor, 0, kSlice));
  return {
    fold(part, content) {
      open.set(part, content);
      // A reader's click comes before the part opens; a page that opens it by script only tells afterwards.
      for (const event of ['click', 'toggle']) part.addEventListener(event, () => build(part), { once: true });
      return part;
    },
    finish: () => buildFor(Number.POSITIVE_INFINITY),
  };
}
