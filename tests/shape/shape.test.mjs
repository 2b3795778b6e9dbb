/** Rooms use only rooms below them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { arrowsOf, sources, upwards, withMap } from './map.mjs';

test('no room uses one that stands above it, so there is no circle', () => {
  assert.deepEqual(
    upwards(arrowsOf(sources())).map(({ from, to, uses }) => `${from} → ${to}: ${uses.join('; ')}`),
    [],
  );
});

test('ARCHITECTURE.md draws the arrows as they are', () => {
  const page = readFileSync(join(import.meta.dirname, '../../ARCHITECTURE.md'), 'utf8');
  assert.equal(page, withMap(page, arrowsOf(sources())), 'draw them anew: ./dev map --write');
});

test('an include or an import of a room above is noticed', () => {
  const upward = (file, text) => upwards(arrowsOf([[file, text]])).map(({ from, to }) => `${from} → ${to}`);
  assert.deepEqual(upward('engine/runtime/plan.cpp', '#include "engine/compiler/model/model.h"\n'), [
    'engine/runtime → engine/compiler/model',
  ]);
  assert.deepEqual(upward('web/src/engine/engine.ts', "import { visit } from '../visit/visit.js';\n"), [
    'web/src/engine → web/src/visit',
  ]);
  assert.deepEqual(upward('web/src/visit/visit.ts', "const later = () => import('../views/result/result.js');\n"), [
    'web/src/visit → web/src/views/result',
  ]);
  assert.deepEqual(upward('web/src/visit/visit.ts', "import { open } from '../engine/engine.js';\n"), []);
});
