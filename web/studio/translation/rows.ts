/**
 * A translation as rows: each original with its translation, in the order of the files. `advisor translate` writes the same form:
 * {"from": original, "text": translation}, with "was", the original that was translated, where that has changed since.
 */

export interface Row {
  readonly key: string;
  /** The original as it is now. */
  readonly from: string;
  /** The original that was translated; empty when it is the same as now. */
  readonly was: string;
  readonly text: string;
}

export type State = 'new' | 'stale' | 'done';

export const stateOf = ({ was, text }: Row): State => (text === '' ? 'new' : was !== '' ? 'stale' : 'done');

/** A translation file that the compiler has written. */
export interface TranslationFile {
  readonly schema: string;
  readonly rows: readonly Row[];
  /** Entries whose text is no longer in the topic. They are kept unchanged. */
  readonly others: readonly (readonly [key: string, value: unknown])[];
}

/** `known`: the keys of all texts. */
export function readTranslation(text: string, known: ReadonlySet<string>): TranslationFile {
  const { $schema: schema = '', ...entries } = JSON.parse(text);
  const all = Object.entries<{ from?: string; was?: string; text?: string }>(entries);
  return {
    schema,
    rows: all
      .filter(([key]) => known.has(key))
      .map(([key, { from = '', was = '', text: words = '' }]) => ({ key, from, was, text: words })),
    others: all.filter(([key]) => !known.has(key)),
  };
}

/** The file in the form in which the compiler writes it. */
export function writeTranslation({ schema, rows, others }: TranslationFile): string {
  const entries: (readonly [string, unknown])[] = schema ? [['$schema', schema]] : [];
  for (const { key, from, was, text } of rows) entries.push([key, was ? { from, was, text } : { from, text }]);
  entries.push(...others);
  const members = entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${member(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function member(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, part]) => `    ${JSON.stringify(key)}: ${JSON.stringify(part)}`);
  return `{\n${parts.join(',\n')}\n  }`;
}

/** Returns the file with a new translation of one text. It counts as a translation of the present original. */
export function translated(file: TranslationFile, key: string, text: string): TranslationFile {
  return { ...file, rows: file.rows.map((row) => (row.key === key ? { ...row, was: '', text } : row)) };
}
