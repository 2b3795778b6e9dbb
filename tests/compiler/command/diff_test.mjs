/** `advisor diff` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, changedPack, starter, work } from './advisor.mjs';

test('diff lists each text that changed, and never says that nothing did while words changed', () => {
  const folder = changedPack('words', 'advice.json', '"Do not burst it"', '"Leave its skin whole"');
  const done = call(['diff', starter, folder]);
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /1 text changed:\n\S+\n {4}before: Do not burst it\n {4}now: {4}Leave its skin whole/);
  assert.doesNotMatch(done.out, /no reader gets another/);
  assert.match(call(['diff', starter, starter]).out, /no reader gets another result or other words/);
  const calf = join(work, 'stale');
  cpSync('content/calf', calf, { recursive: true });
  const pack = JSON.parse(readFileSync(join(calf, 'pack.json'), 'utf8'));
  pack.title = 'Sore calf before a race';
  writeFileSync(join(calf, 'pack.json'), JSON.stringify(pack));
  // A translation that holds its original would be refused as stale before the comparison.
  const translation = JSON.parse(readFileSync(join(calf, 'es.json'), 'utf8'));
  translation['pack.title'] = translation['pack.title'].text;
  writeFileSync(join(calf, 'es.json'), JSON.stringify(translation));
  assert.deepEqual(
    JSON.parse(call(['diff', 'content/calf', calf, '--json']).out).texts.map(({ key, stale }) => [key, stale]),
    [['pack.title', ['es']]],
  );
});
