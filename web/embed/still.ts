/**
 * Keeps the page around the frame as it is, whatever happens inside: its scroll position and its focus would tell it when a
 * screen changes and how long the screens are.
 */

/**
 * Browsers carry `scrollIntoView` and `focus` on to the pages around a frame, of whatever site. Here both move this document
 * alone, and the focus is taken only where the reader already is.
 */
export function keepPageStill(): void {
  Element.prototype.scrollIntoView = function (options): void {
    const { top, bottom } = this.getBoundingClientRect();
    if (this.localName === 'runner-advisor') {
      scrollTo(0, 0);
      return;
    }
    const nearest = typeof options === 'object' && options.block === 'nearest';
    if (!nearest || top < 0) scrollBy(0, top);
    else if (bottom > innerHeight) scrollBy(0, Math.min(top, bottom - innerHeight));
  };
  for (const { prototype } of [HTMLElement, SVGElement]) {
    const { focus } = prototype;
    prototype.focus = function (this: HTMLElement & SVGElement, options): void {
      if (!document.hasFocus()) return;
      focus.call(this, { ...options, preventScroll: true });
      if (!options?.preventScroll) this.scrollIntoView({ block: 'nearest' });
    };
  }
  // At the end of what scrolls here, a browser goes on to scroll the page around: how soon that happens depends on the screen.
  // The first screen is the same for every reader, so it need not hold back a reader who only passes by. A window that the
  // frame fills would leave no place to scroll the page by.
  const hold = (): void => {
    document.documentElement.classList.toggle('acted', screen.availHeight > innerHeight + kRoom);
  };
  for (const name of ['click', 'keydown']) addEventListener(name, hold, { capture: true });
}

/** Pixels of the page around that a reader needs to touch. */
const kRoom = 120;

/**
 * A new screen begins at the top of this document, and that may be above the reader's window. The page around is not to be
 * moved, so the screen begins lower.
 */
export function showTop(main: HTMLElement): void {
  addEventListener('focusin', (event) => {
    const heading = event.composedPath()[0] as Element;
    if (heading.tagName !== 'H2') return;
    main.style.removeProperty('padding-top');
    // Without a root it looks through the frame at the reader's own window.
    const watch = new IntersectionObserver(([seen]) => {
      watch.disconnect();
      if (!seen?.isIntersecting) return;
      const hidden = seen.intersectionRect.top - Math.max(0, seen.boundingClientRect.top);
      if (hidden > 0 && hidden < innerHeight * 0.7) main.style.paddingTop = `${hidden}px`;
    });
    watch.observe(main);
  });
}
