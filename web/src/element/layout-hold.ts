/**
 * Where the page stands. It is kept still while the first question takes the place of the fallback text: until the reader
 * acts, the element keeps the height it had wherever a change would move something that the reader can see. Once they have
 * acted, it follows them.
 */

import { button } from '../views/dom.js';

/** Whether something after the element, in the flow of the page, is in the window. */
function followed(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      const { top, bottom, width } = next.getBoundingClientRect();
      if (width && bottom > top && bottom > 0 && top < innerHeight) return true;
    }
  }
  return false;
}

/**
 * Call before the content changes; call the result with the new content in place. Content that is lower leaves space
 * below it; content that is higher is cut, with a button that shows it all.
 */
export function holdLayout(element: HTMLElement): (card: HTMLElement, words: string) => void {
  const before = element.offsetHeight;
  const shows = followed(element);
  return (card, words) => {
    const height = card.offsetHeight;
    // Lower than the button: the page has kept no place, and nothing would be left to see.
    if (Math.abs(height - before) < 1 || before < 64 || !shows) return;
    if (height < before) {
      card.style.minHeight = `${before}px`;
      return;
    }
    card.style.height = `${before}px`;
    card.classList.add('held');
    const free = (): void => {
      card.style.height = '';
      card.classList.remove('held');
      all.remove();
    };
    const all = button('go hold', free, words);
    card.append(all);
    card.addEventListener('keydown', free, { once: true });
  };
}

/** Moves the reader's focus there, and the start of the card into the window where it is not. */
export function focusAndReveal(element: HTMLElement, target: HTMLElement | null): void {
  target?.focus({ preventScroll: true });
  const { top } = (target?.tagName === 'H2' ? element : (target ?? element)).getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) element.scrollIntoView();
}
