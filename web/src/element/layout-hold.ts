/**
 * Where the page stands. It is kept still while the first question takes the place of the fallback text: until the reader
 * acts, the element keeps its height wherever a change would move something that the reader can see. Results are never held.
 */

import { button, h } from '../views/dom.js';

/** Pixels that the button takes, at most. */
const kButton = 64;

/** What stands below the element, in the flow of the page and in the window. */
function followerOf(element: Element): Element | null {
  const end = element.getBoundingClientRect().bottom;
  for (let node: Element | null = element; node; node = node.parentElement) {
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      const { top, bottom, width } = next.getBoundingClientRect();
      // What stands beside the element does not move with it.
      if (width && bottom > top && top > end - 1 && bottom > 0 && top < innerHeight) return next;
    }
  }
  return null;
}

/** Where the last number to call in the page's own text ends; the button never covers one. */
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
 * Call before the content changes; call the result with the new content in place. Content that is lower leaves space below
 * it. Content that is higher waits behind a button, and the page's own text stays: it can be scrolled where the button covers
 * its end. Where that would cover a number to call, or nearly everything, the page moves.
 */
export function holdLayout(element: HTMLElement): (card: HTMLElement, words: string) => void {
  const before = element.offsetHeight;
  const follower = followerOf(element);
  const place = follower?.getBoundingClientRect().top ?? 0;
  const isCovered = before < 2 * kButton || endOfNumbers(element) > element.getBoundingClientRect().bottom - kButton;
  return (card, words) => {
    if (!follower || before < kButton) return;
    /** Margins of the page's text may reach out of the element, and those of a card do not. */
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
