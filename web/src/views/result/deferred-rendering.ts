/**
 * Builds a result in several tasks, so that the reader sees first what to do first. The rest of the screen follows in
 * order, each part below the ones before it, so that nothing on screen moves; then comes the closed content. A closed
 * part that the reader opens earlier is built at once.
 */

import { append, type Child } from '../dom.js';

/** Milliseconds of building in one task. A slow phone takes four times as long and still stays responsive. */
const kSlice = 6;

export interface DeferredRendering {
  /** Returns `part`, which will receive the content later, at the end of `into` where that is given. */
  fold(part: HTMLElement, content: () => Child, into?: HTMLElement): HTMLElement;
  /** Appends these to the view, one after the other. */
  follow(view: HTMLElement, contents: readonly (() => Child)[]): void;
  /** Builds everything that is still outstanding. */
  finish(): void;
}

/** `signal` is aborted when the parts leave the screen. */
export function folding(signal: AbortSignal): DeferredRendering {
  /** Outstanding work in order, by the part or view that it belongs to. */
  const open = new Map<unknown, () => void>();
  const add = (name: unknown, to: HTMLElement, content: () => Child): unknown =>
    open.set(name, () => append(to, [content()]));
  const build = (name: unknown): void => {
    const make = open.get(name);
    open.delete(name);
    make?.();
  };
  /** The loop sees parts that are added while it runs. */
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
      // A click arrives before the part opens. When a script opens it, only `toggle` is fired, afterwards.
      for (const event of ['click', 'toggle']) part.addEventListener(event, () => build(part), { once: true });
      return part;
    },
    follow(view, contents) {
      for (const content of contents) add(content, view, content);
    },
    finish() {
      // The loop sees parts that are added while it runs.
      for (const name of open.keys()) build(name);
    },
  };
}
