/** The last lines of ./dev test, from the reports of its parts. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

function tally(files) {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { stdout, status } = spawnSync('node', [join(import.meta.dirname, 'tally.mjs'), folder], {
      encoding: 'utf8',
    });
    return { lines: stdout.trim().split('\n'), status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const suite = (...statuses) => ({
  title: 'element.spec.ts',
  file: 'element.spec.ts',
  specs: statuses.map((status, n) => ({ title: `test ${n}`, tests: [{ status }] })),
});

test('the last line counts what passed, failed and was skipped in all parts', () => {
  const web = '<testcase name="a"/><testcase name="b"><skipped/></testcase>';
  const node = '<testcase name="c"></testcase>';
  const { lines, status } = tally({ 'web.xml': web, 'node.xml': node, types: '' });
  assert.equal(lines.at(-1), '3 passed, 0 failed, 1 skipped');
  assert.equal(status, 0);
});

test('a failed test is named, and a part that broke before its first test counts as one failure', () => {
  const xml = '<testcase name="it &lt;works&gt;"><failure>no</failure></testcase>';
  const { lines, status } = tally({ 'web.xml': xml, broken: 'web\nnode\n', types: '' });
  assert.ok(lines.includes('failed: web: it <works>'), lines.join('\n'));
  assert.equal(lines.at(-1), '1 passed, 2 failed');
  assert.equal(status, 1);
});

test('a test that failed before it passed is counted and named', () => {
  const json = JSON.stringify({
    suites: [{ ...suite('expected', 'flaky'), suites: [{ ...suite('flaky'), title: 'group' }] }],
  });
  const { lines, status } = tally({ 'web.xml': '<testcase name="a"/>', 'web.json': json });
  assert.ok(lines.includes('flaky: web: test 1'), lines.join('\n'));
  assert.ok(lines.includes('flaky: web: group › test 0'), lines.join('\n'));
  assert.equal(lines.at(-1), '1 passed, 0 failed, 2 flaky');
  assert.equal(status, 0);
});

test('a run without any test fails', () => {
  assert.deepEqual(tally({}), { lines: ['0 passed, 0 failed'], status: 1 });
});
