/** The studio as an author meets it: begin, edit, be told what is wrong, see the widget, save, come back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
  begin,
  change,
  expect,
  file,
  proved,
  readStarter,
  root,
  starter,
  status,
  test,
  text,
  widget,
  write,
} from './author.ts';

async function saved(page: Page): Promise<Record<string, Uint8Array>> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as zip' }).click(),
  ]);
  return unzipSync(readFileSync(await file.path()));
}

test('the starter is proved on the page and its first question is shown', async ({ page }) => {
  await begin(page);
  await expect(widget(page).getByRole('heading', { name: 'How does the blister look?' })).toBeVisible();
  await expect(page.getByText('sets of answers').last()).toBeVisible();
  await expect(page.getByText('992')).toBeVisible();
});

test('a change shows in the widget, and a mistake is listed, underlined and led to', async ({ page }) => {
  await begin(page);
  await write(page, readStarter('questions.json').replace('How does the blister look?', 'What does it look like?'));
  await expect(widget(page).getByRole('heading', { name: 'What does it look like?' })).toBeVisible({ timeout: 60_000 });

  await change(page, 'outcomes.json', 'look.pus or', 'look.puss or');
  const mistake = page.getByRole('button', { name: /outcomes\.json:\d+ .*puss/ }).first();
  await expect(mistake).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/did you mean/).first()).toBeVisible();
  await expect(page.locator('.cm-lintRange-error').first()).toBeVisible();
  await expect(widget(page).getByRole('heading', { name: 'What does it look like?' })).toBeVisible();

  await file(page, 'pack.json').click();
  await mistake.click();
  await expect(text(page)).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toContainText('look.puss');
});

test('the zip that is saved holds the files as they were opened, byte for byte', async ({ page }) => {
  await begin(page);
  const zip = await saved(page);
  expect(Object.keys(zip).sort()).toEqual(
    readdirSync(starter)
      .map((name) => `blister/${name}`)
      .sort(),
  );
  for (const name of readdirSync(starter))
    expect(strFromU8(zip[`blister/${name}`] as Uint8Array)).toBe(readStarter(name));
});

test('unsaved work survives a reload', async ({ page }) => {
  await begin(page);
  await write(page, readStarter('questions.json').replace('How does the blister look?', 'Is it kept?'));
  await expect(widget(page).getByRole('heading', { name: 'Is it kept?' })).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(widget(page).getByRole('heading', { name: 'Is it kept?' })).toBeVisible({ timeout: 60_000 });
});

test('a folder is opened with its pictures and drawings', async ({ page }) => {
  await page.goto('studio/');
  await page.locator('#folder').setInputFiles(join(root, 'content/calf'));
  await expect(page.getByRole('navigation', { name: 'Files' })).toContainText('pictures/leg.svg');
  await proved(page);
  await expect(widget(page).getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 80_000 });
});

test('files and zips of an author are opened, and files without a topic are refused in words', async ({ page }) => {
  await page.goto('studio/');
  await page.locator('#files').setInputFiles(join(root, 'web/package.json'));
  await expect(page.getByRole('alert')).toContainText('There is no pack.json');
  await page.locator('#files').setInputFiles(readdirSync(starter).map((name) => join(starter, name)));
  await proved(page);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('the page answers while a proof runs, and a proof can be stopped', async ({ page }) => {
  await page.goto('studio/');
  await page.locator('#folder').setInputFiles(join(root, 'content/calf'));
  await expect(status(page)).toContainText('Proving');
  await file(page, 'claims.json').click();
  await expect(text(page)).toContainText('"claims"');
  await expect(status(page)).toContainText('Proving');
  await page.getByRole('button', { name: 'Stop the proof' }).click();
  await expect(status(page)).toContainText('was stopped');
  await expect(page.getByRole('button', { name: 'Stop the proof' })).toBeHidden();
});

test('nothing leaves the machine: no request goes to another host, and none follows an edit', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await begin(page);
  expect(asked.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('blob:'))).toEqual([]);
  const before = asked.filter((url) => !/worker|\.js/.test(url)).length;
  await write(page, readStarter('questions.json').replace('How does the blister look?', 'Who sees this?'));
  await expect(widget(page).getByRole('heading', { name: 'Who sees this?' })).toBeVisible({ timeout: 60_000 });
  expect(asked.filter((url) => !/worker|\.js/.test(url)).length).toBe(before);
});
