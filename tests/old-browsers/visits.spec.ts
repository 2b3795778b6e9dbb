/**
 * A whole visit, an emergency and a result in Chromium 112, 115 and 118. Screenshots to look at:
 * build/screenshots/old-*.png.
 */
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { faint } from '../web/contrast.ts';
import { answerByHand, columnReader, fillIn, goOn, headline, widget } from '../web/element-reader.ts';
import { openChromium } from './chromium.ts';

const pictures = join(import.meta.dirname, '../../build/screenshots');

for (const version of [112, 115, 118]) {
  test.describe(`Chromium ${version}`, () => {
    let browser: Browser;
    const errors: string[] = [];
    test.beforeAll(async () => {
      browser = await openChromium(version);
      expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
    });
    test.afterAll(() => browser.close());

    async function open(colorScheme: 'light' | 'dark'): Promise<Page> {
      const { baseURL, viewport } = test.info().project.use;
      const context = await browser.newContext({
        colorScheme,
        ...(baseURL && { baseURL }),
        viewport: viewport ?? null,
      });
      const page = await context.newPage();
      errors.length = 0;
      page.on('pageerror', ({ message }) => errors.push(message));
      return page;
    }

    for (const [path, colorScheme] of [
      ['index.html', 'light'],
      ['index.html', 'dark'],
      ['blog.html', 'light'],
      ['embed.html', 'dark'],
    ] as const) {
      test(`every word of a visit can be read on ${path}, ${colorScheme}, and the visit ends in a result`, async () => {
        const page = await open(colorScheme);
        const element = await widget(page, path);
        const name = `old-${version}-${path.split('.')[0]}-${colorScheme}`;
        await page.screenshot({ path: join(pictures, `${name}-question.png`) });
        await answerByHand(element, columnReader, async () => {
          expect.soft(await faint(element, 4.5)).toEqual([]);
        });
        await expect(headline(element)).toBeVisible();
        for (const part of await element.locator('.opener, .how > summary').all()) await part.click();
        expect.soft(await faint(element, 4.5)).toEqual([]);
        await page.screenshot({ path: join(pictures, `${name}-result.png`), fullPage: true });
        expect(errors).toEqual([]);
        await page.context().close();
      });
    }

    test('an emergency is shown with the number to call', async () => {
      const page = await open('light');
      const element = await widget(page, 'index.html');
      await fillIn(element, { now: ['breath'] });
      await goOn(element);
      await expect(element.getByRole('link', { name: 'Call 911' })).toBeVisible();
      expect(await faint(element, 4.5)).toEqual([]);
      await page.screenshot({ path: join(pictures, `old-${version}-emergency.png`) });
      await page.context().close();
    });

    test('a page’s own colours do not make a button that cannot be seen', async () => {
      const page = await open('light');
      const element = await widget(page, 'blog.html');
      await element.evaluate((node) => node.style.setProperty('--advisor-accent', '#ffe680'));
      expect(await faint(element, 4.5)).toEqual([]);
      await page.context().close();
    });
  });
}
