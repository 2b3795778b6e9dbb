import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../random.mjs';
import { brief, safer, table } from './brief_rules.mjs';
import { randomAnswers, resultOf, session, starts, urgencies } from './readers.mjs';

// Use SETS=1000000 for a long run; the short one takes a few seconds.
const sets = Number(process.env.SETS ?? 20_000);
const seed = Number(process.env.SEED ?? 20261123);

test('outcome, urgency and start advice are those of the brief, or stricter where that is listed', (t) => {
  const random = randomFrom(seed);
  const outcomes = {};
  const rows = {};
  const stricter = Object.fromEntries(safer.map(({ id }) => [id, 0]));
  for (let i = 0; i < sets; i++) {
    const answers = randomAnswers(random);
    const { outcome, urgency, start } = resultOf(answers);
    const ours = { outcome, urgency, start };
    const { row, ...theirs } = brief(answers);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    rows[row] = (rows[row] ?? 0) + 1;
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    const told = `seed ${seed}, set ${i}: ${JSON.stringify(answers)}\npack ${JSON.stringify(ours)}\nbrief ${row} ${JSON.stringify(theirs)}`;
    const listed = safer.find(({ concerns }) => concerns(answers, ours, theirs));
    assert.ok(listed, told);
    assert.equal(outcome, theirs.outcome, told);
    assert.ok(urgencies.indexOf(urgency) <= urgencies.indexOf(theirs.urgency), told);
    assert.ok(starts.indexOf(start) <= starts.indexOf(theirs.start), told);
    stricter[listed.id]++;
  }
  t.diagnostic(`${sets} sets, seed ${seed}; stricter than the brief: ${JSON.stringify(stricter)}`);
  t.diagnostic(`outcomes ${JSON.stringify(outcomes)}`);
  t.diagnostic(`rows ${JSON.stringify(rows)}`);
  assert.equal(Object.keys(outcomes).length, session.pack.outcomes.length, 'every outcome is met');
  assert.deepEqual(
    table.filter(([row]) => !(row in rows)).map(([row]) => row),
    ['R12'],
    'every row but the last is met',
  );
  for (const [id, count] of Object.entries(stricter)) assert.ok(count > 0, `${id} is listed and never met`);
});
