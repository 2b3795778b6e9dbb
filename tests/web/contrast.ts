/** The contrast between the widget's texts and their background, by the formula of WCAG. */

import type { Locator } from '@playwright/test';

/** Texts of the card with a contrast below `text`, and edges of rows with a contrast below `edge`. */
export const faint = (element: Locator, text: number, edge = 0): Promise<string[]> =>
  element.evaluate(
    (node, [text, edge]) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const channels = (color: string): Uint8ClampedArray => {
        if (!canvas) throw new Error('no canvas');
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data;
      };
      const light = (color: string): number => {
        const [r = 0, g = 0, b = 0] = [...channels(color)].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = (part: Element): string => {
        for (let at: Element | null = part; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (channels(backgroundColor)[3] === 255) return backgroundColor;
        }
        return '#fff';
      };
      const ratio = (color: string, part: Element): number => {
        const [a, b] = [light(color), light(behind(part))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      };
      const card = (node.shadowRoot as ShadowRoot).querySelector('.w') as HTMLElement;
      const found = new Set<string>();
      for (const part of card.querySelectorAll<HTMLElement>('*')) {
        const own = [...part.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
        if (!own || !part.checkVisibility() || part.closest('.unseen, option, svg, [aria-busy]')) continue;
        const has = ratio(getComputedStyle(part).color, part);
        if (has < text) found.add(`${part.className || part.tagName} ${has.toFixed(1)}`);
      }
      for (const row of card.querySelectorAll<HTMLElement>('.opt')) {
        const has = ratio(getComputedStyle(row).borderTopColor, row);
        if (has < edge) found.add(`edge of ${row.className} ${has.toFixed(1)}`);
      }
      return [...found];
    },
    [text, edge] as const,
  );
