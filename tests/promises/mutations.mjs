/** All changes that remove the protection behind a promise, and their table. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept } from './kept.mjs';
import { sent } from './sent.mjs';
import { trusted } from './trusted.mjs';

export const root = join(import.meta.dirname, '../..');

/**
 * Each has the promise, the change in words, where it is made (`file`, `from`, `to`, or several as `edits`), and the
 * tests that must fail, by file.
 */
export const mutations = [...sent, ...kept, ...trusted];

export const editsOf = ({ file, from, to, edits = [{ file, from, to }] }) => edits;

export const originalOf = (file) => readFileSync(join(root, file), 'utf8');

/** Rows of tests/web/PROMISES.md. */
export function rows() {
  return mutations.map((one) => {
    const files = [...new Set(editsOf(one).map(({ file }) => `\`${file}\``))].join(', ');
    const red = Object.entries(one.red).map(([file, name]) => `\`${name}\` in \`${file}\``);
    return `| ${one.promise} | ${one.change} | ${files} | ${red.join('; ')} |`;
  });
}
