/** Every test and change that PROMISES.md and SECURITY.md name exists. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { editsOf, mutations, originalOf, rows } from '../promises/mutations.mjs';
import { namesOf, root, tests } from './test-names.mjs';

test('the table of promises has a row for each change, and no other', () => {
  const table = readFileSync(join(import.meta.dirname, 'PROMISES.md'), 'utf8').split('\n');
  assert.deepEqual(
    table.filter((line) => line.startsWith('| ') && !line.startsWith('| promise ')),
    rows(),
  );
});

test('each change can still be made, and the test that it is to turn red is there', () => {
  for (const mutation of mutations) {
    const what = `${mutation.promise}: ${mutation.change}`;
    for (const { file, from, to } of editsOf(mutation)) {
      assert.equal(originalOf(file).split(from).length, 2, `${what}: ${file} has this once: ${from}`);
      assert.notEqual(from, to, what);
    }
    assert.ok(Object.keys(mutation.red).length > 0, what);
    for (const [file, name] of Object.entries(mutation.red)) {
      assert.ok(
        namesOf(file).some((title) => title.test(name)),
        `${what}: ${file} has no test "${name}"`,
      );
    }
  }
});

test('every promise of SECURITY.md names tests that are there, and has a change that turns one red', () => {
  const known = ['tests/web', 'tests/visit', 'tests/fuzz', 'tests/wasm', 'tests/build'].flatMap(tests);
  const broken = new Set(mutations.flatMap(({ red }) => Object.values(red)));
  const files = new Set(mutations.flatMap(({ red }) => Object.keys(red)));
  const promised = readFileSync(join(root, 'SECURITY.md'), 'utf8')
    .split('## What is promised')[1]
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| promise '));
  assert.ok(promised.length > 9, `${promised.length} promises`);
  for (const row of promised) {
    const cell = row.split('|').at(-2).trim();
    const named = [...cell.matchAll(/"((?:[^"\\]|\\")+)"/g)].map(([, name]) => name.replaceAll('\\"', '"'));
    for (const name of named)
      assert.ok(
        known.some((title) => title.test(name)),
        `no test "${name}"`,
      );
    const namedFiles = [...cell.matchAll(/`([^`]+_test\.cpp)`/g)].map(([, file]) => file);
    assert.ok(
      named.some((name) => broken.has(name)) || namedFiles.some((file) => files.has(file)),
      `nothing breaks: ${row}`,
    );
  }
});
