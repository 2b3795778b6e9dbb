/** The snippet builder: its lines work when pasted, and its page is accessible. */

import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { type Host, type HostPage, openHost, readers, visit } from './embed-host.ts';

const pages: Record<string, HostPage> = {};
let host: Host;
test.beforeAll(async () => {
  host = await openHost(pages);
});
test.afterAll(() => host.close());

async function choose(page: Page, way: string, choices: Record<string, string> = {}): Promise<string> {
  await page.goto('snippet.html');
  await expect(page.locator('#snippet')).not.toBeEmpty();
  await page.locator(`[name="way"][value="${way}"]`).check();
  for (const [name, value] of Object.entries(choices)) {
    const field = page.locator(`[name="${name}"]`);
    if (name === 'race-date') await field.fill(value);
    else await field.selectOption(value);
    await field.dispatchEvent('change');
  }
  const words = { element: '<runner-advisor', loader: 'embed.js', frame: '<iframe' }[way] as string;
  await expect(page.locator('#snippet')).toContainText(words);
  for (const value of Object.values(choices)) await expect(page.locator('#snippet')).toContainText(value);
  return (await page.locator('#snippet').textContent()) ?? '';
}

for (const way of ['element', 'loader', 'frame']) {
  test(`the lines for "${way}" work on another site, at a pinned address`, async ({ page }) => {
    const snippet = await choose(page, way, { lang: 'es', theme: 'dark' });
    expect(snippet).toMatch(/\/v\d+\.\d+\.\d+\//);
    if (way !== 'frame') expect(snippet).toMatch(/integrity="sha384-[\w+/]{64}"/);
    pages[`/${way}`] = { body: `<!doctype html><html lang="en"><title>Race</title><body>${snippet}</body></html>` };
    const errors: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && !/favicon/.test(message.location().url) && errors.push(message.text()),
    );
    await page.goto(`${host.origin}/${way}`);
    const widget = (way === 'element' ? page : page.frameLocator('iframe')).locator('runner-advisor');
    await expect(widget.locator('.w')).toHaveAttribute('lang', 'es');
    await expect(widget.locator('.w')).toHaveAttribute('data-theme', 'dark');
    expect(await visit(widget, readers.today)).not.toBe('');
    expect(errors).toEqual([]);
  });
}

for (const lang of ['en', 'es']) {
  test(`the lines hold the safety text of the pack for readers without the script, ${lang}`, async ({
    browser,
    page,
  }) => {
    const signs = { en: ['Get emergency help now', 'bone shows'], es: ['Pide ayuda de emergencia', 'se ve el hueso'] }[
      lang
    ] as string[];
    for (const way of ['element', 'loader']) {
      const snippet = await choose(page, way, { lang });
      pages[`/plain-${way}`] = { body: `<!doctype html><title>Race</title><body>${snippet}</body>` };
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(`${host.origin}/plain-${way}`);
      for (const sign of signs) await expect(plain.getByText(sign)).toBeVisible();
      await context.close();
    }
  });
}

test('a script that was changed on its way does not run', async ({ page }) => {
  const snippet = await choose(page, 'loader');
  pages['/changed'] = { body: `<!doctype html><body>${snippet.replace(/sha384-..../, 'sha384-AAAA')}</body>` };
  await page.goto(`${host.origin}/changed`);
  await expect(page.getByText('Get emergency help now')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('the button copies the lines and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const snippet = await choose(page, 'loader', { 'race-date': '2027-04-18' });
  expect(snippet).toContain('data-race-date="2027-04-18"');
  await page.locator('#copy').click();
  await expect(page.locator('#said')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet);
});

test('the preview is the thing itself', async ({ page }) => {
  await choose(page, 'loader', { lang: 'es' });
  await expect(page.locator('#preview').frameLocator('iframe').locator('runner-advisor .w')).toHaveAttribute(
    'lang',
    'es',
  );
  await page.locator('[name="way"][value="element"]').check();
  await expect(page.locator('#preview runner-advisor .w')).toHaveAttribute('lang', 'es');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the page has no barrier that axe can find, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await choose(page, 'element');
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      'axe.run({ exclude: ["#preview"] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
    );
    expect(found).toEqual([]);
  });
}

test('the page fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await choose(page, 'element');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
