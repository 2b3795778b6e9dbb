import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calmReader, resultOf } from './readers.mjs';

// Twelve wishes of readers beyond the advice itself, by outcome and by days to the race: a table to read, and a test
// that each wish is met for those readers for whom the evidence allows it.

const bands = { '0–1': 1, '2–3': 3, '4–7': 7, '8–14': 14, '15–42': 30, 'over 42': 50, 'no race': null };

const strain = { ...calmReader, onset: 'sharp', where: 'upper', tiptoe: 'sore_can', run: 'later' };
const patterns = {
  overwork: { ...calmReader, run: 'eases' },
  strain_fresh: { ...strain, since: 'd0_3' },
  strain,
  recovered: { ...strain, since: 'd28plus', press: 'nothing', walk: 'p0', tiptoe: 'easy', run: 'free' },
  achilles: { ...calmReader, where: 'achilles', press: 'cord' },
  heel_end: { ...calmReader, where: 'heel_end', press: 'cord' },
  soreness: { ...calmReader, where: 'both', onset: 'after_hard', since: 'd0_3' },
  cramp: { ...calmReader, where: 'mid_deep', onset: 'cramp', since: 'd0_3' },
  bone: { ...calmReader, press: 'bone_spot' },
  not_sure: { ...calmReader, where: 'behind_knee' },
};
const outcomeOf = {
  strain_fresh: 'strain',
  heel_end: 'achilles',
  cramp: 'soreness',
  bone: 'bone_stress',
};
const muscle = Object.keys(patterns).filter((name) => name !== 'bone' && name !== 'not_sure');
const all = Object.keys(patterns);

/**
 * Items by wish, the readers for whom each is met, and the bands when not all. `answers`: the wish needs its reader.
 */
const wishes = {
  '1 the plan, the long run': { items: ['training_plan', 'smaller_goal'], for: muscle },
  '2 what to do instead': {
    items: ['cross_training', 'no_cross_training'],
    for: all.filter((name) => name !== 'soreness' && name !== 'cramp'),
  },
  '3 how long': { items: ['how_long'], for: all.filter((name) => name !== 'not_sure') },
  '4 what is it': {
    items: ['how_to_tell'],
    for: ['overwork', 'strain', 'strain_fresh', 'achilles', 'heel_end', 'bone', 'not_sure'],
  },
  '5 sleeve, wrap, tape': { items: ['sleeve', 'wrap_and_raise'], for: muscle },
  '6 small aches, a lost race': {
    items: ['small_aches', 'missing_race'],
    for: ['overwork', 'recovered', 'achilles', 'heel_end', 'soreness', 'cramp'],
    bands: ['0–1', '2–3', '4–7', '8–14'],
  },
  '7 seen already': { items: ['seen_plan'], for: all, answers: { seen: 'unclear' } },
  '8 starting anyway': {
    items: ['anyway_first', 'anyway_tell', 'anyway_tablets', 'anyway_drop_out', 'anyway_stop', 'anyway_walking'],
    for: ['strain', 'strain_fresh'],
    bands: ['0–1', '2–3', '4–7', '8–14'],
  },
  '9 heat, gel, rubs': { items: ['warmth', 'heat', 'gel', 'no_evidence'], for: muscle },
  '10 the place, the money': { items: ['defer', 'charity_place', 'route'], for: all, answers: { seen: 'no_cannot' } },
  '11 lasting harm': {
    items: ['lasting_harm'],
    for: ['overwork', 'strain', 'strain_fresh', 'recovered', 'achilles', 'heel_end', 'bone'],
  },
  '12 cramps on the day': {
    items: ['cramp_plan', 'cramp_again'],
    for: ['cramp'],
  },
};

const shown = {};
for (const [wish, { items, answers }] of Object.entries(wishes)) {
  for (const [pattern, reader] of Object.entries(patterns)) {
    for (const [band, days] of Object.entries(bands)) {
      const { outcome, lines } = resultOf({ ...reader, ...answers, days_to_race: days });
      assert.equal(outcome, outcomeOf[pattern] ?? pattern);
      const found = lines.filter(({ id }) => items.includes(id));
      shown[`${wish}|${pattern}|${band}`] = found.map(({ status, id, variant }) => `${status} ${id}/${variant}`);
    }
  }
}

test('the table of wishes, patterns and bands', (t) => {
  for (const [key, found] of Object.entries(shown)) {
    const [wish, pattern, band] = key.split('|');
    t.diagnostic(`${wish} | ${pattern.padEnd(12)} | ${band.padEnd(7)} | ${found.join(' · ') || '–'}`);
  }
});

for (const [wish, { for: names, bands: some }] of Object.entries(wishes)) {
  test(`wish ${wish} is met for ${names.join(', ')}`, () => {
    for (const pattern of names) {
      for (const band of some ?? Object.keys(bands)) {
        assert.notEqual(shown[`${wish}|${pattern}|${band}`].length, 0, `${pattern}, ${band}`);
      }
    }
  });
}

test('no wish is met beside an emergency or a same-day result, but for stopping in the middle of a race', () => {
  const every = new Set(Object.values(wishes).flatMap(({ items }) => items));
  for (const answers of [{ now: ['breath'] }, { look: ['whole_swell'] }, { onset: 'cramp_held' }]) {
    const { lines } = resultOf({ ...calmReader, ...answers });
    assert.deepEqual(
      lines.filter(({ id }) => every.has(id)),
      [],
    );
    assert.ok(lines.some(({ id }) => id === 'in_the_race'));
  }
});
