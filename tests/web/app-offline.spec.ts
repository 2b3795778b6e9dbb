import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { nginx } from '../hosting/nginx.ts';
import { Reader, settled, site } from '../hosting/reader.ts';
import { answerAll, columnReader, headline, widget } from './element-reader.ts';

test('after one visit everything works with the server gone, also after the browser was closed', async () => {
  test.setTimeout(120_000);
  const host = await nginx(site);
  const reader = new Reader();
  try {
    let page = await (await reader.open()).newPage();
    await page.goto(host.address);
    await settled(page);
    await host.stop();

    // Newsletters and search engines append to addresses.
    for (const path of ['?ref=x', '?utm_source=mail&fbclid=1', 'index.html?x', 'es/?ref=x', 'general/?ref=x']) {
      await page.goto(`${host.address}/${path}`);
      await expect(page.locator('h1').first()).toBeVisible();
      expect(new URL(page.url()).search).not.toBe('');
    }

    // A whole visit on a page that was never loaded before.
    await page.goto(`${host.address}/es/`);
    await expect(page.locator('runner-advisor').getByRole('button', { name: 'Continuar' })).toBeVisible();
    await page.goto(`${host.address}/`);
    let element = await widget(page, '');
    await answerAll(element, columnReader);
    const said = (await headline(element).textContent()) as string;
    await element.locator('input.tick').first().check();

    await element.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', new RegExp(said.slice(0, 20)));
    const calendar = page.waitForEvent('download');
    await element.getByRole('button', { name: 'Add to calendar' }).click();
    expect(await readFile(await (await calendar).path(), 'utf8')).toContain('BEGIN:VEVENT');
    await element.getByRole('button', { name: 'Share a link' }).click();
    await element.getByRole('button', { name: 'Make the link' }).click();
    const link = await element.locator('.panel input').inputValue();
    await expect(element.locator('.panel svg')).toBeVisible();
    const copy = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Keep a copy' }).click();
    expect((await readFile(await (await copy).path(), 'utf8')).length).toBeGreaterThan(100_000);
    await page.goto(`${host.address}/general/`);
    await expect(page.getByRole('heading', { name: 'Get checked today' })).toBeVisible();

    await reader.close();
    page = await (await reader.open()).newPage();
    await page.goto(`${host.address}/`);
    element = page.locator('runner-advisor');
    await expect(headline(element)).toHaveText(said);
    await expect(element.locator('input.tick').first()).toBeChecked();

    // A shared link opens as well.
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.goto(link);
    // The sender's red flags do not count: the reader answers them and gets the same plan.
    await answerAll(element, columnReader);
    await expect(headline(element)).toHaveText(said);
  } finally {
    await reader.end();
    await host.close();
  }
});

test('a repeat visit asks the host one thing at most, and without a network the question is as fast', async () => {
  test.setTimeout(120_000);
  const host = await nginx(site);
  const reader = new Reader();
  const firstQuestion = async (): Promise<number> => {
    const page = await (await reader.open()).newPage();
    await page.goto(host.address);
    const element = page.locator('runner-advisor');
    await expect(element.locator('h2').first()).toBeVisible();
    await page.waitForTimeout(3000);
    const time = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1);
    await reader.close();
    return time;
  };
  try {
    const page = await (await reader.open()).newPage();
    await page.goto(host.address);
    await settled(page);
    await reader.close();
    host.asked();
    const on = await firstQuestion();
    const asked = host.asked();
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(asked.filter(({ path }) => path !== '/sw.js')).toEqual([]);
    await host.stop();
    const off = await firstQuestion();
    test.info().annotations.push({ type: 'first paint, ms', description: `network on ${on}, off ${off}` });
    expect(off).toBeGreaterThan(0);
    expect(off).toBeLessThan(on + 500);
  } finally {
    await reader.end();
    await host.close();
  }
});
