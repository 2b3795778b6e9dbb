/** The author's live preview: what a save shows in the open page, and how soon. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Preview, preview } from './preview.ts';

let folder: string;
let shown: Preview;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'));
  cpSync(join(import.meta.dirname, '../../content/starter'), folder, { recursive: true });
  shown = await preview(folder);
});

test.afterAll(() => {
  shown.stop();
  rmSync(folder, { recursive: true });
});

function save(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test('a save proves the pack again and reloads the page', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (line) => /Content Security Policy/.test(line.text()) && refused.push(line.text()));
  await page.goto(shown.address);
  await expect(page.getByRole('heading', { name: 'How does the blister look?' })).toBeVisible();
  await expect(page.getByRole('status').last()).toContainText('Proved for all');
  const start = Date.now();
  save('questions.json', 'How does the blister look?', 'What does the blister look like?');
  await expect(page.getByRole('heading', { name: 'What does the blister look like?' })).toBeVisible();
  test.info().annotations.push({ type: 'save to reload', description: `${Date.now() - start} ms` });
  expect(refused).toEqual([]);
});

test('mistakes are listed over the last good version until they are mended', async ({ page }) => {
  await page.goto(shown.address);
  await expect(page.getByRole('heading', { name: /the blister look/ })).toBeVisible();
  save('outcomes.json', 'look.pus or', 'look.puss or');
  const box = page.getByRole('alert').filter({ hasText: 'unknown-name' });
  await expect(box).toContainText('did you mean');
  await expect(box).toContainText('outcomes.json:');
  expect(shown.told()).toContain('unknown-name');
  await expect(page.getByRole('heading', { name: /the blister look/ })).toBeVisible();
  save('outcomes.json', 'look.puss or', 'look.pus or');
  await expect(box).toBeHidden();
  await expect(page.getByRole('heading', { name: /the blister look/ })).toBeVisible();
});
