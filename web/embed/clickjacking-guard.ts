/**
 * Protects against clickjacking, where a page lays our frame invisibly over its own buttons. A press that removes a
 * plan, and the first press on a plan that was stored before, counts only in a frame that the reader has seen. Chromium
 * reports visibility (IntersectionObserver version 2). When it reports that the frame is not visible, or the browser
 * cannot tell, the browser's own dialogue asks, which no page can hide.
 */
import type { FrameWords } from './words.js';

/**
 * Milliseconds for which the frame must be visible; a frame shown briefly between two presses does not count as seen.
 */
const kSeenMs = 700;

/** Chromium only; not in TypeScript's types yet. */
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
  // Chromium drops presses on an observed frame that has just moved, for example after a scroll, so observe it only
  // when there is a plan to protect.
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
