// Hostile folders from outside: whatever they contain, `advisor check` ends soon, uses little memory, and says why.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { folders, starter } from './hostile_folders.mjs';

const advisor = process.env.ADVISOR ?? 'build/native/advisor';

// Generous: the slowest takes 3 s and 100 MB on a busy machine. Quadratic or unbounded growth exceeds the limits.
const kMostSeconds = 60;
const kMostKilobytes = 1_000_000;

for (const [what, [code, files]] of Object.entries(folders)) {
  test(`a folder with ${what} is ${code ? 'refused' : 'checked'} in bounded time and memory`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'advisor-hostile-'));
    try {
      cpSync(starter, folder, { recursive: true });
      for (const [name, text] of Object.entries(files())) writeFileSync(join(folder, name), text);
      const run = spawnSync('sh', ['-c', `ulimit -v ${kMostKilobytes}; exec "$0" check "$1"`, advisor, folder], {
        encoding: 'utf8',
        timeout: kMostSeconds * 1000,
        maxBuffer: 1 << 26,
      });
      assert.deepEqual([run.signal, run.status], [null, code ? 1 : 0], run.stderr.slice(-1000));
      assert.ok(!code || run.stderr.includes(`error[${code}]`), run.stderr.slice(0, 2000));
      assert.ok(run.stderr.length < 2_000_000, `${run.stderr.length} bytes are printed`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
