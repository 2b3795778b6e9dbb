/** The printed pages: Firefox prints the sheets into a file, without a dialogue. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uiStrings } from '../../web/src/locale/en-more.ts';
import { columnReader, type Given, strained } from '../web/element-reader.ts';
import { openFirefox } from './firefox.ts';
import { Reader, until } from './reader.ts';
import { expect, test } from './test.ts';

/** The lines of each page of a PDF file. */
function pagesOf(file: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', file, '-']);
  const pages = String(text).split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

const edges = ['header', 'footer'].flatMap((edge) => ['left', 'center', 'right'].map((side) => edge + side));

const { theRace, doList, doNot, notNow, days, watch, doNotStart, stopRace, limits, answers, physioNotes } = uiStrings;
const headings = [theRace, doList, doNot, notNow, days, watch, doNotStart, stopRace, limits, answers, physioNotes];

const sheets: readonly [given: Given, buttons: readonly string[]][] = [
  [columnReader, ['Print', 'For my physio']],
  [{ ...strained, days_to_race: 42 }, ['Print']],
];

test('the sheets come out on two A4 pages at most, and no heading stands alone at the foot of one', async ({
  host,
  kind,
}) => {
  test.skip(kind !== 'firefox', 'WebKitGTK prints through a dialog that its driver cannot reach');
  const folder = mkdtempSync(join(tmpdir(), 'runner-advisor-paper-'));
  const file = join(folder, 'sheet.pdf');
  const printer = 'print.printer_Mozilla_Save_to_PDF';
  const firefox = await openFirefox({
    settings: {
      'print.always_print_silent': true,
      print_printer: 'Mozilla Save to PDF',
      [`${printer}.print_to_file`]: true,
      [`${printer}.print_to_filename`]: file,
      [`${printer}.print_paper_id`]: 'iso_a4',
      // Disables the browser's own headers and footers.
      ...Object.fromEntries(edges.map((edge) => [`${printer}.print_${edge}`, ''])),
    },
  });
  try {
    const page = await firefox.page();
    for (const [given, buttons] of sheets) {
      const reader = await new Reader(page).visit(`${host.address}/blog.html`);
      await reader.answerAll(given);
      await reader.headline();
      for (const button of buttons) {
        await reader.press('button', button);
        await until('the paper', async () => existsSync(file) && readFileSync(file).includes('%%EOF'));
        const pages = pagesOf(file);
        rmSync(file);
        expect(pages.length, button).toBeLessThanOrEqual(2);
        expect(pages.flat().join(' '), button).toContain('Because you said');
        for (const lines of pages) expect(headings).not.toContain(lines.at(-1));
      }
      await page.run(() => localStorage.clear());
    }
  } finally {
    await firefox.close();
    rmSync(folder, { recursive: true });
  }
});
