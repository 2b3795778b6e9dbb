/** Files that an author adds to a topic and removes from it: race checks, pictures, drawings, and files from the disk. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { textOf } from '../../web/studio/files/files.ts';
import {
  begin,
  change,
  expect,
  file,
  forgetProof,
  kProof,
  mistaken,
  proved,
  putCursorBehind,
  readStarter,
  root,
  starter,
  test,
  text,
} from './author.ts';

const work = mkdtempSync(join(tmpdir(), 'studio-adding-'));
test.afterAll(() => rmSync(work, { recursive: true, force: true }));

async function add(page: Page, kind: string, name?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a file' });
  await dialog.getByLabel('What it is').selectOption(kind);
  if (name) await dialog.getByLabel('Its name').fill(name);
  await dialog.getByRole('button', { name: 'Add it' }).click();
}

test('race checks begin with some that are proved, and are removed again', async ({ page }) => {
  await begin(page);
  await forgetProof(page);
  await add(page, 'race-checks');
  await expect(text(page)).toContainText('"walk_check"');
  await proved(page);
  await page.getByRole('button', { name: 'Remove this file' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(file(page, 'race-checks.json')).toHaveCount(0);
  await page.reload();
  await proved(page);
  await expect(file(page, 'race-checks.json')).toHaveCount(0);
});

test('a picture that a question names begins from the mistake, with a place for each answer', async ({ page }) => {
  await begin(page);
  await change(page, 'questions.json', '"kind": "any_of",', '"kind": "any_of",\n      "picture": "foot",');
  await mistaken(page);
  await page.getByRole('button', { name: 'Begin this file' }).click();
  await expect(text(page)).toContainText('data-option="hot_skin"');
  await proved(page);
  await expect(page.locator('#drawn svg .art-region')).toHaveCount(2);
  await expect(page.locator('#widget .picture svg')).toBeVisible();
});

test('a drawing is seen while it is drawn, asks for a title, and has a name that the compiler takes', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: 'Add a file…' }).click();
  await page.getByLabel('What it is').selectOption('drawing');
  await page.getByLabel('Its name').fill('My plaster');
  await page.getByRole('button', { name: 'Add it' }).click();
  expect(await page.getByLabel('Its name').evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false);
  await page.getByLabel('Its name').fill('plaster');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.locator('#drawn svg .art-body')).toBeVisible();
  await change(page, 'advice.json', '"id": "plaster",', '"id": "plaster",\n      "drawing": "plaster",');
  await expect(page.locator('#mistakes')).toContainText('the drawing has no <title> with words', kProof);
  await file(page, 'drawings/plaster.svg').click();
  await putCursorBehind(page, '<title>');
  await page.keyboard.type('A plaster on a heel');
  await proved(page);
});

test('a file from the disk joins the topic that is open, and replaces another only when the author wants it', async ({
  page,
}) => {
  await begin(page);
  const chooser = page.locator('#files');
  await chooser.setInputFiles(join(root, 'content/calf/drawings/walk.svg'));
  await expect(file(page, 'drawings/walk.svg')).toBeVisible();
  await expect(page.locator('#topic')).toHaveText('A blister before a race');
  const cases = join(work, 'cases.json');
  writeFileSync(cases, readStarter('cases.json').replace('"limps"', '"hobbles"'));
  await chooser.setInputFiles(cases);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await file(page, 'cases.json').click();
  await expect(text(page)).not.toContainText('"hobbles"');
  await chooser.setInputFiles(cases);
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(text(page)).toContainText('"hobbles"');
});

test('files saved as UTF-16 are read, and a file in an old encoding is refused by name, unharmed', async ({ page }) => {
  const words = readStarter('questions.json');
  const little = Buffer.from(`\ufeff${words}`, 'utf16le');
  expect(textOf('a', little)).toBe(words);
  expect(textOf('a', Buffer.from(little).swap16())).toBe(words);
  expect(textOf('a', Buffer.from(`\ufeff${words}`))).toBe(words);
  const folder = join(work, 'latin');
  cpSync(starter, folder, { recursive: true });
  writeFileSync(join(folder, 'sources.json'), Buffer.from(readStarter('sources.json').replace('NHS', 'Née'), 'latin1'));
  await page.goto('studio/');
  await page.locator('#folder').setInputFiles(folder);
  await expect(page.getByRole('alert')).toHaveText(/^sources\.json is saved in an old encoding\. Save it as UTF-8/);
  await page.locator('#folder').setInputFiles(starter);
  await proved(page);
  expect(readFileSync(join(folder, 'sources.json'), 'latin1')).toContain('Née');
});
