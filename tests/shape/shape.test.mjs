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

/** Headers and functions that need an operating system; std::cout and std::cerr exist in WebAssembly too. */
const kSystem = /#include <(filesystem|fstream|unistd\.h|sys\/[a-z]+\.h|thread)>|\b(fopen|getenv|localtime_r)\s*\(/;

const reachesSystem = (files) => files.filter(([, text]) => kSystem.test(text)).map(([file]) => file);

test('the compiler reaches the file system, the terminal and the calendar in one file', () => {
  const compiler = sources().filter(([file]) => file.startsWith('engine/compiler/'));
  assert.deepEqual(reachesSystem(compiler), ['engine/compiler/command/machine.cpp']);
  assert.deepEqual(reachesSystem([['engine/compiler/load/load.cpp', '#include <fstream>\n']]), [
    'engine/compiler/load/load.cpp',
  ]);
});
