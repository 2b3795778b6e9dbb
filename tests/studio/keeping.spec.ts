/** Where an author's work goes: the device, the folder it came from, and a machine that is offline. */

import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { saveWork } from '../../web/studio/page/saving.ts';
import { begin, change, expect, file, proved, readStarter, starter, test, text, write } from './author.ts';

/** A folder of the browser's own in the place of one on the disk: the dialog of the system cannot be driven. */
async function offerFolder(page: Page): Promise<void> {
  const files = readdirSync(starter).map((name) => [name, readStarter(name)]);
  await page.addInitScript((given: string[][]) => {
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('topic', { create: true });
        for (const [name = '', words = ''] of given) {
          const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
          await writing.write(words);
          await writing.close();
        }
        return folder;
      },
    });
  }, files);
}

const onDisk = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('topic');
    return (await (await folder.getFileHandle(wanted)).getFile()).text();
  }, name);

const changeOnDisk = (page: Page, name: string, words: string) =>
  page.evaluate(
    async ([wanted = '', text = '']) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('topic');
      const writing = await (await folder.getFileHandle(wanted)).createWritable();
      await writing.write(text);
      await writing.close();
    },
    [name, words],
  );

test('work is saved back into its folder, and a file that another program has changed is asked about', async ({
  page,
}) => {
  await offerFolder(page);
  await page.goto('studio/');
  await page.getByRole('button', { name: 'Open a folder…' }).click();
  await proved(page);
  await change(page, 'questions.json', 'How does the blister look?', 'What does it look like?');
  await proved(page);
  // The folder is still known after the page is loaded again.
  await page.reload();
  await proved(page);
  const save = page.getByRole('button', { name: 'Save to the folder' });
  await save.click();
  await expect(page.locator('#status')).toContainText('Saved 1 file to the folder.');
  expect(await onDisk(page, 'questions.json')).toContain('What does it look like?');
  expect(await onDisk(page, 'pack.json')).toBe(readStarter('pack.json'));

  const theirs = readStarter('questions.json').replace('How does the blister look?', 'Is it hot?');
  await changeOnDisk(page, 'questions.json', theirs);
  await change(page, 'questions.json', 'How does the blister look?', 'Mine?');
  await save.click();
  await expect(page.getByRole('dialog')).toContainText('questions.json was changed by another program');
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await onDisk(page, 'questions.json')).toBe(theirs);
  await save.click();
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect.poll(() => onDisk(page, 'questions.json')).toContain('Mine?');
});

test('what is typed while the folder is being saved does not count as saved', async () => {
  const files = new Map([['pack.json', 'written']]);
  const type = async () => {
    files.set('pack.json', 'typed meanwhile');
  };
  const handle = {
    getFile: async () => new File(['opened'], 'pack.json'),
    createWritable: async () => ({ write: type, close: async () => undefined }),
  };
  const folder = { getFileHandle: async () => handle } as unknown as FileSystemDirectoryHandle;
  const { opened } = await saveWork(folder, files, new Map([['pack.json', 'opened']]));
  expect(opened?.get('pack.json')).toBe('written');
});

for (const way of ['Begin with the starter', 'Open a folder…', 'Calf pain before a race']) {
  test(`what is open is not replaced unasked once it has been changed (${way})`, async ({ page }) => {
    await offerFolder(page);
    await begin(page);
    await write(page, readStarter('questions.json').replace('How does the blister look?', 'Mine?'));
    await page.getByRole('button', { name: 'Open another…' }).click();
    await page.getByRole('button', { name: way }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Back to what is open' }).click();
    await expect(text(page)).toContainText('Mine?');
  });
}

test('of two tabs the first keeps its work, and the second says that it does not', async ({ page, context }) => {
  await begin(page);
  await change(page, 'questions.json', 'How does the blister look?', 'Mine?');
  const second = await context.newPage();
  await begin(second);
  await expect(second.locator('#not-kept')).toContainText('open in another tab');
  await change(second, 'questions.json', 'How does the blister look?', 'Theirs?');
  await proved(second);
  await change(second, 'outcomes.json', 'This blister needs a rest from running', 'Rest this blister');
  await proved(second);
  await expect(second.locator('#not-kept')).toBeVisible();
  await page.reload();
  await expect(text(page)).toContainText('Mine?');
  await proved(page);
  await file(page, 'outcomes.json').click();
  await expect(text(page)).toContainText('This blister needs a rest from running');
  await change(page, 'questions.json', 'How does the blister look?', 'Mine, again?');
  await proved(page);
  await expect(page.locator('#not-kept')).toBeHidden();
  // The browser asks before it drops what is kept nowhere.
  const asked = second.waitForEvent('dialog');
  const closed = second.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closed;
});

test('where the browser keeps nothing, the page says so for as long as that is so', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { value: { open: refuse } });
    navigator.locks.request = async () => refuse();
  });
  await begin(page);
  await expect(page.locator('#not-kept')).toContainText('does not let the studio keep your work');
  await change(page, 'questions.json', 'How does the blister look?', 'Mine?');
  await proved(page);
  await expect(page.locator('#not-kept')).toBeVisible();
});

test('the studio opens, proves and shows readers without a network after its first visit', async ({
  page,
  context,
}) => {
  await page.goto('studio/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Begin with the starter' }).click();
  await proved(page);
  await expect(page.locator('#widget').getByRole('heading', { name: 'How does the blister look?' })).toBeVisible();
});

test('a topic of the site is opened as it is published, to be changed', async ({ page }) => {
  await page.goto('studio/');
  await page.getByRole('button', { name: 'Calf pain before a race' }).click();
  await expect(file(page, 'race-checks.json')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Files' })).toContainText('drawings/');
  await expect(page.locator('#topic')).toHaveText('Calf pain before a race', { timeout: 60_000 });
});
