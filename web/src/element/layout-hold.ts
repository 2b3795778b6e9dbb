/**
 * Keeps the page's layout still while the first question replaces the fallback text. Until the reader acts, the element
 * keeps its height wherever a change would move content that the reader can see. Results are never held.
 */

import { button, h } from '../views/dom.js';

/** Upper bound of the button's height in pixels. */
const kButton = 64;

/** The first element that follows in the page's flow, lies below this element, and is visible in the window. */
function followerOf(element: Element): Element | null {
  const end = element.getBoundingClientRect().bottom;
  for (let node: Element | null = element; node; node = node.parentElement) {
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      const { top, bottom, width } = next.getBoundingClientRect();
      // An element beside this one does not move when this one changes its height, so skip it.
      if (width && bottom > top && top > end - 1 && bottom > 0 && top < innerHeight) return next;
    }
  }
  return null;
}

/** Bottom edge of the last telephone number in the page's own text. The button never covers a number. */
function endOfNumbers(element: Element): number {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let end = 0;
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!/\d{3}/.test(text.nodeValue ?? '')) continue;
    range.selectNodeContents(text);
    end = Math.max(end, range.getBoundingClientRect().bottom);
  }
  return end;
}

/**
 * Call this before the content changes, and call the returned function when the new content is in place. Lower content
 * leaves blank space below it. Higher content waits behind a button: the page's own text stays, and the reader can
 * scroll it where the button covers its end. If the button would cover a telephone number or nearly all of the text,
 * the page moves instead.
 */
export function holdLayout(element: HTMLElement): (card: HTMLElement, words: string) => void {
  const before = element.offsetHeight;
  const follower = followerOf(element);
  const place = follower?.getBoundingClientRect().top ?? 0;
  const isCovered = before < 2 * kButton || endOfNumbers(element) > element.getBoundingClientRect().bottom - kButton;
  return (card, words) => {
    if (!follower || before < kButton) return;
    /**
     * Pixels by which the content has moved the follower upwards. Measured on the follower, because margins of the
     * page's text may extend beyond the element.
     */
    const moved = (): number => place - follower.getBoundingClientRect().top;
    if (moved() >= 0) {
      card.style.minHeight = `${card.offsetHeight + moved()}px`;
      return;
    }
    if (isCovered) return;
    const free = (): void => {
      held.remove();
      card.hidden = false;
      card.querySelector('h2')?.focus({ preventScroll: true });
    };
    const all = h('div', { class: 'w cover', 'data-theme': card.dataset.theme }, button('go hold', free, words));
    const held = h('div', { class: 'held' }, h('div', { class: 'text', tabindex: 0 }, h('slot')), all);
    held.style.height = `${before}px`;
    card.hidden = true;
    card.after(held);
    held.style.height = `${before + moved()}px`;
  };
}
