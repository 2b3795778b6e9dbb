import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { ceilings, measureBytes } from './bytes.mjs';

const sizes = measureBytes(join(import.meta.dirname, '../../build/site'));

function within(part) {
  const { brotli } = sizes[part];
  assert.ok(brotli <= ceilings[part], `${brotli} bytes of brotli; the ceiling is ${ceilings[part]}`);
}

test('the engine is no larger than it was', () => within('engine'));

test('what a reader downloads up to the first question is no larger than it was', () => within('firstQuestion'));

test('all features together are no larger than they were', () => within('everything'));

test('all features together, in Spanish, are no larger than they were', () => within('everythingInSpanish'));

test('the first question needs one script and nothing else', () => {
  assert.equal(sizes.requests, 1);
});
