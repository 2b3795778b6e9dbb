/** `./dev pictures`: every screen as a picture to look at, in build/screenshots/. */

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checksPassed, columnReader, fillIn, strained, widget } from './element-reader.ts';

const dresses = {
  phone: { width: 360, lang: 'en', theme: 'light' },
  'phone-dark': { width: 360, lang: 'en', theme: 'dark' },
  'phone-es': { width: 360, lang: 'es', theme: 'light' },
  'phone-rtl': { width: 360, lang: 'en-XA', theme: 'light' },
  desktop: { width: 1280, lang: 'en', theme: 'light' },
  'desktop-dark': { width: 1280, lang: 'en', theme: 'dark' },
} as const;

for (const [name, { width, lang, theme }] of Object.entries(dresses)) {
  test(`every screen can be drawn: ${name}`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.clock.setFixedTime(new Date('2026-11-23T09:00:00'));
    await page.setViewportSize({ width, height: 800 });
    const visit = async (given: typeof columnReader, each: (ids: readonly string[]) => Promise<void>) => {
      await page.goto('blog.html');
      await page.evaluate(() => localStorage.clear());
      await page.locator('runner-advisor').evaluate(
        (node, set) => {
          for (const [key, value] of Object.entries(set)) node.setAttribute(key, value);
        },
        { lang, theme },
      );
      const element = await widget(page, '');
      while (await element.locator('form').count()) {
        const ids = await fillIn(element, given);
        await each(ids);
        await element.locator('form .go').click();
        await page.waitForTimeout(60);
      }
      await expect(element.locator('.verdict, .urgent')).toBeVisible();
      return element;
    };
    const element = page.locator('runner-advisor');
    const folder = join(test.info().config.rootDir, '../../build/screenshots');
    const picture = (screen: string) => element.screenshot({ path: join(folder, name, `${screen}.png`) });
    const nothing = async (): Promise<void> => undefined;
    await visit(columnReader, async (ids) => void (await picture(`question-${ids[0]}`)));
    await picture('result-self-care');
    await element.locator('.checks button').click();
    await expect(element.locator('form')).toBeVisible();
    while (await element.locator('form').count()) {
      const ids = await fillIn(element, checksPassed);
      await picture(`check-${ids[0]}`);
      await element.locator('form .go').click();
      await page.waitForTimeout(60);
    }
    await picture('checks-passed');
    await visit({ ...columnReader, now: ['breath'] }, nothing);
    await picture('result-emergency');
    await visit({ ...columnReader, look: ['whole_swell'] }, nothing);
    await picture('result-same-day');
    await visit(strained, nothing);
    await picture('result-strain');
    await visit({ ...columnReader, days_to_race: null }, nothing);
    await picture('result-no-race');
  });
}
