/** A link with answers as a browser opens it; tests/visit/link.test.mjs tests the visit from a link. */
import { expect, type Page, test } from '@playwright/test';
import { answerAll, columnReader, headline, widget } from './element-reader.ts';

test.use({ viewport: { width: 360, height: 740 }, locale: 'en-US' });

/** The fragment of a link with the answers of the column's reader. */
async function fragment(page: Page): Promise<string> {
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.getByRole('button', { name: 'Share a link' }).click();
  await expect(element.getByText(/keeps it in its history/)).toBeVisible();
  await element.getByRole('button', { name: 'Make the link' }).click();
  const link = await element.getByRole('textbox', { name: 'Link with your answers' }).inputValue();
  await page.evaluate(() => localStorage.clear());
  return new URL(link).hash;
}

test('on a blog page a link opens at once and is taken from the address as the script runs', async ({ page }) => {
  const hash = await fragment(page);
  await page.addInitScript(() => {
    // A script of the page that runs when the document is loaded, as most do.
    addEventListener('DOMContentLoaded', () => setTimeout(() => Object.assign(globalThis, { seen: location.href })));
  });
  await page.goto('about:blank');
  await page.goto(`blog.html${hash}`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator('runner-advisor').getByText(/came with a link made on/)).toBeAttached();
  expect(await page.evaluate('seen')).not.toContain('#');
  expect(page.url()).not.toContain('#');
});

test('a link opens in a tab that already shows the page, and leaves the own visit alone', async ({ page }) => {
  const hash = await fragment(page);
  const element = await widget(page);
  await answerAll(element, { ...columnReader, days_to_race: 9 });
  const own = await headline(element).textContent();
  const record = await page.evaluate(() => localStorage.getItem('runner-advisor:calf'));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await expect(element.getByText(/came with a link made on/)).toBeVisible();
  expect(page.url()).not.toContain('#');
  await answerAll(element, columnReader);
  await element.locator('.do .tick').first().check();
  expect(await page.evaluate(() => localStorage.getItem('runner-advisor:calf'))).toBe(record);
  await element.getByRole('button', { name: 'Back to my own answers' }).click();
  await expect(headline(element)).toHaveText(own as string);
  await expect(element.locator('.do .tick:checked')).toHaveCount(0);
});

test('a damaged link is reported above the first question', async ({ page }) => {
  const hash = await fragment(page);
  await page.goto('about:blank');
  await page.goto(`blog.html${hash.slice(0, -2)}`);
  const element = page.locator('runner-advisor');
  await expect(element.getByRole('status').filter({ hasText: 'The link is damaged' })).toBeAttached();
  await expect(element.locator('[data-question="now"]')).toBeAttached();
});

test('a visit from a link is stored only on request, and the page says what it replaces', async ({ page }) => {
  const hash = await fragment(page);
  const element = await widget(page);
  await answerAll(element, { ...columnReader, days_to_race: 9 });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await element.getByText('Keep them on this device').click();
  await expect(element.getByText(/replace your own answers/)).toBeVisible();
  await element.getByRole('button', { name: 'Yes, keep them' }).click();
  await expect(element.getByText(/You keep them as your own/)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('runner-advisor:calf'))).toContain('"is":"kept"');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});
