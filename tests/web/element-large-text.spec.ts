/** Text at twice the usual size in narrow windows, and words longer than a line: nothing is cut, covered or out of bounds. */
import { expect, test } from '@playwright/test';
import { chromiumOptions } from '../chromium.mjs';
import { answerInPage, upToResult } from './answer-in-page.ts';
import { columnReader, widget } from './element-reader.ts';
import { everyScreen } from './every-screen.ts';
import { layoutFaults, pageFaults } from './layout-faults.ts';

const kWidths = [220, 320, 360, 390, 412];

// What a reader sets in the browser, not a zoom: the widget counts in this size.
test.use({
  viewport: { width: 412, height: 800 },
  launchOptions: chromiumOptions('--blink-settings=defaultFontSize=32'),
});

for (const lang of ['en', 'es', 'en-XA']) {
  test(`with text at 200 % nothing is cut, covered or outside the card on any screen at 220 to 412 px (${lang})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await everyScreen(page, lang, async (name) => {
      // Results differ little from one another; the first ones are seen with long words as well.
      const isAnother = name.startsWith('result: ');
      const faults = await layoutFaults(page, isAnother ? [220, 360, 390] : kWidths, isAnother ? [] : [220, 390]);
      expect.soft(faults.slice(0, 10), name).toEqual([]);
    });
  });
}

for (const path of [
  'index.html',
  'es/index.html',
  'general/index.html',
  'es/general/index.html',
  'embed.html',
  'embed.html?lang=es',
  'blog.html',
]) {
  test(`with text at 200 % nothing of the page is cut, covered or outside the window at 220 to 412 px (${path})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    const hasQuestions = !path.includes('general');
    if (hasQuestions) await widget(page, path);
    else await page.goto(path);
    expect.soft((await pageFaults(page, kWidths)).slice(0, 20)).toEqual([]);
    if (!hasQuestions) return;
    await page.evaluate(answerInPage, upToResult(columnReader));
    expect.soft((await pageFaults(page, kWidths)).slice(0, 20)).toEqual([]);
  });
}
