/** `advisor texts` and `advisor who`: the places of texts, and the readers who see them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, starter } from './advisor.mjs';

test('texts lists every text with where it stands and how hard it is to read', () => {
  const { texts, levels } = JSON.parse(call(['texts', 'content/calf', '--json']).out);
  assert.equal(texts.length, JSON.parse(call(['check', 'content/calf', '--json']).out).texts.walked);
  for (const { file, pointer, text } of texts.filter(({ pointer }) => pointer !== '')) {
    const value = pointer
      .split('/')
      .slice(1)
      .reduce((at, step) => at[step], JSON.parse(readFileSync(join('content/calf', file), 'utf8')));
    assert.equal(value, text, `${file} ${pointer}`);
  }
  assert.deepEqual(
    levels.map(({ locale, measure }) => [locale, measure]),
    [
      ['en', 'grade'],
      ['es', 'ease'],
    ],
  );
  assert.ok(levels[0].level > 2 && levels[0].level < 6, levels[0].level);
});

test('who tells when a text is shown, in words, for how many sets of answers, and a simplest reader', () => {
  const who = (key) => JSON.parse(call(['who', starter, key, '--json']).out);
  const plaster = who('item.plaster.variant.each_day.title');
  assert.deepEqual(plaster.conditions[0], { what: 'the item plaster', when: 'not the outcome is be seen' });
  assert.equal(plaster.of, '992');
  assert.ok(Number(plaster.seen_by) > 0 && Number(plaster.seen_by) < 992);
  // The named result is that of a run of the compiled pack.
  const run = (answers) => JSON.parse(call(['run', starter, '--answers', '-'], JSON.stringify(answers)).out);
  assert.ok(run(plaster.reader.answers).advice.some(({ id }) => id === 'plaster'));
  const infected = who('rule.signs_of_infection.reason');
  assert.equal(run(infected.reader.answers).rule, 'signs_of_infection');
  assert.equal(who('pack.title').seen_by, '992');
  assert.equal(who('question.walk.text').reader.answers.look.length, 0);
  const slip = call(['who', starter, 'item.plaster.variant.each_day.titel']);
  assert.equal(slip.code, 2);
  assert.match(slip.err, /did you mean item\.plaster\.variant\.each_day\.title\?/);
});
