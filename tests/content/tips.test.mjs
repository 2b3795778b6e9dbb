import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calmReader, resultOf } from './readers.mjs';

// What each of the column's six tips becomes, by days to the race and by outcome: a table to read, and the properties
// that a reader, the columnist and a clinician would check.

/** The last day of each band, and a reader without a race. */
const bands = { '0–1': 1, '2–3': 3, '4–7': 5, '8–14': 14, '15–42': 30, 'over 42': 50, 'no race': null };

const reader = { ...calmReader, last: ['loose', 'backless'] };
const patterns = {
  overwork: { ...reader, pattern: ['toe_grip'] },
  strain: { ...reader, onset: 'sharp', since: 'd0_3', where: 'upper', tiptoe: 'sore_can', run: 'cannot' },
};

const result = (answers, days) => resultOf({ ...answers, days_to_race: days });

/** The lines of a tip: "do ice/fresh", "withheld new_shoes/race_near". */
function tip(assessment, number) {
  return assessment.lines
    .filter((line) => line.tip === number)
    .map(({ status, id, variant }) => `${status} ${id}/${variant}`);
}

const table = {};
for (const [pattern, answers] of Object.entries(patterns)) {
  for (const [band, days] of Object.entries(bands)) {
    const assessment = result(answers, days);
    assert.equal(assessment.outcome, pattern);
    for (let number = 1; number <= 6; number++) table[`${number} ${pattern} ${band}`] = tip(assessment, number);
  }
}
const at = (number, pattern, band) => table[`${number} ${pattern} ${band}`];

test('the table of tips, bands and patterns', (t) => {
  for (let number = 1; number <= 6; number++) {
    for (const pattern of Object.keys(patterns)) {
      for (const band of Object.keys(bands)) {
        t.diagnostic(
          `tip ${number} | ${pattern.padEnd(8)} | ${band.padEnd(7)} | ${at(number, pattern, band).join(' · ') || '–'}`,
        );
      }
    }
  }
});

test('each of the six tips is there for the reader whom the column describes', () => {
  for (let number = 1; number <= 6; number++) assert.notEqual(at(number, 'overwork', '4–7').length, 0, `tip ${number}`);
});

test('the tips about stretching, shoes, massage and rest change with the days to the race', () => {
  for (const number of [1, 2, 3, 6]) {
    const kinds = new Set(Object.keys(bands).map((band) => at(number, 'overwork', band).join()));
    assert.ok(kinds.size >= 3, `tip ${number}: ${[...kinds].join(' | ')}`);
  }
});

test('a fresh strain gets other stretching, massage and rest than overwork', () => {
  for (const number of [1, 3, 6]) {
    for (const band of Object.keys(bands)) {
      assert.notDeepEqual(at(number, 'strain', band), at(number, 'overwork', band), `tip ${number}, ${band}`);
    }
  }
});

test('new shoes are withheld within a week of the race and given far from it', () => {
  for (const band of ['0–1', '2–3', '4–7']) assert.match(at(2, 'overwork', band).join(), /withheld new_shoes/);
  for (const band of ['over 42', 'no race']) assert.match(at(2, 'overwork', band).join(), /do new_shoes/);
});

test('a reader who never wears backless shoes is not told about them', () => {
  const tips = (last) => tip(result({ ...patterns.overwork, last }, 5), 4);
  assert.notEqual(tips(['backless']).length, 0);
  assert.equal(tips([]).length, 0);
});

test('no tip of the column is given to do with an emergency, a same-day result, or as massage for a bone', () => {
  const emergency = result({ ...patterns.overwork, now: ['breath'] }, 5);
  const today = result({ ...patterns.overwork, look: ['whole_swell', 'warm'], recent: ['travel'] }, 5);
  for (const { lines } of [emergency, today])
    assert.deepEqual(
      lines.filter((line) => line.tip > 0),
      [],
    );
  const bone = result({ ...patterns.overwork, where: 'shin_edge', press: 'bone_spot' }, 5);
  assert.equal(bone.outcome, 'bone_stress');
  assert.ok(
    tip(bone, 1).every((line) => !line.startsWith('do ')),
    'stretching',
  );
  assert.ok(
    tip(bone, 3).every((line) => !line.startsWith('do ')),
    'massage',
  );
});
