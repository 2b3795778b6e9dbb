import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../random.mjs';
import { questions, randomAnswers, resultOf, urgencies } from './readers.mjs';

// Properties that no answer may change, tried on random readers. The claims of the pack prove the others for all
// readers.

const readers = Number(process.env.READERS ?? 3_000);
const optionsOf = (id) => questions.find((question) => question.id === id).options.map((option) => option.id);
const movable = ['strain', 'overwork', 'achilles', 'soreness', 'recovered'];

test('a visit to a doctor or physio changes no outcome, lowers no urgency and opens no start but that of five', () => {
  const random = randomFrom(7);
  for (let i = 0; i < readers; i++) {
    const answers = { ...randomAnswers(random), seen: 'no_can' };
    const without = resultOf(answers);
    for (const seen of optionsOf('seen')) {
      const withVisit = resultOf({ ...answers, seen });
      const told = JSON.stringify({ ...answers, seen });
      assert.equal(withVisit.outcome, without.outcome, told);
      assert.ok(urgencies.indexOf(withVisit.urgency) <= urgencies.indexOf(without.urgency), told);
      if (!movable.includes(without.outcome)) assert.equal(withVisit.start, without.start, told);
    }
  }
});

test('a leg held still counts as bed rest or an operation, in every result', () => {
  const random = randomFrom(8);
  const lines = ({ outcome, urgency, start, rule, lines }) => ({
    outcome,
    urgency,
    start,
    rule,
    lines: lines.map(({ id, status, variant }) => `${status} ${id}/${variant}`),
  });
  for (let i = 0; i < readers; i++) {
    const answers = randomAnswers(random);
    const others = answers.recent.filter((id) => id !== 'bed_op' && id !== 'leg_fixed');
    const bed = lines(resultOf({ ...answers, recent: [...others, 'bed_op'] }));
    const fixed = lines(resultOf({ ...answers, recent: [...others, 'leg_fixed'] }));
    assert.deepEqual(fixed, bed, JSON.stringify(answers));
  }
});

test('the days to the race change neither outcome nor urgency', () => {
  const random = randomFrom(9);
  for (let i = 0; i < readers; i++) {
    const answers = randomAnswers(random);
    const { outcome, urgency } = resultOf({ ...answers, days_to_race: null });
    for (const days of [0, 1, 7, 8, 14, 15, 60]) {
      const other = resultOf({ ...answers, days_to_race: days });
      assert.deepEqual([other.outcome, other.urgency], [outcome, urgency], JSON.stringify(answers));
    }
  }
});
