/** The plugin's zip; WordPress itself unpacks it in tests/web/wordpress.spec.ts. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, web } from './browser.mjs';

test('the same site and packs make the same bytes', () => {
  const folder = mkdtempSync(join(build, 'zip.'));
  try {
    for (const name of ['site', 'npm', 'packs', 'wasm']) symlinkSync(join(build, name), join(folder, name));
    const made = ['one', 'two'].map((time) => {
      execFileSync('node', [join(web, 'build/wordpress.mjs'), folder], {
        stdio: 'pipe',
        env: { ...process.env, TZ: time === 'one' ? 'UTC' : 'Asia/Tokyo' },
      });
      return readFileSync(join(folder, 'runner-advisor-wordpress.zip'));
    });
    assert.ok(made[0].equals(made[1]));
    const names = made[0].toString('latin1');
    for (const name of ['runner-advisor.php', 'packs.php', 'readme.txt', 'block/block.json', 'LICENSE']) {
      assert.ok(names.includes(`runner-advisor/${name}`), name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
