import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Advisor } from '../../build/npm/engine.js';
import { brief, safer, table } from './brief_rules.mjs';

// SETS=1000000 for the long run; the short one takes a few seconds.
const sets = Number(process.env.SETS ?? 20_000);
const seed = Number(process.env.SEED ?? 20261123);

const urgencies = ['emergency_now', 'same_day', 'within_days', 'self_care'];
const starts = ['not_until_cleared', 'not_until_seen', 'do_not_start', 'if_checks_pass', 'no_race'];

/** A small repeatable generator of numbers in [0, 1): mulberry32. */
function generator(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Answers to every question. Each list has few members, and often none: with even odds nearly every set would hold an
 * emergency sign, and the rest of the table would hardly be reached. Three kinds of readers take turns: one gives any
 * answer, one leaves out the answers that end most interviews early, and one is nearly well again.
 */
const kindsOfReader = [
  {},
  {
    onset: ['pop', 'sharp', 'in_run', 'gradual', 'after_hard', 'cramp'],
    where: ['upper', 'mid_deep', 'inner_deep', 'achilles', 'heel_end', 'both'],
    press: ['muscle', 'cord', 'nothing'],
    tiptoe: ['easy', 'sore_can', 'not_tried'],
    walk: ['p0', 'p1_3', 'p4_5'],
  },
  {
    onset: ['pop', 'sharp', 'in_run', 'gradual'],
    since: ['d4_13', 'd28plus'],
    where: ['upper', 'mid_deep', 'inner_deep', 'achilles', 'both'],
    press: ['muscle', 'nothing'],
    tiptoe: ['easy'],
    walk: ['p0', 'p1_3'],
    run: ['free', 'eases', 'later'],
  },
];
function randomAnswers(questions, random) {
  const answers = {};
  const kindOfReader = Math.floor(random() * kindsOfReader.length);
  for (const question of questions) {
    const { id, kind, options } = question;
    const odds = id === 'now' ? 0.004 : [0, 0.02, 0.15][Math.floor(random() * (kindOfReader ? 2 : 3))];
    const ids = kindsOfReader[kindOfReader][id] ?? options.map((option) => option.id);
    if (kind === 'any_of') answers[id] = ids.filter(() => random() < odds);
    else if (kind === 'one_of') answers[id] = ids[Math.floor(random() * ids.length)];
    else answers[id] = random() < 0.15 ? null : Math.floor(random() * (random() < 0.8 ? 20 : 120));
  }
  return answers;
}

const session = await Advisor.open(
  readFileSync(new URL('../../build/wasm/engine.wasm', import.meta.url)),
  new Uint8Array(readFileSync(new URL('../../build/packs/calf.en.pack', import.meta.url))).buffer,
);
const questions = session.pack.questions.filter(({ stage }) => stage === 'triage');

/** As a reader would: only what is asked is answered. */
function interview(answers) {
  session.forget();
  for (let next = session.next(); next; next = session.next()) session.answer(next.id, answers[next.id]);
  const { outcome, urgency, start } = session.assess();
  return { outcome, urgency, start };
}

test('outcome, urgency and start advice are those of the brief, or stricter where that is listed', (t) => {
  const random = generator(seed);
  const outcomes = {};
  const rows = {};
  const stricter = Object.fromEntries(safer.map(({ id }) => [id, 0]));
  for (let i = 0; i < sets; i++) {
    const answers = randomAnswers(questions, random);
    const ours = interview(answers);
    const { row, ...theirs } = brief(answers);
    outcomes[ours.outcome] = (outcomes[ours.outcome] ?? 0) + 1;
    rows[row] = (rows[row] ?? 0) + 1;
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    const told = `seed ${seed}, set ${i}: ${JSON.stringify(answers)}\npack ${JSON.stringify(ours)}\nbrief ${row} ${JSON.stringify(theirs)}`;
    const listed = safer.find(({ concerns }) => concerns(answers, ours, theirs));
    assert.ok(listed, told);
    assert.equal(ours.outcome, theirs.outcome, told);
    assert.ok(urgencies.indexOf(ours.urgency) <= urgencies.indexOf(theirs.urgency), told);
    assert.ok(starts.indexOf(ours.start) <= starts.indexOf(theirs.start), told);
    stricter[listed.id]++;
  }
  t.diagnostic(`${sets} sets, seed ${seed}; stricter than the brief: ${JSON.stringify(stricter)}`);
  t.diagnostic(`outcomes ${JSON.stringify(outcomes)}`);
  t.diagnostic(`rows ${JSON.stringify(rows)}`);
  assert.equal(Object.keys(outcomes).length, session.pack.outcomes.length, 'every outcome is met');
  assert.deepEqual(table.filter(([row]) => !(row in rows)).map(([row]) => row), ['R12'], 'every row but the last is met');
  for (const [id, count] of Object.entries(stricter)) assert.ok(count > 0, `${id} is listed and never met`);
});
