// Reads the contents of a form as an answer.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundled } from './sources.mjs';

const { read } = await bundled(join(import.meta.dirname, '../../web/src/views/interview/fields.ts'));

/** A form with one field, with the members that `read` uses. */
function formWith(typed, today, direction) {
  globalThis.FormData = class {
    getAll() {
      return [];
    }
  };
  return {
    querySelector: (wanted) =>
      wanted.includes('inputmode') ? { value: typed, dataset: { today: String(today), direction } } : null,
  };
}

test('a day in the past can be answered where a question allows it, and not for a race', () => {
  const began = { id: 'began', kind: 'date', min: -365, max: 0 };
  const seen = { id: 'seen', kind: 'date', min: -30, max: 30 };
  const race = { id: 'race', kind: 'date', min: 0, max: 60 };
  assert.equal(read(formWith('6', 20000, '-1'), began), 19994);
  assert.equal(read(formWith('0', 20000, '-1'), began), 20000);
  assert.equal(read(formWith('366', 20000, '-1'), began), undefined);
  assert.equal(read(formWith('-6', 20000, '-1'), began), undefined);
  assert.equal(read(formWith('-6', 20000), seen), 19994);
  assert.equal(read(formWith('-6', 20000), race), undefined);
  assert.equal(read(formWith('6', 20000), race), 20006);
});
