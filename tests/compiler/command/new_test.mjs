/** `advisor new` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, work } from './advisor.mjs';

test('a new pack passes check, and its folder is not written twice', () => {
  const folder = join(work, 'mine');
  assert.equal(call(['new', folder]).code, 0);
  const check = call(['check', folder]);
  assert.equal(check.code, 0, check.err);
  assert.match(check.out, /proved for all 992 sets of answers/);
  const again = call(['new', folder]);
  assert.equal(again.code, 2);
  mkdirSync(join(work, 'empty'));
  assert.equal(call(['new', join(work, 'empty')]).code, 0);
});

test('the command that new tells works for a folder with blanks', () => {
  const folder = join(work, 'my first pack');
  const told = call(['new', folder]);
  assert.equal(told.code, 0);
  assert.ok(told.out.includes(` check "${folder}"`), told.out);
});
