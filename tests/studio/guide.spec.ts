/** The tutorial of the author guide in the studio, in Chromium. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from './author.ts';
import {
  type AnyPage,
  beginWithTheStarter,
  editsOfTheGuide,
  followTheGuide,
  nativePacks,
  visitAsTheGuide,
} from './guide.ts';

test.setTimeout(180_000);

test('the tutorial of the author guide ends with the pack of the native program and a visit in the widget', async ({
  page,
}) => {
  const edits = editsOfTheGuide();
  expect(edits.map(({ file }) => file)).toEqual([
    'pack.json',
    'questions.json',
    'outcomes.json',
    'claims.json',
    'cases.json',
  ]);
  await page.goto('studio/');
  const any: AnyPage = { run: (act, ...given) => page.evaluate(`(${act})(...${JSON.stringify(given)})`) };
  await beginWithTheStarter(any);
  await followTheGuide(any, edits);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the packs' }).click(),
  ]);
  const zip = unzipSync(readFileSync(await download.path()));
  for (const [name, bytes] of Object.entries(nativePacks(edits))) {
    expect(Buffer.from(zip[`my_blister-packs/${name}`] as Uint8Array).equals(bytes), name).toBe(true);
  }
  expect(await visitAsTheGuide(any)).toBe('Cover it and keep it clean');
});
