// "Check again" can raise the urgency and never lower it, and asks whatever a new sign makes relevant.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadPack } from './packs.mjs';
import { randomReader } from './random-reader.mjs';
import { columnReader, Device } from './reader.mjs';

async function finished(given = columnReader) {
  const device = new Device('2026-03-27');
  const reader = await device.tab().load();
  reader.answerAll(given);
  device.pass(1);
  return reader;
}

test('a second look without news leaves the result as it was, and says so', async () => {
  const reader = await finished();
  const before = reader.session.assess();
  reader.do('recheck');
  assert.ok(reader.screen.length);
  const asked = reader.answerAll({}).flat();
  assert.ok(asked.length > 1);
  assert.equal(reader.visit.notice, 'recheck_kept');
  assert.deepEqual(reader.session.assess().urgency, before.urgency);
  assert.equal(reader.session.assess().outcome, before.outcome);
});

test('a new sign raises the urgency, and later looks never lower it', async () => {
  const reader = await finished();
  reader.do('recheck');
  const [first] = reader.screen;
  const sign = reader.session.pack.questions.find(({ id }) => id === first).options.find(({ warning }) => warning).id;
  reader.submit({ [first]: [sign] });
  assert.equal(reader.visit.notice, 'recheck_raised');
  const { urgency } = reader.result;
  reader.do('recheck');
  reader.answerAll({});
  assert.equal(reader.result.urgency, urgency);
});

for (const [reach, urgency] of [
  ['near', 'within_days'],
  ['far', 'same_day'],
]) {
  test(`a new sign that opens a question leads to that question and then to a result (${reach})`, async () => {
    const device = new Device('2026-03-27');
    const reader = await device.tab().load('', spreadPack());
    reader.answerAll({ look: [], walk: 'fine', days_to_race: '+9' });
    assert.equal(reader.result.urgency, 'self_care');
    reader.do('recheck');
    assert.deepEqual(reader.screen, ['look']);
    reader.submit({ look: ['hot_skin'] });
    assert.deepEqual(reader.screen, ['spread']);
    reader.submit({ spread: reach });
    assert.equal(reader.result?.urgency, urgency);
    assert.equal(reader.visit.notice, 'recheck_raised');
    assert.deepEqual(reader.visit.answers.look, ['hot_skin']);
  });
}

test('back from a question that a new sign has opened leads to a screen with something to do', async () => {
  const device = new Device('2026-03-27');
  const reader = await device.tab().load('', spreadPack());
  reader.answerAll({ look: [], walk: 'fine', days_to_race: '+9' });
  reader.do('recheck');
  reader.submit({ look: ['hot_skin'] });
  reader.do('goBack');
  assert.deepEqual(reader.visit.answers.look, ['hot_skin']);
  assert.ok(reader.screen.length || reader.result);
  reader.answerAll({ spread: 'far' });
  assert.equal(reader.result.urgency, 'same_day');
});

const rank = (urgency) => ['self_care', 'within_days', 'same_day', 'emergency_now'].indexOf(urgency);

test('going back in a second look loses no sign and no result', async () => {
  const reader = await finished();
  const before = reader.session.assess();
  reader.do('recheck');
  reader.do('goBack');
  assert.equal(reader.result.urgency, before.urgency);
  assert.equal(reader.visit.second, null);
});

test('new signs stay when another answer of the second look would lower the urgency', async () => {
  const reader = await finished({
    ...{ now: [], look: [], recent: [], risk: [], onset: 'after_hard', since: 'd14plus', where: 'behind_knee' },
    ...{ press: 'bone_long', pattern: [], tiptoe: 'easy', walk: 'cannot_stand', run: 'eases', days_to_race: null },
  });
  const before = reader.result.urgency;
  reader.do('recheck');
  const better = { tiptoe: 'easy', walk: 'p4_5', run: 'later', seen: 'run_ok' };
  reader.answerAll({ now: [], look: ['rest_throb'], recent: [], risk: [], pattern: ['stiff_start'], ...better });
  assert.deepEqual(reader.visit.answers.look, ['rest_throb']);
  assert.deepEqual(reader.visit.answers.pattern, ['stiff_start']);
  assert.equal(reader.visit.answers.walk, 'cannot_stand');
  assert.ok(rank(reader.result.urgency) >= rank(before));
});

test('random second looks never end nowhere', async () => {
  const device = new Device('2026-03-27');
  const reader = await device.tab().load();
  for (let seed = 1; seed <= 60; seed++) {
    reader.do('forget');
    const draw = randomReader(seed);
    for (let n = 0; reader.screen.length && n < 60; n++) reader.submit(draw(reader));
    const before = reader.result?.urgency;
    assert.ok(before, `seed ${seed}`);
    reader.do('recheck');
    for (let n = 0; reader.screen.length && n < 60; n++) reader.submit(draw(reader));
    assert.ok(rank(reader.result.urgency) >= rank(before), `seed ${seed}: ${before} → ${reader.result.urgency}`);
  }
});
