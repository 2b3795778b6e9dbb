/** What is wrong with the layout of the screen on show: what is cut, covered, out of bounds, or too small to hit. */
import type { Page } from '@playwright/test';

/** Runs in the page, once a width of `#room`; in a page without one, once for the whole page as wide as its window. */
function faultsAt(widths: readonly number[]): string[] {
  const room = document.querySelector<HTMLElement>('#room');
  const card = document.querySelector('runner-advisor')?.shadowRoot?.querySelector<HTMLElement>('.w');
  const around = room ? null : document.body;
  const found = new Set<string>();
  const nameOf = (part: Element): string =>
    `${part.localName}${part.className ? `.${part.className}` : ''} “${(part.textContent ?? '').trim().slice(0, 40)}”`;
  const all = [around, card].flatMap((root) =>
    [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].filter((part) => {
      const { clipPath, position } = getComputedStyle(part);
      // What is there for screen readers only, and a link that is out of sight until it has the focus.
      if (part.closest('.unseen, .skip, svg, option, [hidden]') || (clipPath !== 'none' && position === 'absolute'))
        return false;
      return part.checkVisibility({ visibilityProperty: true });
    }),
  );
  const clips = new Set(
    all.filter((part) => !part.matches('input, textarea') && getComputedStyle(part).overflowX !== 'visible'),
  );
  for (const link of document.querySelectorAll('.skip')) {
    if (around && link.getBoundingClientRect().bottom > 0.5) found.add(`${nameOf(link)} is in sight without the focus`);
  }
  const texts: Text[] = [];
  for (const part of all) {
    for (const child of part.childNodes) if (child instanceof Text && child.data.trim()) texts.push(child);
  }
  /** What a text is seen to stand in. */
  const boxes = new Map(
    texts.map((text) => [
      text,
      text.parentElement?.closest('button, .opt, .panel, .banner, .summary, .verdict, .urgent, .call, .c'),
    ]),
  );
  const targets = all.filter((part) => part.matches('button, summary, select, input, a.call, .summary a, nav a'));
  for (const width of widths) {
    if (room) room.style.width = `${width}px`;
    const edge = (room && card ? card : document.body).getBoundingClientRect();
    if (edge.left < -1 || edge.right > width + 1) found.add(`${width}: the card leaves its room`);
    const { scrollWidth } = room ?? document.documentElement;
    if (scrollWidth > width + 1) found.add(`${width}: the page scrolls sideways to ${scrollWidth}`);
    for (const part of all) {
      const { left, right, width: own } = part.getBoundingClientRect();
      if (own && (left < edge.left - 1 || right > edge.right + 1))
        found.add(`${width}: ${nameOf(part)} leaves the card or the window`);
      if (!clips.has(part)) continue;
      if (part.scrollWidth > part.clientWidth + 1) found.add(`${width}: ${nameOf(part)} is cut off at its side`);
      if (part.scrollHeight > part.clientHeight + 1) found.add(`${width}: ${nameOf(part)} is cut off below`);
    }
    // Lines of text, from top to bottom, each of which only those close below can cover.
    const lines: { text: Text; left: number; right: number; top: number; bottom: number }[] = [];
    const range = document.createRange();
    for (const text of texts) {
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width: own }) => own > 0);
      const { length } = text.data.trim();
      // A word a line is narrow; three letters a line is nothing that can be read.
      const { size } = new Set(rects.map(({ top }) => Math.round(top)));
      if (length > 8 && size > 2 && length / size < 3.5) {
        found.add(`${width}: ${nameOf(text.parentElement as Element)} falls apart into ${size} lines`);
      }
      const box = boxes.get(text)?.getBoundingClientRect() ?? edge;
      if (rects.some(({ left, right }) => left < box.left - 1 || right > box.right + 1)) {
        found.add(`${width}: ${nameOf(text.parentElement as Element)} leaves its box`);
      }
      for (const { left, right, top, bottom } of rects) {
        const inset = (bottom - top) / 6;
        lines.push({ text, left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    for (const [at, line] of lines.entries()) {
      for (let next = at + 1; next < lines.length; next++) {
        const other = lines[next] as typeof line;
        if (other.top >= line.bottom) break;
        if (other.left >= line.right || other.right <= line.left || other.text === line.text) continue;
        found.add(
          `${width}: ${nameOf(line.text.parentElement as Element)} is covered by ${nameOf(other.text.parentElement as Element)}`,
        );
      }
    }
    for (const target of targets) {
      const hit = target.localName === 'input' ? (target.closest('label') ?? target) : target;
      const box = hit.getBoundingClientRect();
      if (box.width < 23.5 || box.height < 23.5) found.add(`${width}: ${nameOf(hit)} is ${box.width}×${box.height}`);
    }
  }
  room?.style.removeProperty('width');
  return [...found];
}

/** Every text of the screen with a word in front that no line holds; `on` false takes it away again. */
function lengthen(on: boolean): void {
  const view = document.querySelector('runner-advisor')?.shadowRoot?.querySelector('.c') as HTMLElement & {
    plain?: [Text, string][];
  };
  for (const [text, before] of view.plain ?? []) text.data = before;
  view.plain = [];
  if (!on) return;
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    // Numbers and names of days have no such words in any language.
    if (!text.data.trim() || text.parentElement?.closest('.unseen, option, svg, textarea, .day, .when, .scale, .time'))
      continue;
    view.plain.push([text, text.data]);
    text.data = `Wadenmuskelfaserrissverdachtsabklärungstermin ${text.data}`;
  }
}

/** At each width of the room; `long`: the widths at which each text is also seen with a word longer than a line. */
export async function layoutFaults(page: Page, widths: readonly number[], long: readonly number[]): Promise<string[]> {
  const plain = await page.evaluate(faultsAt, widths);
  if (!long.length) return plain;
  await page.evaluate(lengthen, true);
  const faults = await page.evaluate(faultsAt, long);
  await page.evaluate(lengthen, false);
  return [...plain, ...faults.map((fault) => `with long words, ${fault}`)];
}

/** The page around the widget, at each width of the window. */
export async function pageFaults(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  // The blog page lays out what is below the widget a moment later, by an animation.
  await page.evaluate(async () => {
    const animations = document.getAnimations() as CSSAnimation[];
    const laidOut = animations.filter(({ animationName }) => animationName === 'lay-out');
    await Promise.all(laidOut.map(({ finished }) => finished));
  });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await page.evaluate(faultsAt, [width])));
  }
  return found;
}
