import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { budgets, measureBytes } from './bytes.mjs';

const sizes = measureBytes(join(import.meta.dirname, '../../build/site'));

test('the engine stays within its budget of brotli bytes', () => {
  assert.ok(sizes.engine.brotli <= budgets.engine, `${sizes.engine.brotli} of ${budgets.engine}`);
});

test('everything up to the first question stays within one initial TCP window', () => {
  assert.ok(sizes.firstQuestion.brotli <= budgets.firstQuestion, `${sizes.firstQuestion.brotli} of ${budgets.firstQuestion}`);
});

test('all features together stay within their budget of brotli bytes', () => {
  assert.ok(sizes.everything.brotli <= budgets.everything, `${sizes.everything.brotli} of ${budgets.everything}`);
});

test('the first question needs one script, the engine and the pack, and nothing else', () => {
  assert.equal(sizes.requests, 3);
});
