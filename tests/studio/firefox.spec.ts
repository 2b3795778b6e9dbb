/** The studio in Debian's Firefox ESR, by WebDriver BiDi: the tutorial of the author guide, as in Chromium. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openFirefox } from '../browsers/firefox.ts';
import { Host } from '../browsers/host.ts';
import { beginWithTheStarter, editsOfTheGuide, followTheGuide, nativePacks, visitAsTheGuide } from './guide.ts';

test.setTimeout(240_000);

test('the tutorial of the author guide ends in Firefox with the pack of the native program and a visit', async () => {
  const host = await new Host().open();
  const firefox = await openFirefox();
  try {
    const page = await firefox.page();
    await page.go(`${host.address}/studio/`);
    const edits = editsOfTheGuide();
    await beginWithTheStarter(page);
    await followTheGuide(page, edits);
    await page.press({ css: '#packs', outside: true });
    const file = join(firefox.saved, 'my_blister-packs.zip');
    // Firefox makes an empty file first, which it fills in the end.
    await expect.poll(() => existsSync(file) && statSync(file).size > 0, { timeout: 60_000 }).toBe(true);
    const zip = unzipSync(readFileSync(file));
    for (const [name, bytes] of Object.entries(nativePacks(edits))) {
      expect(Buffer.from(zip[`my_blister-packs/${name}`] as Uint8Array).equals(bytes), name).toBe(true);
    }
    expect(await visitAsTheGuide(page)).toBe('Cover it and keep it clean');
  } finally {
    await firefox.close();
    await host.close();
  }
});
