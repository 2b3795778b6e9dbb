/**
 * Prevents the frame from changing the scroll position and the focus of the surrounding page. Such changes would reveal
 * when a screen changes and how long the screens are.
 */

/**
 * Browsers pass `scrollIntoView` and `focus` on to the pages around a frame, of any origin. Here both affect this
 * document only, and the focus moves only when the reader is already in the frame.
 */
export function containScrollAndFocus(): void {
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
  // At the end of the frame's scroll range, a browser scrolls the surrounding page; when that happens depends on the
  // height of the screen, so contain the scrolling after the first action. The first screen is the same for every
  // reader and need not hold back a reader who scrolls past. A window that the frame fills would leave no place from
  // which to scroll the page.
  const hold = (): void => {
    document.documentElement.classList.toggle('acted', screen.availHeight > innerHeight + kRoom);
  };
  for (const name of ['click', 'keydown']) addEventListener(name, hold, { capture: true });
}

/** Height in pixels of the surrounding page that a reader needs for scrolling. */
const kRoom = 120;

/**
 * A new screen begins at the top of this document, which may be above the reader's window. The surrounding page must
 * not move, so the screen begins lower.
 */
export function showTop(main: HTMLElement): void {
  addEventListener('focusin', (event) => {
    const heading = event.composedPath()[0] as Element;
    if (heading.tagName !== 'H2') return;
    main.style.removeProperty('padding-top');
    // Without a root, the observer intersects with the reader's own window.
    const watch = new IntersectionObserver(([seen]) => {
      watch.disconnect();
      if (!seen?.isIntersecting) return;
      const hidden = seen.intersectionRect.top - Math.max(0, seen.boundingClientRect.top);
      if (hidden > 0 && hidden < innerHeight * 0.7) main.style.paddingTop = `${hidden}px`;
    });
    watch.observe(main);
  });
}
