/**
 * A pack about heels, which the widget's code does not know: its picture, its drawing and its names come from its
 * folder.
 */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerAll, fillIn, goOn } from './element-reader.ts';
import { type Preview, preview } from './preview.ts';

let shown: Preview;

test.beforeAll(async () => {
  shown = await preview(join(import.meta.dirname, '../content/packs/heel'));
});

test.afterAll(() => shown.stop());

const sore = { alarm: [], spot: 'sole', morning: 4, began: null, start_line: 10 };

test('a pack brings its own picture, and a tap on a region picks the option of the list', async ({ page }) => {
  await page.goto(shown.address);
  const element = page.locator('runner-advisor');
  await expect(element.locator('[data-question="alarm"]')).toBeVisible();
  await fillIn(element, sore);
  await goOn(element);
  const picture = element.locator('[data-question="spot"] .picture');
  await expect(picture.locator('.art-body')).toBeVisible();
  await expect(picture).toHaveAttribute('aria-hidden', 'true');
  await picture.locator('.art-region[data-option="back"] > path').click();
  await expect(element.getByRole('radio', { name: 'At the back of the heel' })).toBeChecked();
  await expect(picture.locator('.art-on')).toHaveAttribute('data-option', 'back');
  await element.getByRole('radio', { name: 'Under the heel' }).check();
  await expect(picture.locator('.art-on')).toHaveAttribute('data-option', 'sole');
  await element.getByRole('radio', { name: 'Not sure' }).check();
  await expect(picture.locator('.art-on')).toHaveCount(0);
});

test('a line of the result opens to the drawing of its pack, with words for who cannot see it', async ({ page }) => {
  await page.goto(shown.address);
  const element = page.locator('runner-advisor');
  await expect(element.locator('[data-question="alarm"]')).toBeVisible();
  await answerAll(element, sore);
  await element.locator('.how > summary', { hasText: 'Stretch with a towel' }).click();
  const drawing = element.getByRole('img', { name: 'A person sits and pulls the toes back with a towel.' });
  await expect(drawing).toBeVisible();
  await expect(drawing.locator('rect')).toHaveAttribute('fill', /^url\(#art\d+-cloth\)$/);
  const id = /#(.*)\)/.exec((await drawing.locator('rect').getAttribute('fill')) ?? '')?.[1];
  await expect(element.locator(`linearGradient[id="${id}"]`)).toHaveCount(1);
});

test('a day in the past is typed as days ago or as a date, and reads back as that date', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 29, 12));
  await page.goto(shown.address);
  const element = page.locator('runner-advisor');
  const began = element.locator('[data-question="began"]');
  await expect(element.locator('[data-question="alarm"]')).toBeVisible();
  while (!(await began.count())) {
    await fillIn(element, sore);
    await goOn(element);
  }
  const ago = began.getByLabel('This many days ago');
  await ago.fill('400');
  await element.getByRole('button', { name: 'Continue' }).click();
  await expect(began.locator('.error')).toHaveText('Enter a whole number from 0 to 365.');
  await ago.fill('6');
  await expect(began.getByLabel('On this date')).toHaveValue('2026-11-23');
  await began.getByLabel('On this date').fill('2026-11-21');
  await expect(ago).toHaveValue('8');
  await expect(began.locator('[aria-live]')).toContainText('November 21');
  await goOn(element);
  await answerAll(element, sore);
  await expect(element.locator('.because').first()).toContainText('When did it begin? November 21, 2026');
  await element.getByRole('button', { name: 'Your answers' }).click();
  await expect(element.locator('.answers')).toContainText('November 21, 2026');
});

test('a pack in a language without interface texts is marked with its own language', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'advisor-french-'));
  await cp(join(import.meta.dirname, '../content/packs/heel'), folder, { recursive: true });
  const pack = await readFile(join(folder, 'pack.json'), 'utf8');
  await writeFile(join(folder, 'pack.json'), pack.replace('"locales": ["en"]', '"locales": ["fr"]'));
  const french = await preview(folder);
  try {
    await page.goto(french.address);
    const element = page.locator('runner-advisor');
    const heading = element.getByRole('heading', { name: 'Is any of this true right now?' });
    await expect(heading).toBeVisible();
    const language = (): Promise<string | undefined> =>
      heading
        .or(element.locator('h2'))
        .first()
        .evaluate((node) => node.closest<HTMLElement>('[lang]')?.lang);
    expect(await language()).toBe('fr');
    await answerAll(element, sore);
    expect(await language()).toBe('fr');
  } finally {
    french.stop();
  }
});
