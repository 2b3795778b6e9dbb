/** A page that covers the top of its window: the focused heading is not hidden below the cover. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { columnReader, fillIn, goOn, widget } from './element-reader.ts';

test.use({ viewport: { width: 390, height: 700 } });

/** The page with a sticky header, in the window or in a part of the page that scrolls. */
async function withHeader(page: Page, css: string): Promise<void> {
  await page.evaluate((css) => {
    const header = document.createElement('div');
    header.className = 'stays';
    header.innerHTML = '<a href="#">Home</a>';
    const own = new CSSStyleSheet();
    own.replaceSync(
      `.stays { position: sticky; top: 0; z-index: 9; padding: 20px; background: gold; box-sizing: border-box } ${css}`,
    );
    document.adoptedStyleSheets = [own];
    document.body.prepend(header);
  }, css);
}

/** The elements at the first and the last line of the focused heading that a tap would hit. */
const overHeading = (element: Locator): Promise<string[]> =>
  element.evaluate((node) => {
    const heading = node.shadowRoot?.activeElement as HTMLElement;
    const { top, bottom, left, width } = heading.getBoundingClientRect();
    return [top + 2, bottom - 2].map((y) => {
      const over = document.elementFromPoint(left + width / 2, y);
      return over === node ? heading.localName : `${over?.className} over ${heading.localName} at ${y}`;
    });
  });

for (const [name, css] of [
  ['of 90 px', '.stays { height: 90px }'],
  ['of 240 px', '.stays { height: 240px }'],
  ['for which the page keeps room by scroll-padding', '.stays { height: 120px } html { scroll-padding-top: 120px }'],
  ['and a scroll-margin of the element', '.stays { height: 90px } runner-advisor { scroll-margin-top: 30px }'],
  ['on a page that scrolls smoothly', '.stays { height: 90px } html { scroll-behavior: smooth }'],
  [
    'in a part of the page that scrolls',
    '.stays { height: 90px } html { overflow: hidden } body { height: 100vh; overflow: auto }',
  ],
] as const) {
  test(`a sticky header, ${name}, covers no focused heading`, async ({ page }) => {
    const element = await widget(page);
    await withHeader(page, css);
    for (let screen = 0; screen < 3; screen++) {
      await fillIn(element, columnReader);
      await goOn(element);
      await expect(element.locator('h2').first()).toBeFocused();
      expect(await overHeading(element)).toEqual(['h2', 'h2']);
    }
    // The heading is in the window, but below the header.
    await element.evaluate((node) => node.scrollIntoView({ behavior: 'instant' }));
    await fillIn(element, columnReader);
    await element.locator('.go').evaluate((button: HTMLElement) => button.click());
    await expect(element.locator('h2').first()).toBeFocused();
    expect(await overHeading(element)).toEqual(['h2', 'h2']);
  });
}
