/** What the browser's own Print command prints of a page with a result: the same sheet as the Print button. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerInPage, upToResult } from './answer-in-page.ts';
import { oneOfEach } from './content-cases.ts';
import { answerAll, columnReader, fillIn, goOn, headline, strained, widget } from './element-reader.ts';
import { startAnew } from './every-screen.ts';

/** The words of each page as the browser prints it. */
async function printed(page: Page, name: string): Promise<string[]> {
  const path = join(test.info().config.rootDir, `../../build/screenshots/paper-${name}.pdf`);
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  const text = String(execFileSync('pdftotext', ['-layout', path, '-']));
  return text.split('\f').slice(0, -1);
}

/** The words of the sheet that the Print button makes. */
async function sheetWords(element: Locator): Promise<string> {
  await element.getByRole('button', { name: 'Print', exact: true }).click();
  return element
    .locator('iframe')
    .evaluate((frame) => (frame as HTMLIFrameElement).contentDocument?.body.textContent ?? '');
}

const bare = (text: string): string => text.replace(/[\s☐✕•]+/g, '');

/** The frame of the Print button does not print; what it would print is read from it. */
const keepFrame = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inner = this.contentDocument?.defaultView as Window;
        inner.print = () => undefined;
        return inner;
      },
    });
  });

/** Words are hyphenated and laid out in columns, so the letters of two sheets are compared. */
const letters = (text: string): string => [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

for (const [name, given] of [
  ['column', columnReader],
  ['long', { ...strained, days_to_race: 42 }],
] as const) {
  test(`the browser's own print command gives the two pages of the Print button (${name})`, async ({ page }) => {
    await keepFrame(page);
    const element = await widget(page, 'index.html');
    await answerAll(element, given);
    await element.locator('.how > summary').first().click();
    const pages = await printed(page, name);
    expect(pages.length).toBeLessThanOrEqual(2);
    const paper = bare(pages.join(''));
    for (const word of ['Addtocalendar', 'Forgetmyanswers', 'Keepacopy']) expect(paper).not.toContain(word);
    const sheet = bare(await sheetWords(element));
    expect(letters(paper)).toBe(letters(sheet));
    // After printing, the screen is unchanged.
    await expect(element.locator('.how').first()).toHaveAttribute('open', '');
    await expect(element.locator('.paper')).toHaveCount(0);
  });
}

test('each outcome prints on at most two pages, with the same words by the browser’s command and by the button', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await keepFrame(page);
  const element = await widget(page, 'index.html');
  const outcomes = oneOfEach(({ outcome }) => outcome).filter(
    ({ expect }) => expect.outcome && expect.urgency !== 'emergency_now',
  );
  expect(outcomes.length).toBeGreaterThan(7);
  for (const { id, answers } of outcomes) {
    await startAnew(element);
    await page.evaluate(answerInPage, upToResult(answers));
    await expect(element.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
    const pages = await printed(page, `outcome-${id}`);
    expect.soft(pages.length, id).toBeLessThanOrEqual(2);
    expect.soft(letters(pages.join('')), id).toBe(letters(await sheetWords(element)));
  }
});

test('an emergency prints what to do first, in black on white, without controls', async ({ page }) => {
  const element = await widget(page, 'index.html');
  await fillIn(element, { now: ['breath'] });
  await goOn(element);
  await expect(headline(element)).toBeVisible();
  const pages = await printed(page, 'emergency');
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatch(/Call 911 now/);
  expect(pages[0]).toMatch(/Until help comes/);
  expect(pages[0]).not.toMatch(/I answered by mistake|Not in this country/);
});

test('on another site’s page the sheet replaces the card, and no button is printed', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  const text = (await printed(page, 'blog')).join('\n');
  expect(text).toMatch(/Because you said/);
  expect(text).not.toMatch(/Add to calendar|Forget my answers|Start the checks/);
});

test('a browser that prints nothing says so, and leaves one hidden frame at most', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
  const element = await widget(page);
  await answerAll(element, columnReader);
  for (let n = 0; n < 3; n++) {
    await element.getByRole('button', { name: 'Print', exact: true }).click();
    await page.clock.runFor(2000);
    await expect(element.locator('.said')).toContainText('does not print');
    expect(await element.locator('iframe').count()).toBeLessThanOrEqual(1);
  }
});
