/** The offline copy, saved by this browser and opened in it from disk. */
import { readFileSync } from 'node:fs';
import { columnReader } from '../web/element-reader.ts';
import { Reader, until } from './reader.ts';
import { savedFile } from './saved.ts';
import { expect, test } from './test.ts';

const kLines = '[part~="checklist"] li:not(details li)';

/** The lines of the plan, once a second passes in which nothing is added: explanations are drawn after the lines. */
async function wholeLines(reader: Reader): Promise<string[]> {
  await reader.whole();
  let lines: string[] = [];
  let since = Date.now();
  await until('the lines to be whole', async () => {
    const now = await reader.texts(kLines);
    if (JSON.stringify(now) !== JSON.stringify(lines)) [lines, since] = [now, Date.now()];
    return Date.now() - since > 1000;
  });
  return lines;
}

test('a kept copy opens from disk with the same plan, asks for nothing, and keeps ticks of its own', async ({
  host,
  open,
  reading,
}) => {
  const page = await open();
  const reader = await new Reader(page).visit(`${host.address}/`);
  await reader.answerAll(columnReader);
  const said = await reader.headline();
  const lines = await wholeLines(reader);
  expect(lines.length).toBeGreaterThan(5);
  await until('the button', () => page.press({ css: '.keep button', outside: true }));
  const file = await savedFile(reading.saved, 'calf-pain-before-a-race.html');
  // The copy names the site for shared links, and loads nothing from there.
  const copy = readFileSync(file, 'utf8');
  expect(copy).toContain(host.address);
  expect(copy).not.toMatch(new RegExp(`(src|href)=["']?${host.address}|url\\(["']?${host.address}`));
  // Stop the host before the copy is opened, as on a device without a network.
  await host.close();

  const kept = await new Reader(await open()).visit(`file://${file}`);
  expect(await kept.headline()).toBe(said);
  expect(await wholeLines(kept)).toEqual(lines);
  await kept.press('.do .tick');
  await kept.reload();
  expect(await kept.headline()).toBe(said);
  expect(await kept.checked('.do .tick')).toBe(true);

  // Also make a new visit in the copy, from the first question to another result.
  await kept.press('button', 'Forget my answers');
  await kept.press('button', 'Yes, forget them');
  await kept.sees('[data-question="now"]');
  await kept.answerAll({ ...columnReader, look: ['whole_swell'] });
  expect(await kept.text('.verdict .tag')).toBe('Today');
});
