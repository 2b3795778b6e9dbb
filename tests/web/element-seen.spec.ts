/** Readers with other visual needs: more contrast, and rows that do not move when they are picked. */
import { expect, type Locator, test } from '@playwright/test';
import { faint } from './contrast.ts';
import { answerAll, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a reader who asks for more contrast gets 7 to 1 for every text and a clear edge for every row, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    const element = await widget(page);
    await fillIn(element, { now: ['breath'] });
    await goOn(element);
    await expect(headline(element)).toBeVisible();
    expect.soft(await faint(element, 7, 4.5)).toEqual([]);
    await element.getByRole('button', { name: 'I answered by mistake' }).click();
    await answerAll(element, { ...columnReader, days_to_race: 20 }, async () => {
      expect.soft(await faint(element, 7, 4.5)).toEqual([]);
    });
    for (const part of await element.locator('.opener, .how > summary').all()) await part.click();
    expect.soft(await faint(element, 7, 4.5)).toEqual([]);
  });
}

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
