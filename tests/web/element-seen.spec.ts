/** Rows do not move when they are picked. */
import { expect, type Locator, test } from '@playwright/test';
import { answerAll, columnReader, fillIn, widget } from './element-reader.ts';

/** Rows that change the size of any row when they are picked. */
const growing = (element: Locator): Promise<string[]> =>
  element.evaluate((node) => {
    const rows = [...(node.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('.opt, .scale label')];
    const sizes = (): string => rows.map(({ offsetHeight, offsetWidth }) => `${offsetHeight}×${offsetWidth}`).join();
    const inputs = rows.map((row) => row.querySelector('input') as HTMLInputElement);
    for (const input of inputs) input.checked = false;
    const before = sizes();
    const found = inputs.filter((input) => {
      input.checked = true;
      const changed = sizes() !== before;
      input.checked = false;
      return changed;
    });
    return found.map(({ name, value }) => `${name}.${value}`);
  });

for (const width of [280, 390, 640]) {
  test(`picking a row changes no size on any screen, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const element = await widget(page, 'embed.html');
    await answerAll(element, columnReader, async () => {
      expect.soft(await growing(element)).toEqual([]);
      await fillIn(element, columnReader);
    });
  });
}
