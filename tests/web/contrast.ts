/** The contrast between the widget's texts, edges and marks and their background, by the formula of WCAG. */

import type { Locator } from '@playwright/test';

export interface Colors {
  /** Relative luminance of the background of `part`, with everything that shows through it. */
  behind(part: Element | null): number;
  /** Relative luminance of a color on top of that. */
  over(part: Element | null, color: string): number;
  /** Contrast of two luminances, 1 to 21. */
  ratio(a: number, b: number): number;
}

/** Runs in the page: gives the functions that follow their `colors`. */
export function addColors(): void {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('no canvas');
  const known = new Map<string, number>();
  /** Luminance of colors painted on top of each other, on white. */
  const paint = (colors: readonly string[]): number => {
    const name = colors.join();
    const before = known.get(name);
    if (before !== undefined) return before;
    for (const color of ['#fff', ...colors]) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    const found = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    known.set(name, found);
    return found;
  };
  const below = new Map<Element, readonly string[]>();
  const backgrounds = (part: Element | null): readonly string[] => {
    if (!part) return [];
    const found = below.get(part) ?? [...backgrounds(part.parentElement), getComputedStyle(part).backgroundColor];
    below.set(part, found);
    return found;
  };
  const colors: Colors = {
    behind: (part) => paint(backgrounds(part)),
    over: (part, color) => paint([...backgrounds(part), color]),
    ratio: (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
  };
  Object.assign(globalThis, { colors });
}

/** Texts of the card with a contrast below `text`, and edges of rows with a contrast below `edge`. */
export async function faint(element: Locator, text: number, edge = 0): Promise<string[]> {
  await element.evaluate(addColors);
  return element.evaluate(
    (node, [text, edge]) => {
      const { behind, over, ratio } = (globalThis as unknown as { colors: Colors }).colors;
      const card = (node.shadowRoot as ShadowRoot).querySelector('.w') as HTMLElement;
      const found = new Set<string>();
      for (const part of card.querySelectorAll<HTMLElement>('*')) {
        const own = [...part.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
        if (!own || !part.checkVisibility() || part.closest('.unseen, option, svg, [aria-busy]')) continue;
        const has = ratio(over(part, getComputedStyle(part).color), behind(part));
        if (has < text) found.add(`${part.className || part.tagName} ${has.toFixed(1)}`);
      }
      for (const row of card.querySelectorAll<HTMLElement>('.opt')) {
        const has = ratio(over(row, getComputedStyle(row).borderTopColor), behind(row));
        if (has < edge) found.add(`edge of ${row.className} ${has.toFixed(1)}`);
      }
      return [...found];
    },
    [text, edge] as const,
  );
}
