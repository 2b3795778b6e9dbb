/** The `advisor` program, called from outside, and changed copies of the starter. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export const advisor = process.env.ADVISOR ?? 'build/native/advisor';
export const starter = 'content/starter';

/** A folder for the files of one test program. */
export const work = mkdtempSync(join(tmpdir(), 'advisor-'));
after(() => rmSync(work, { recursive: true }));

export function call(words, input = '') {
  const done = spawnSync(advisor, words, { input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A copy of the starter in `work` with one change: `from` in `file` becomes `to`. */
export function changedPack(name, file, from, to) {
  const folder = join(work, name);
  cpSync(starter, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  assert.ok(text.includes(from), `${from} is not in ${file}`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}
