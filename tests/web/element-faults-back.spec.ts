/** Leaves the page and returns, with the browser's back/forward cache enabled, which Playwright disables. */
import { expect, test } from '@playwright/test';
import { wholeChromium } from '../chromium.mjs';
import { answerAll, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

test('a page from the back/forward cache shows the same screen, with the present day', async ({
  playwright,
  baseURL,
}) => {
  const { launchOptions } = test.info().project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    executablePath: wholeChromium,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.addInitScript(() => {
    // `persisted` is true only for a page from the cache.
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
  const element = await widget(page);
  await page.waitForLoadState('networkidle');
  await fillIn(element, columnReader);
  await goOn(element);
  await fillIn(element, columnReader);
  const away = async (): Promise<void> => {
    await page.goto('partner.html');
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => page.evaluate('persisted')).toBe(true);
  };
  await away();
  await expect(element.locator('[data-question="look"] [data-none]')).toBeChecked();
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
  await expect(element.locator('.day')).toHaveCount(6);
  await page.clock.setFixedTime(new Date('2026-03-28T08:00:00'));
  await away();
  await expect(element.locator('.day')).toHaveCount(5);
  await browser.close();
});
