/**
 * Against a page that lays an invisible frame of ours over its own buttons, so that a reader who means those presses ours:
 * a press that forgets a plan, or the first one on a plan that was kept before, counts only in a frame that the reader has
 * seen. Chromium can tell (version 2 of IntersectionObserver); where it says no, or the browser cannot tell, the browser's
 * own dialogue asks, which no page can hide.
 */
import type { FrameWords } from './words.js';

/** A frame that is shown for a blink between two presses has not been seen. */
const kSeenMs = 700;

/** Only in Chromium; not yet in TypeScript's own types. */
interface Visible extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

export function guard(main: HTMLElement, key: string, { sureForget, sureChange }: FrameWords): void {
  let seenSince = Number.POSITIVE_INFINITY;
  const canTell = 'isVisible' in IntersectionObserverEntry.prototype;
  let observer: IntersectionObserver | undefined;
  const watch = (): void => {
    if (observer) return;
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay: 100,
      threshold: [0, 0.05, 0.25, 0.5, 1],
    };
    observer = new IntersectionObserver((entries) => {
      const isSeen = Boolean((entries.at(-1) as Visible).isVisible);
      if (!isSeen) seenSince = Number.POSITIVE_INFINITY;
      else if (seenSince === Number.POSITIVE_INFINITY) seenSince = performance.now();
    }, options);
    observer.observe(main);
  };
  let isOwn = !canTell;
  try {
    isOwn ||= localStorage.getItem(key) === null;
  } catch {
    isOwn = true;
  }
  // Chromium drops presses on a frame that is watched in this way and has just moved, as after a scroll: it is watched only
  // once there is something to lose.
  if (canTell && !isOwn) watch();
  else if (canTell) for (const what of ['advisor-step', 'advisor-result']) addEventListener(what, watch);
  addEventListener(
    'click',
    (event) => {
      const forgets = event.composedPath().some((node) => node instanceof Element && node.matches('.forgets'));
      if (!forgets && isOwn) return;
      const isSeen = performance.now() - seenSince >= kSeenMs;
      if (isSeen || confirm(forgets ? sureForget : sureChange)) isOwn = true;
      else {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
}
