/** An author at the studio, in Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export const root = join(import.meta.dirname, '../..');
export const starter = join(root, 'content/starter');
export const readStarter = (name: string) => readFileSync(join(starter, name), 'utf8');

/** How long a proof may take on a machine that is busy. */
export const kProof = { timeout: 80_000 };

/** Each test ends with a look at what the policy of the site refused: nothing. */
export const test = base.extend<{ refusals: undefined }>({
  refusals: [
    async ({ page }, use) => {
      const refused: string[] = [];
      page.on('console', (line) => /Content Security Policy/.test(line.text()) && refused.push(line.text()));
      await use(undefined);
      expect(refused, 'what the policy refused').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';

export const widget = (page: Page): Locator => page.getByRole('region', { name: 'What readers see' });
export const status = (page: Page): Locator => page.locator('#status');
export const text = (page: Page): Locator => page.locator('#editor').getByRole('textbox');
export const file = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: new RegExp(` ${name}$`) });
export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });

export const proved = (page: Page) => expect(status(page)).toContainText('Nothing is wrong', kProof);
/** Empties the status, so that its next words are those of the next proof. A proof can end between two looks at it. */
export const forgetProof = (page: Page) => status(page).evaluate((node) => node.replaceChildren());
export const mistaken = (page: Page) => expect(status(page)).toContainText('mistake', kProof);

export async function begin(page: Page): Promise<void> {
  await page.goto('studio/');
  await page.getByRole('button', { name: 'Begin with the starter' }).click();
  await proved(page);
}

/** Replaces all text of the open file. No proof may be running, so that the next words of the status are of its proof. */
export async function write(page: Page, words: string): Promise<void> {
  await forgetProof(page);
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  // What replaces coloured words by itself would be given their colour as a style of its own, which the policy refuses.
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(words);
}

/** Opens a file of the starter with one change. */
export async function change(page: Page, name: string, from: string, to: string): Promise<void> {
  const before = readStarter(name);
  expect(before).toContain(from);
  await file(page, name).click();
  await write(page, before.replace(from, to));
}

/** Puts the cursor behind some words of the file that is open. */
export async function putCursorBehind(page: Page, words: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+f');
  const search = page.locator('#editor').locator('input[name="search"]');
  await search.fill(words);
  await search.dispatchEvent('change');
  await search.press('Enter');
  await search.press('Escape');
  await page.keyboard.press('ArrowRight');
}
