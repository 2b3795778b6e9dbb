/** Writes the list of codes into content/AUTHORING.md anew: node tests/compiler/codes.mjs. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** From here to the end of the file. */
export const kListBegins = '### Files and JSON';

const file = 'content/AUTHORING.md';
const advisor = process.env.ADVISOR ?? 'build/native/advisor';

export const listOf = (text) => text.slice(text.indexOf(kListBegins));

if (process.argv[1] === import.meta.filename) {
  const text = readFileSync(file, 'utf8');
  const table = execFileSync(advisor, ['explain', 'all'], { encoding: 'utf8' });
  writeFileSync(file, `${text.slice(0, text.indexOf(kListBegins))}${table.trim()}\n`);
}
