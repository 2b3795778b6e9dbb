/** A short soak test; ./dev soak makes the long run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soak } from './soak.mjs';

test('visits that follow each other and elements that come and go leave nothing behind', async () => {
  const { visited, added, results, errors } = await soak({ visits: 30, elements: 30, samples: 10 });
  assert.deepEqual(errors, []);
  assert.equal(results.length, 4, 'the four readers come to four results');
  for (const [what, { nodes, listeners, heap }] of Object.entries({ visited, added })) {
    // Anything that each visit leaves behind would show as a multiple.
    assert.ok(nodes.growth < 0.5, `${what}: nodes ${nodes.first} to ${nodes.last}`);
    assert.ok(listeners.growth < 0.5, `${what}: listeners ${listeners.first} to ${listeners.last}`);
    assert.ok(heap.growth < 0.25, `${what}: heap ${heap.first} to ${heap.last} kB`);
  }
});
