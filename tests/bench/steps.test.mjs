/** The bench of steps plays a visit of the calf pack, so its answers must be those of the pack. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { kAnswers, kRaceQuestion } from './steps.mjs';

const file = join(import.meta.dirname, '../../content/calf/questions.json');
const { questions } = JSON.parse(readFileSync(file, 'utf8'));
const known = new Map(questions.map((question) => [question.id, question]));

test('the bench of steps gives answers that the calf pack has', () => {
  for (const pair of kAnswers.flatMap((screen) => screen.split(' '))) {
    const [id, value] = pair.split('=');
    const { kind, none, options = [] } = known.get(id) ?? assert.fail(`no question ${id}`);
    if (value === '') assert.ok(kind === 'any_of' && none, pair);
    else if (options.length > 0)
      assert.ok(
        options.some((option) => option.id === value),
        pair,
      );
    else assert.ok(Number.isInteger(Number(value)), pair);
  }
});

test('the bench of steps changes the answer to the question about the race', () => {
  assert.equal(known.get('days_to_race').text, kRaceQuestion);
});
