/**
 * Long texts with bold words, lists and links, a reader's own answers, and repetitions: on screen, on paper, in the calendar
 * and in the copied text. And what an urgent result never folds away.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { answerAll, columnReader, widget } from './element-reader.ts';
import { type Preview, preview } from './preview.ts';

let shown: Preview;

test.beforeAll(async () => {
  shown = await preview(join(import.meta.dirname, '../content/packs/heel'));
});

test.afterAll(() => shown.stop());

const kSource = 'https://www.nhs.uk/conditions/foot-pain/heel-pain/';

/** The result of a sore heel that began yesterday. */
async function sore(page: Parameters<typeof widget>[0]): Promise<Locator> {
  await page.goto(shown.address);
  const element = page.locator('runner-advisor');
  await expect(element.locator('[data-question="alarm"]')).toBeVisible();
  await answerAll(element, { alarm: [], spot: 'sole', morning: 4, began: 1, start_line: 10 });
  return element;
}

test('a line shows its first row, and opens to bold words, a list and a link to a source', async ({ page }) => {
  const element = await sore(page);
  const line = element.locator('.how', { hasText: 'Stretch with a towel' });
  await expect(line.locator('.first')).toHaveText('Pull the toes to you.');
  await line.locator('summary').first().click();
  await expect(line.locator('> p b').first()).toHaveText('Hold it:');
  const points = line.locator('ul.points > li');
  await expect(points).toHaveText(['with a straight knee', 'without a bounce']);
  await expect(points.first()).toBeVisible();
  const link = line.getByRole('link', { name: 'more on heel pain' });
  await expect(link).toHaveAttribute('href', kSource);
  await expect(link).toHaveAttribute('rel', /noopener/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of a pack must not be shown
  expect(await element.evaluate((one) => /[\u0001-\u0008]/.test(one.shadowRoot?.textContent ?? ''))).toBe(false);
});

test('repetitions and answers are told in words', async ({ page }) => {
  const element = await sore(page);
  const raises = element.locator('.how', { hasText: 'Rise on your toes, slowly' }).first();
  await expect(raises.locator('.dose').first()).toHaveText('every other day · 3 × 12 repetitions');
  await element.getByRole('button', { name: 'What this cannot tell you' }).click();
  const said = element.locator('li', { hasText: 'You said that it hurts under the heel' });
  await expect(said).toContainText('The first steps score 4 points.');
  await expect(said.locator('p')).toHaveCount(2);
  await element.getByRole('button', { name: 'Your answers' }).click();
  await expect(element.locator('.answers')).toContainText('the first steps score 4 points of 10');
});

test('paper has the list and the bold words; the calendar and the copied text are plain', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(document.body.setAttribute('data-copied', text)) },
    });
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inner = this.contentDocument?.defaultView as Window;
        inner.print = () => undefined;
        return inner;
      },
    });
  });
  const element = await sore(page);
  await element.getByRole('button', { name: 'Copy as text' }).click();
  const towel =
    'Pull the toes to you. Hold it:\n  - with a straight knee\n  - without a bounce\n  See more on heel pain';
  await expect(page.locator('body')).toHaveAttribute('data-copied', new RegExp(`${towel} \\(${kSource}\\)\\.`));
  await expect(page.locator('body')).toHaveAttribute(
    'data-copied',
    /Rise on your toes, slowly\. every other day · 3 × 12 repetitions/,
  );
  await element.getByRole('button', { name: 'Print', exact: true }).click();
  const sheet = await element.locator('iframe').evaluate((frame) => {
    const body = (frame as HTMLIFrameElement).contentDocument?.body;
    return { points: body?.querySelectorAll('ul.points > li').length, words: body?.textContent ?? '' };
  });
  expect(sheet.points).toBe(2);
  expect(sheet.words).toContain('3 × 12 repetitions');
  const coming = page.waitForEvent('download');
  await element.getByRole('button', { name: 'Add to calendar' }).click();
  const file = (await readFile(await (await coming).path(), 'utf8')).replaceAll('\r\n ', '');
  expect(file).toContain('Hold it:\\n- with a straight knee\\n- without a bounce\\nSee more on heel pain (https://');
  expect(file).toContain('3 × 12 repetitions');
});

test('an emergency repeats what the reader picked', async ({ page }) => {
  await page.goto(shown.address);
  const element = page.locator('runner-advisor');
  await expect(element.locator('[data-question="alarm"]')).toBeVisible();
  await answerAll(element, { alarm: ['cold_foot', 'alarm_unsure'] });
  await expect(element.locator('.urgent')).toContainText(
    'You said that your foot is cold or numb and you are not sure.',
  );
});

test('a result for today folds away no word of what the reader is to do; one that can wait does', async ({ page }) => {
  test.setTimeout(90_000);
  const element = await widget(page);
  const hidden = (): Promise<string[]> =>
    element.evaluate((one) =>
      [...(one.shadowRoot?.querySelectorAll('section.do .how, .topic .do .how') ?? [])].flatMap((line) =>
        [...line.querySelectorAll(':scope > p, :scope > ul.points')].map((part) => part.textContent ?? ''),
      ),
    );
  const told = async (): Promise<void> => {
    await element.locator('footer').waitFor();
    // Opened once, so that what is built later is there.
    for (const line of await element.locator('section.do .how > summary').all()) await line.click();
  };
  await answerAll(element, { ...columnReader, look: ['whole_swell'], recent: ['travel'], where: 'upper' });
  await expect(element.locator('.verdict.same_day')).toBeVisible();
  await told();
  expect(await element.locator('section.do .how').count()).toBeGreaterThan(0);
  expect((await hidden()).filter((words) => !/^From the column/.test(words))).toEqual([]);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await widget(page, '');
  await answerAll(element, columnReader);
  await told();
  expect((await hidden()).length).toBeGreaterThan(0);
});
