/** Scrolls the focused element into view, even when the page lays a header or a notice over the top of the window. */

/**
 * Bottom edge of whatever covers the top of `place`, such as a sticky header; the top of `place` itself when nothing
 * does.
 */
function endOfCover(element: Element, place: Element): number {
  const { left, top, width } = place.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  let end = top;
  for (;;) {
    const over = root.elementFromPoint(left + width / 2, end + 1);
    // The window is covered down to its bottom edge, for example by a dialogue. Scrolling does not help then.
    if (!over) return top;
    if (over.contains(element) || element.contains(over)) return end;
    end = Math.max(end + 1, over.getBoundingClientRect().bottom);
  }
}

/**
 * Focuses `target`. Scrolls it into view (the card for a heading, else the target) when it lies outside the window or
 * is covered. The page's own scroll-margin and scroll-padding are respected.
 */
export function focusAndReveal(element: HTMLElement, target: HTMLElement | null): void {
  target?.focus({ preventScroll: true });
  const card = element.shadowRoot?.firstElementChild as HTMLElement;
  const place = target && target.tagName !== 'H2' ? target : element;
  const covered = (): number => endOfCover(element, place) - place.getBoundingClientRect().top;
  const { top } = place.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2 || covered() > 0) place.scrollIntoView({ behavior: 'instant' });
  const rest = covered();
  if (rest <= 0) return;
  // Scroll by a margin rather than by pixels, because the scroll container may be an element of the page.
  const moved = place === element ? card : place;
  moved.style.scrollMarginTop = `${rest + Number.parseFloat(getComputedStyle(place).scrollMarginTop)}px`;
  moved.scrollIntoView({ behavior: 'instant' });
  moved.style.removeProperty('scroll-margin-top');
}
