/** Converts a translation to and from a table for spreadsheets: CSV by RFC 4180, with papaparse. */
import Papa from 'papaparse';
import { type Row, stateOf, type TranslationFile } from './rows.js';

const kColumns = ['key', 'state', 'original', 'translation'] as const;

/** Without this mark, Excel reads UTF-8 as an old encoding. */
const kMark = '\uFEFF';

/** A spreadsheet would read such a text as a formula. Export puts an apostrophe before it, and import removes it. */
const kFormula = /^[=+\-@\t\r]/;
const kEscaped = /^'(?=[=+\-@\t\r])/;

export function toSpreadsheet({ rows }: TranslationFile): string {
  const data = rows.map((row) => [row.key, stateOf(row), row.from, row.text]);
  return kMark + Papa.unparse({ fields: [...kColumns], data }, { newline: '\r\n', escapeFormulae: kFormula });
}

export interface Imported {
  readonly file: TranslationFile;
  /** Number of translations that the import has changed. */
  readonly taken: number;
  /** Of these, the number whose original has changed since the export. */
  readonly stale: number;
  /** Keys in the table that no text of the topic has. */
  readonly unknown: readonly string[];
}

/** Returns null when the columns "key" and "translation" are missing. Any separator is accepted, because spreadsheets of some
 * countries write semicolons. */
export function fromSpreadsheet(csv: string, file: TranslationFile): Imported | null {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(kMark, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const has = (name: string): boolean => meta.fields?.includes(name) === true;
  if (!has('key') || !has('translation')) return null;
  const words = (text = ''): string => text.replaceAll('\r\n', '\n').replace(kEscaped, '');
  const rows = new Map(file.rows.map((row) => [row.key, row]));
  const unknown: string[] = [];
  let taken = 0;
  let stale = 0;
  for (const { key = '', original, translation } of data) {
    const row = rows.get(key.trim());
    const text = words(translation);
    if (!row) unknown.push(key);
    if (!row || text.trim() === '') continue;
    const was = original === undefined || words(original) === row.from ? '' : words(original);
    const read: Row = { ...row, was, text };
    // A stale translation stays stale until its text changes.
    if (text === row.text && was === '') continue;
    if (text === row.text && was === row.was) continue;
    rows.set(row.key, read);
    taken += 1;
    if (was !== '') stale += 1;
  }
  return { file: { ...file, rows: [...rows.values()] }, taken, stale, unknown };
}
