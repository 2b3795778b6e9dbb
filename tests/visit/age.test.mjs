// Answers expire: red flags after days, a visit after a month.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnReader, Device, kKey } from './reader.mjs';
import { visit as sources } from './sources.mjs';

const { hasRedFlags, kChangingDays, kVisitDays } = sources;

const far = { ...columnReader, days_to_race: '2026-05-20' };

async function answered(date) {
  const device = new Device(date);
  const tab = device.tab();
  const reader = await tab.load();
  reader.answerAll(far);
  return { device, tab, reader };
}

const isFlag = (reader, id) => hasRedFlags(reader.session.pack.questions.find((one) => one.id === id));

test('a plan is unchanged until the third day', async () => {
  const { device, tab } = await answered('2026-03-27');
  device.pass(kChangingDays - 1);
  const reader = await tab.load();
  assert.ok(reader.result);
  assert.equal(reader.visit.notice, '');
});

test('after three days the red flags, the start and the duration are asked again before a plan, unfilled, and the reader is told why', async () => {
  const { device, tab } = await answered('2026-03-27');
  device.pass(kChangingDays);
  const reader = await tab.load();
  assert.equal(reader.result, null);
  assert.equal(reader.visit.notice, 'asked_again');
  for (const id of reader.screen) assert.equal(reader.session.answerOf(id), undefined);
  const asked = reader.answerAll(far).flat();
  assert.ok(reader.result);
  const { questions } = reader.session.pack;
  const used = questions.filter(({ id, kind }) => reader.session.asked().includes(id) && kind !== 'date');
  for (const { id, kind } of used) assert.equal(asked.includes(id), kind !== 'any_of' || isFlag(reader, id), id);
  for (const id of ['onset', 'since']) assert.ok(asked.includes(id), id);
  assert.equal(asked.includes('days_to_race'), false, 'a race stays on its date');
  assert.equal(reader.visit.begun, device.day - kChangingDays, 'day 1 of the plan stays');
});

test('a plan that stays open for three days asks again by itself', async () => {
  const { device, reader } = await answered('2026-03-27');
  device.pass(kChangingDays);
  reader.machine.refresh();
  assert.equal(reader.result, null);
  assert.equal(reader.visit.notice, 'asked_again');
});

test('an answer that was asked again counts from that day on', async () => {
  const { device, tab } = await answered('2026-03-27');
  device.pass(kChangingDays);
  (await tab.load()).answerAll(far);
  device.pass(kChangingDays - 1);
  assert.ok((await tab.load()).result);
  device.pass(1);
  assert.equal((await tab.load()).result, null);
});

test('after thirty days the visit starts anew, and the old answers are shown as old', async () => {
  const { device, tab, reader: before } = await answered('2026-03-27');
  const answers = before.visit.answers;
  const day = device.day;
  device.pass(kVisitDays);
  const reader = await tab.load();
  assert.deepEqual(reader.visit.answers, {});
  assert.equal(reader.visit.notice, 'started_anew');
  assert.deepEqual(reader.visit.old, { day, answers });
  assert.ok(device.shelf.getItem(kKey), 'nothing is removed before the reader answers');
  const asked = reader.answerAll(far).flat();
  assert.ok(asked.length >= Object.keys(answers).length);
});

test('to ask again day after day does not make the oldest answers younger', async () => {
  const { device, tab } = await answered('2026-03-27');
  for (let day = 0; day < kVisitDays; day++) {
    device.pass(1);
    const reader = await tab.load();
    if (reader.visit.notice === 'started_anew') {
      assert.equal(day, kVisitDays - 1);
      return;
    }
    reader.answerAll(far);
    reader.do('recheck');
    reader.answerAll({});
  }
  assert.fail('the visit never started anew');
});

test('400 days later nothing of the old answers is in a plan', async () => {
  const { device, tab } = await answered('2026-03-27');
  device.pass(400);
  const reader = await tab.load();
  assert.deepEqual(reader.visit.answers, {});
  assert.equal(reader.session.next()?.id, reader.session.pack.questions[0].id);
});

test('under a clock that was put back by a year nothing counts and nothing is lost', async () => {
  const { device, tab, reader: before } = await answered('2026-03-27');
  device.pass(-400);
  const reader = await tab.load();
  assert.equal(reader.result, null);
  device.pass(400);
  const again = await tab.load();
  assert.deepEqual(again.visit.answers, before.visit.answers);
  assert.ok(again.result);
});

test('a flight west does not make answers old', async () => {
  const { device, tab } = await answered('2026-03-27');
  device.pass(-1);
  assert.ok((await tab.load()).result);
});

test('race-day checks of some days ago do not clear a start', async () => {
  const { device, tab, reader } = await answered('2026-03-27');
  reader.do('startRaceChecks');
  assert.equal(reader.visit.stage, 'race_check');
  while (reader.visit.at) reader.submit(reader.none());
  assert.ok(reader.session.checks());
  reader.do('leaveRaceChecks');
  device.pass(kChangingDays);
  const later = await tab.load();
  later.answerAll(far);
  assert.equal(later.session.checks(), null);
});
