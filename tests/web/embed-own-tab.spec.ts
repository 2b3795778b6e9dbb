/** From a partner's frame to a tab of our own: the answers are carried over, and no address contains them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { chromiumOptions, wholeChromium } from '../chromium.mjs';
import { type Host, openHost, readers, step, visit } from './embed-host.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../web/package.json'), 'utf8'));

let host: Host;
let partner: string;
test.beforeAll(async () => {
  const tag = (folder: string, more = ''): string =>
    `<!doctype html><title>Partner</title><body><script src="${site}/${folder}embed.js" data-pack="calf" data-lang="en" ${more}></script>`;
  host = await openHost({
    '/': { body: tag('') },
    '/pinned': { body: tag(`v${version}/`) },
    '/spanish': { body: tag('').replace('"en"', '"es"') },
  });
  // Another site, so that the browser separates the frame's storage from the tab's.
  partner = host.origin.replace('127.0.0.1', 'localhost');
});
test.afterAll(() => host.close());
test.describe.configure({ timeout: 90_000 });
// The program without a window system gives a frame of another site the storage of the tab.
test.use({ launchOptions: { ...chromiumOptions(), executablePath: wholeChromium } });

const widgetOf = (page: Page) => page.frameLocator('iframe').locator('runner-advisor');

async function ownTab(page: Page, context: BrowserContext, name = 'Continue in a new tab'): Promise<Page> {
  const coming = context.waitForEvent('page');
  await page.frameLocator('iframe').getByRole('link', { name }).click();
  const tab = await coming;
  await tab.locator('runner-advisor h2').first().waitFor();
  return tab;
}

for (const path of ['/', '/pinned']) {
  test(`the tab continues at the frame’s screen, from ${path}`, async ({ page, context }) => {
    await page.goto(partner + path);
    const headline = await visit(widgetOf(page), readers.today);
    const tab = await ownTab(page, context);
    await expect(tab.locator('runner-advisor [part~="verdict"] h2')).toHaveText(headline);
    expect(tab.url()).toBe(`${site}/`);
    // A reload keeps what the reader has done in the tab, not the frame's answers.
    expect(await tab.evaluate('opener')).toBeNull();
  });
}

test('the tab continues an unfinished interview, in the frame’s language', async ({ page, context }) => {
  await page.goto(`${partner}/spanish`);
  await step(widgetOf(page), readers.calm);
  await expect(widgetOf(page).locator('[data-question="look"]')).toBeVisible();
  const tab = await ownTab(page, context, 'Seguir en una pestaña nueva');
  await expect(tab.locator('runner-advisor [data-question="look"]')).toBeVisible();
  expect(tab.url()).toBe(`${site}/es/`);
});

test('the tab continues with the answers where the frame’s storage is blocked', async ({ page, context }) => {
  await page.addInitScript(() => {
    if (window === top) return;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(`${partner}/`);
  const headline = await visit(widgetOf(page), readers.today);
  const tab = await ownTab(page, context);
  await expect(tab.locator('runner-advisor [part~="verdict"] h2')).toHaveText(headline);
});

test('a plan that the reader keeps already stays until they say otherwise', async ({ page, context }) => {
  const own = await context.newPage();
  await own.goto(`${site}/`);
  const kept = await visit(own.locator('runner-advisor'), readers.calm);
  await own.close();
  await page.goto(`${partner}/`);
  const other = await visit(widgetOf(page), readers.today);
  expect(other).not.toBe(kept);
  const tab = await ownTab(page, context);
  const headline = tab.locator('runner-advisor [part~="verdict"] h2');
  await expect(headline).toHaveText(kept);
  await tab.getByRole('button', { name: 'Use those answers instead' }).click();
  await expect(headline).toHaveText(other);
});

test('a tab that another site opens takes nothing from it', async ({ page, context }) => {
  await page.goto(`${partner}/`);
  const coming = context.waitForEvent('page');
  await page.evaluate((address) => {
    Object.assign(window, { advisorVisit: JSON.stringify({ answers: 'calf@0.1.0;now=breath', day: 20_000 }) });
    open(address);
  }, `${site}/`);
  const tab = await coming;
  await expect(tab.locator('runner-advisor [data-question="now"]')).toBeVisible();
  expect(await tab.evaluate(() => localStorage.length)).toBe(0);
});
