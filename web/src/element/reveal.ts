/** Brings what has the focus into the reader's sight, whatever the page lays over the top of the window. */

/** Where what lies over the top of `place` ends, such as a header that stays while the page scrolls; its own top without one. */
function endOfCover(element: Element, place: Element): number {
  const { left, top, width } = place.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  let end = top;
  for (;;) {
    const over = root.elementFromPoint(left + width / 2, end + 1);
    // Covered down to the end of the window, as by a notice that waits for an answer: no scrolling helps.
    if (!over) return top;
    if (over.contains(element) || element.contains(over)) return end;
    end = Math.max(end + 1, over.getBoundingClientRect().bottom);
  }
}

/**
 * Moves the reader's focus to `target`, and the start of the card (for a heading) or the target into the window where it is
 * not, or is covered. What the page says of it, by scroll-margin and scroll-padding, counts first.
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
  // By a margin and not by so many pixels, since what scrolls may be a part of the page.
  const moved = place === element ? card : place;
  moved.style.scrollMarginTop = `${rest + Number.parseFloat(getComputedStyle(place).scrollMarginTop)}px`;
  moved.scrollIntoView({ behavior: 'instant' });
  moved.style.removeProperty('scroll-margin-top');
}
