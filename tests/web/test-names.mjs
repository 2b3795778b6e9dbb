/** The names of a folder's tests, for the documents that quote them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One pattern for each test; in a computed name, `${…}` matches anything. */
function namesIn(file, text) {
  const call = /\.cpp$/.test(file) ? /^TEST_CASE\((")(.*?[^\\])\1/gms : /^ *test\(\s*(['"`])(.*?[^\\])\1/gms;
  return [...text.matchAll(call)].map(([, , name]) => {
    const parts = name.replaceAll(/\\(.)/g, '$1').split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
    return new RegExp(`^${parts.map(escaped).join('.+')}$`);
  });
}

export const namesOf = (file) => namesIn(file, readFileSync(join(root, file), 'utf8'));

export function tests(folder) {
  return readdirSync(join(root, folder))
    .filter((file) => /\.(spec\.ts|test\.mjs)$/.test(file))
    .flatMap((file) => namesOf(join(folder, file)));
}
