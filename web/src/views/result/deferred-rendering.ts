/**
 * A result is built a little at a time, so that the reader sees what to do first: the rest of the screen follows, each part
 * below those before it, so that nothing moves; then what is folded away. Whoever opens a part before that gets it at
 * once.
 */

import { append, type Child } from '../dom.js';

/** Milliseconds of building at a time; a slow phone needs four times as long and is still not held up. */
const kSlice = 6;

export interface DeferredRendering {
  /** The part itself, which will hold that content, at the end of `into` where that is another element. */
  fold(part: HTMLElement, content: () => Child, into?: HTMLElement): HTMLElement;
  /** Adds these to the view, one after the other. */
  follow(view: HTMLElement, contents: readonly (() => Child)[]): void;
  /** Builds at once what is still to come. */
  finish(): void;
}

/** `signal` fires when the parts leave the screen. */
export function folding(signal: AbortSignal): DeferredRendering {
  /** What is still to be built, in order, by what asks for it. */
  const open = new Map<unknown, () => void>();
  const add = (name: unknown, to: HTMLElement, content: () => Child): unknown =>
    open.set(name, () => append(to, [content()]));
  const build = (name: unknown): void => {
    const make = open.get(name);
    open.delete(name);
    make?.();
  };
  /** Parts inside parts are added while this runs. */
  const buildFor = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    for (const name of open.keys()) {
      if (signal.aborted) return;
      if (performance.now() > end) {
        setTimeout(buildFor, 0, kSlice);
        return;
      }
      build(name);
    }
  };
  requestAnimationFrame(() => setTimeout(buildFor, 0, kSlice));
  return {
    fold(part, content, into = part) {
      add(part, into, content);
      // A reader's click comes before the part opens; a page that opens it by script only tells afterwards.
      for (const event of ['click', 'toggle']) part.addEventListener(event, () => build(part), { once: true });
      return part;
    },
    follow(view, contents) {
      for (const content of contents) add(content, view, content);
    },
    finish() {
      // Parts inside parts are added while this runs.
      for (const name of open.keys()) build(name);
    },
  };
}
