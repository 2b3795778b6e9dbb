import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Advisor } from '../../build/npm/engine.js';
import { brief, safer } from './brief_rules.mjs';

// SETS=1000000 for the long run; the short one takes a few seconds.
const sets = Number(process.env.SETS ?? 60_000);
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
 * emergency sign, and the rest of the table would hardly be reached.
 */
function randomAnswers(questions, random) {
  const answers = {};
  for (const question of questions) {
    const { id, kind, options } = question;
    const odds = id === 'now' ? 0.004 : [0, 0.02, 0.15][Math.floor(random() * 3)];
    if (kind === 'any_of') answers[id] = options.filter(() => random() < odds).map((option) => option.id);
    else if (kind === 'one_of') answers[id] = options[Math.floor(random() * options.length)].id;
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

test('outcome, urgency and start advice are those of the brief, or safer where that is listed', (t) => {
  const random = generator(seed);
  const counts = {};
  let saferCount = 0;
  for (let i = 0; i < sets; i++) {
    const answers = randomAnswers(questions, random);
    const ours = interview(answers);
    const theirs = brief(answers);
    counts[ours.outcome] = (counts[ours.outcome] ?? 0) + 1;
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    const told = `seed ${seed}, set ${i}: ${JSON.stringify(answers)}\npack ${JSON.stringify(ours)}\nbrief ${JSON.stringify(theirs)}`;
    assert.ok(safer.some(({ concerns }) => concerns(answers, ours)), told);
    assert.ok(urgencies.indexOf(ours.urgency) <= urgencies.indexOf(theirs.urgency), told);
    assert.ok(starts.indexOf(ours.start) <= starts.indexOf(theirs.start), told);
    saferCount++;
  }
  t.diagnostic(`${sets} sets, seed ${seed}; ${saferCount} safer than the brief; ${JSON.stringify(counts)}`);
  assert.equal(Object.keys(counts).length, session.pack.outcomes.length, 'every outcome is met');
});
