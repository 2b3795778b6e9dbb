import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { calmReader, interview, session } from './readers.mjs';

// The race checks: what a pass requires, tried minute by minute; and proof that the claims about them can fail.

const passing = {
  mark_reach: 'yes',
  check_unwell: 'no',
  check_tablets: 'no',
  full_session: 'yes',
  walk_check: 'steady',
  walk_pain: 0,
  stairs_check: 'steady',
  raises_good: 20,
  raises_sore: 20,
  raises_pain: 0,
  hops_check: 'done',
  hops_pain: 0,
  run_start: 20,
  jog_check: 'steady',
  last_run_check: 'steady',
  jog_minutes: 40,
  jog_pain: 0,
  next_morning_check: 'no_worse',
  check_bare: 'yes',
};

/** The result of a reader's race checks. */
function checksOf(reader, answers) {
  interview({ ...calmReader, ...reader });
  for (let next = session.next('race_check'); next; next = session.next('race_check')) {
    session.answer(next.id, { ...passing, ...answers }[next.id]);
  }
  return session.checks().outcome;
}
const later = { run: 'later', days_to_race: 20 };

test('a jog clears a calf that hurts later only when it went 10 minutes past that mark, and 60 minutes at most', () => {
  let passed = 0;
  for (let start = 0; start <= 120; start++) {
    for (let minutes = 0; minutes <= 120; minutes++) {
      if (checksOf(later, { run_start: start, jog_minutes: minutes }) !== 'checks_passed') continue;
      assert.ok(minutes >= start + 10 && minutes >= 20 && minutes <= 60, `mark ${start}, jog ${minutes}`);
      passed++;
    }
    // The duration is tried upwards in steps of 5 minutes, up to this limit.
    const enough = Math.max(20, Math.ceil(start / 5) * 5 + 10);
    if (start <= 50)
      assert.equal(checksOf(later, { run_start: start, jog_minutes: enough }), 'checks_passed', `${start}`);
  }
  assert.ok(passed > 0);
});

test('any pain fails the checks after a strain, a settled strain or an earlier injury, and more than 3 fails them for all', () => {
  const strain = { onset: 'sharp', where: 'upper', tiptoe: 'sore_can', days_to_race: 20 };
  const settled = { ...strain, since: 'd28plus', press: 'nothing', walk: 'p0', tiptoe: 'easy' };
  for (const check of ['walk_pain', 'raises_pain', 'hops_pain', 'jog_pain']) {
    for (const reader of [strain, settled, { before: ['leg_hurt'] }]) {
      assert.equal(checksOf(reader, {}), 'checks_passed');
      assert.equal(checksOf(reader, { [check]: 1 }), 'checks_failed', check);
    }
    assert.equal(checksOf({}, { [check]: 3 }), 'checks_passed', check);
    assert.equal(checksOf({}, { [check]: 4 }), 'checks_failed', check);
  }
});

test('with a day or less to go no new jog is asked for: a run of the last days counts, and without one there is no start', () => {
  for (const days of [0, 1]) {
    assert.equal(checksOf({ days_to_race: days }, {}), 'checks_passed');
    assert.equal(checksOf({ days_to_race: days }, { last_run_check: 'none' }), 'checks_failed');
    assert.notEqual(checksOf({ days_to_race: days }, { next_morning_check: 'not_yet' }), 'checks_passed');
  }
  assert.equal(checksOf({ days_to_race: 2 }, { jog_check: 'not_done' }), 'checks_open');
});

test('a failed or an impossible check says what comes next', () => {
  const checks = JSON.parse(readFileSync(new URL('../../content/calf/race-checks.json', import.meta.url)));
  const textOf = (id) => checks.outcomes.find((outcome) => outcome.id === id).text;
  assert.match(textOf('checks_failed'), /Ask the race today .* see a physio or doctor/s);
  assert.match(textOf('checks_cannot_tell'), /See a doctor or physio before you race, or choose a later race/);
  assert.match(textOf('checks_open'), /do not start/);
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const advisor = process.env.ADVISOR ?? join(root, 'build/native/advisor');

/** The claims that fail after `change` has been made to the race checks. */
function brokenClaims(change) {
  const folder = mkdtempSync(join(tmpdir(), 'calf-checks-'));
  try {
    cpSync(join(root, 'content/calf'), folder, { recursive: true });
    const file = join(folder, 'race-checks.json');
    const checks = JSON.parse(readFileSync(file, 'utf8'));
    change(checks);
    writeFileSync(file, JSON.stringify(checks));
    const call = ['check', folder, '--json'];
    let told;
    try {
      told = execFileSync(advisor, call, { stdio: 'pipe', maxBuffer: 1 << 26 });
    } catch (error) {
      told = error.stdout;
    }
    return JSON.parse(told)
      .claims.filter(({ holds }) => !holds)
      .map(({ id }) => id);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
/** Adds a condition to the rule that is never true. */
const without = (id) => (checks) => {
  checks.rules.find((rule) => rule.id === id).when = 'check_unwell.yes and check_unwell.no';
};

for (const [rule, claim] of [
  ['jog_before_mark', 'jog_reaches_past_the_mark'],
  ['hops_over_limit', 'checks_within_the_limit'],
  ['no_full_session', 'strain_checks_full_session'],
  ['no_run_before_last_day', 'checks_day_before'],
  ['not_bare', 'checks_bare'],
]) {
  test(`without the rule ${rule} the claim ${claim} does not hold`, () => {
    assert.ok(brokenClaims(without(rule)).includes(claim));
  });
}
