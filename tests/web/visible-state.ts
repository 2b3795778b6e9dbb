/** Whether a reader can see the state of what is on screen: what is picked, what has the focus, how urgent it is. */
import type { Locator } from '@playwright/test';
import { addColors, type Colors } from './contrast.ts';

/** Runs in the page. `edge`: the contrast that a mark needs against what is behind it. */
function unseenStates(node: Element, edge: number): string[] {
  const card = (node.shadowRoot as ShadowRoot).querySelector('.w') as HTMLElement;
  const { behind, over, ratio } = (globalThis as unknown as { colors: Colors }).colors;
  const nameOf = (part: Element): string =>
    `${part.localName}.${part.className} “${(part.textContent ?? '').trim().slice(0, 30)}”`;
  const shown = <Kind extends HTMLElement>(selector: string): Kind[] =>
    [...card.querySelectorAll<Kind>(selector)].filter((part) => part.checkVisibility());
  const found = new Set<string>();

  // A frame or a bar around what is urgent or wrong.
  for (const box of shown('.urgent, .verdict, .summary, .banner, .checks')) {
    const style = getComputedStyle(box);
    const isFilled = ratio(behind(box), behind(box.parentElement)) >= edge;
    const hasEdge = (['Top', 'Left', 'Right'] as const).some((side) => {
      const width = Number.parseFloat(style[`border${side}Width`]);
      return (
        width > 0 && ratio(over(box.parentElement, style[`border${side}Color`]), behind(box.parentElement)) >= edge
      );
    });
    if (!isFilled && !hasEdge) found.add(`${nameOf(box)} has no edge`);
  }

  // Rows, points of a scale and days: the picked one looks different from the others, by more than a shade.
  const lookOf = (part: Element): string => {
    const { borderTopColor, borderTopWidth, outlineStyle, outlineColor, outlineWidth } = getComputedStyle(part);
    const outline = outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`;
    return `${borderTopWidth} ${borderTopColor} ${outline} ${behind(part)}`;
  };
  const groups = [
    ['.opt', (row: Element) => row.querySelector(':checked') !== null],
    ['.scale span', (point: Element) => point.previousElementSibling?.matches(':checked') === true],
    ['.day:not(.race)', (day: Element) => day.getAttribute('aria-pressed') === 'true'],
  ] as const;
  for (const [selector, isPicked] of groups) {
    const parts = shown(selector);
    const plain = parts.find((part) => !isPicked(part));
    for (const part of parts.filter(isPicked)) {
      if (plain && lookOf(part) === lookOf(plain)) found.add(`${nameOf(part)} looks as if it were not picked`);
    }
  }

  // What has the focus; the page has to be in the hands of somebody with a keyboard.
  const before = (node.shadowRoot as ShadowRoot).activeElement as HTMLElement | null;
  const ringsOf = (control: HTMLElement): string[] =>
    [control, control.closest('.opt'), control.nextElementSibling].map((part) => {
      if (!part) return '';
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return '';
      // The browser's own ring has two colours.
      const isSeen =
        outlineStyle === 'auto' || ratio(over(part.parentElement, outlineColor), behind(part.parentElement)) >= 3;
      return isSeen ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : '';
    });
  // One of each look: the style of the focus depends on nothing else.
  const kinds = new Map(
    shown('a[href], button, summary, select, input, textarea').map((control) => [
      `${control.localName}.${control.className} ${control.getAttribute('type')} in ${control.parentElement?.className} on ${behind(control)}`,
      control,
    ]),
  );
  for (const control of kinds.values()) {
    control.blur();
    const plain = ringsOf(control);
    control.focus({ preventScroll: true });
    if (!ringsOf(control).some((ring, at) => ring && ring !== plain[at]))
      found.add(`${nameOf(control)} shows no focus`);
  }
  before?.focus({ preventScroll: true });
  return [...found];
}

export async function stateFaults(element: Locator, edge: number): Promise<string[]> {
  await element.evaluate(addColors);
  return element.evaluate(unseenStates, edge);
}
