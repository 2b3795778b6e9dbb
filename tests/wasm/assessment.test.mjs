// The result object that programs read: its values are those of the moment of its creation, and its texts are read on
// access.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { starterPack } from '../visit/packs.mjs';
import { npm, wasm } from './built.mjs';

const pack = starterPack();

async function answered() {
  const { open } = await npm();
  const session = await open(wasm, pack);
  session.answer('look', ['pus']);
  session.answer('walk', 'limp');
  session.answer('days_to_race', 3);
  return session;
}

const told = ({ outcome, urgency, lines }) => [outcome, urgency, lines.map(({ id, title }) => `${id}: ${title}`)];

test('a result that is read later has the values of the moment when it was made', async () => {
  const session = await answered();
  const atOnce = told(session.assess());
  const later = session.assess();
  session.answer('look', []);
  session.answer('walk', 'fine');
  session.answer('days_to_race', 5);
  const now = session.assess();
  assert.notDeepEqual(told(now), atOnce);
  assert.deepEqual(told(later), atOnce);
});

test('a result written as JSON holds every value of its lines', async () => {
  const session = await answered();
  const result = session.assess();
  const copy = JSON.parse(JSON.stringify(result));
  assert.equal(copy.outcome, result.outcome);
  assert.equal(copy.lines.length, result.lines.length);
  for (const [i, line] of result.lines.entries()) {
    for (const key of [
      'id',
      'section',
      'status',
      'title',
      'text',
      'reason',
      'tip',
      'timer',
      'drawing',
      'schedule',
      'sources',
    ])
      assert.deepEqual(copy.lines[i][key], line[key], key);
  }
});
