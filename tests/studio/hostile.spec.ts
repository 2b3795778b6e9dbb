/**
 * Hostile and faulty topics in the studio: it says what the native program says, and the page answers meanwhile. The
 * folders and faults are those of the tests of the compiler; tests/cli compares all of them below the browser. Here are
 * those that differ for the page: in the files that it reads and edits, in the mistakes that it lists, and in how long
 * the compiler keeps it waiting.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyWith, folders } from '../compiler/hostile_folders.mjs';
import { mutantsOf } from '../content/mutants.mjs';
import { randomFrom } from '../random.mjs';
import { expect, root, starter, status, test } from './author.ts';
import { kLongTask, tasksDuring } from './trace.ts';

const work = mkdtempSync(join(tmpdir(), 'studio-hostile-'));
test.afterAll(() => rmSync(work, { recursive: true, force: true }));

const folderWith = (name: string, files: Record<string, string>): string => copyWith(join(work, name), starter, files);

interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What the native program says, as the studio lists it. */
function nativeSays(folder: string): string[] {
  const { stdout } = spawnSync(join(root, 'build/native/advisor'), ['check', folder, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
  return diagnostics.map(({ file, line, message }) => `${file}${line > 0 ? `:${line}` : ''} ${message}`);
}

/** Opens the folder and waits until the studio has said all that it has to say about it. */
async function open(page: Page, folder: string): Promise<void> {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  await page.locator('#files').setInputFiles(paths);
  const replace = page.getByRole('button', { name: 'Replace it' });
  await expect(replace.or(status(page)).or(page.getByRole('alert')).first()).toBeVisible();
  if (await replace.isVisible()) await replace.click();
  await expect(page.locator('#stop')).toBeHidden({ timeout: 80_000 });
}

const studioSays = (page: Page) =>
  page.locator('#mistakes > li > .wrong').evaluateAll((all) => all.map((one) => one.textContent ?? ''));

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Not opened here: for the page, each is like another folder that is. */
const kLike: Readonly<Record<string, string>> = {
  'one key half a million times': 'two hundred thousand keys that mean nothing',
  'a key as long as a book': 'a text without end',
  'placeholders without end': 'a text without end',
  'a million lists in a list': 'a million lists in a list of any length',
  'a thousand facts that name nothing, each near to every other': 'a thousand facts that each name all others',
  'conditions that grow a hundred times when read': 'a chain of a thousand facts, each named many times',
  'a number with two thousand million values': 'ten thousand languages',
};

for (const [what, [, files]] of Object.entries(folders) as [string, [string | null, () => Record<string, string>]][]) {
  if (what in kLike) continue;
  test(`a topic with ${what} gets the native diagnostics, and the page answers meanwhile`, async ({
    page,
    browser,
  }, info) => {
    test.setTimeout(120_000);
    const folder = folderWith(`hostile-${info.workerIndex}`, files());
    const said = nativeSays(folder).map(plain);
    await page.goto('studio/');
    await page.getByRole('button', { name: 'Begin with the starter' }).waitFor();
    const tasks = await tasksDuring({ page, browser }, info.outputPath('trace.json'), async () => {
      await open(page, folder);
      // The page does not read more than a topic may hold, and says so itself.
      if (/larger than 16 MiB together/.test(said.join())) {
        await expect(page.getByRole('alert')).toContainText('larger than 16 MiB');
      } else {
        await expect.poll(async () => (await studioSays(page)).map(plain), { timeout: 30_000 }).toEqual(said);
      }
    });
    expect(tasks.length, 'tasks in the trace').toBeGreaterThan(2);
    expect(tasks.filter((milliseconds) => milliseconds > kLongTask)).toEqual([]);
  });
}

test('a topic without mistakes leaves none of the topic before in the page', async ({ page }) => {
  const questions = JSON.parse(readFileSync(join(starter, 'questions.json'), 'utf8'));
  questions.questions[0].text = '';
  await page.goto('studio/');
  await open(page, folderWith('empty-text', { 'questions.json': JSON.stringify(questions) }));
  await expect.poll(() => studioSays(page)).toEqual(['questions.json:1 "text" is empty']);
  await open(page, folderWith('correct', {}));
  await expect.poll(() => studioSays(page)).toEqual([]);
});

const kFaults = 6;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));

test(`${kFaults} faults planted at random are told in the studio as by the native program`, async ({ page }) => {
  test.setTimeout(120_000);
  const pack = Object.fromEntries(
    readdirSync(starter).map((name) => [name, JSON.parse(readFileSync(join(starter, name), 'utf8'))]),
  );
  const all = mutantsOf(pack);
  const random = randomFrom(seed);
  await page.goto('studio/');
  for (let i = 0; i < kFaults; ++i) {
    const mutant = all[Math.floor(random() * all.length)];
    const json = structuredClone(pack[mutant.file]);
    mutant.apply(json);
    const folder = folderWith(`mutant-${i}`, { [mutant.file]: JSON.stringify(json) });
    await open(page, folder);
    const said = nativeSays(folder).map(plain);
    await expect
      .poll(async () => (await studioSays(page)).map(plain), {
        message: `SEED=${seed} ${mutant.kind}: ${mutant.file}${mutant.place}`,
      })
      .toEqual(said);
  }
});
