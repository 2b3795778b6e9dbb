/** Every test that FAULTS.md names exists. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tests } from './test-names.mjs';

test('every test that the table of faults names is there', () => {
  const chromium = ['tests/web', 'tests/fuzz', 'tests/wasm', 'tests/old-browsers'].flatMap(tests);
  const others = ['tests/browsers', 'tests/reader'].flatMap(tests);
  const rows = readFileSync(join(import.meta.dirname, 'FAULTS.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| fault'));
  assert.ok(rows.length > 30, `${rows.length} rows`);
  for (const row of rows) {
    const cells = row.split('|').slice(1, -1);
    const [fault, sees, kept, here, elsewhere = ''] = cells.map((cell) => cell.trim());
    assert.ok(fault && sees && kept, row);
    const named = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    assert.ok(named(here).length + named(elsewhere).length > 0, `no test for "${fault}"`);
    const lost = [
      ...named(here).filter((name) => !chromium.some((title) => title.test(name))),
      ...named(elsewhere).filter((name) => !others.some((title) => title.test(name))),
    ];
    assert.deepEqual(lost, [], `tests named for "${fault}" are not there`);
  }
});
