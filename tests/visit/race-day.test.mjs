// The race day is a calendar day: midnight, clock changes and time zones do not move it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnReader, Device } from './reader.mjs';
import { visit as sources } from './sources.mjs';

const { daysToRace, isoDay, parseDay, readRecord } = sources;

const raceOf = (reader) => {
  const days = daysToRace(reader.session);
  return days === null ? null : isoDay(reader.visit.today + days);
};

/** Goes to the race question, whatever its id. */
function atTheDate(reader) {
  const { questions } = reader.session.pack;
  const date = questions.find(({ kind }) => kind === 'date').id;
  while (reader.screen.length && !reader.screen.includes(date)) reader.submit(reader.harmless(columnReader));
  assert.ok(reader.screen.includes(date));
  return date;
}

test('a date typed at 23:50 and sent at 00:05 is that date', async () => {
  const device = new Device('2026-11-30');
  const reader = await device.tab().load();
  const date = atTheDate(reader);
  const given = reader.harmless({ ...columnReader, [date]: '2026-12-05' });
  device.pass(1);
  reader.submit(given);
  reader.answerAll(columnReader);
  assert.equal(raceOf(reader), '2026-12-05');
  assert.equal(daysToRace(reader.session), 4);
});

test('a plan made before midnight counts one day less after it, and keeps its race', async () => {
  const device = new Device('2026-11-30');
  const reader = await device.tab().load();
  reader.answerAll({ ...columnReader, days_to_race: '2026-12-05' });
  for (const left of [4, 3]) {
    device.pass(1);
    assert.equal(reader.machine.refresh(), true);
    assert.equal(daysToRace(reader.session), left);
    assert.equal(raceOf(reader), '2026-12-05');
  }
});

test('a clock put back by years and forward again leaves the race on its date', async () => {
  const device = new Device('2026-03-27');
  const tab = device.tab();
  let reader = await tab.load();
  reader.answerAll({ ...columnReader, days_to_race: '2026-04-01' });
  device.on('2019-01-01');
  reader = await tab.load();
  assert.ok(reader.screen.length, 'no race that anyone has entered is seven years away');
  device.on('2026-03-27');
  reader = await tab.load();
  assert.equal(raceOf(reader), '2026-04-01');
  assert.ok(reader.result);
});

test('a race that is over is asked for again, and nothing else', async () => {
  const device = new Device('2026-03-27');
  const tab = device.tab();
  let reader = await tab.load();
  reader.answerAll({ ...columnReader, days_to_race: '2026-03-28' });
  device.on('2026-03-29');
  reader = await tab.load();
  const date = reader.session.pack.questions.find(({ kind }) => kind === 'date').id;
  assert.deepEqual(reader.answerOpen({ ...columnReader, days_to_race: '+20' }), [date]);
  assert.equal(raceOf(reader), '2026-04-18');
});

test('a race of today that is sent after midnight is asked for again at once', async () => {
  const device = new Device('2026-11-30');
  const reader = await device.tab().load();
  const date = atTheDate(reader);
  const given = reader.harmless({ ...columnReader, [date]: '2026-11-30' });
  device.pass(1);
  const { missing } = reader.submit(given);
  assert.deepEqual(
    missing.map(({ id }) => id),
    [date],
  );
});

test('the device keeps the day itself, and an older record with a count of days still says its day', async () => {
  const device = new Device('2026-03-27');
  const tab = device.tab();
  let reader = await tab.load();
  reader.answerAll({ ...columnReader, days_to_race: '2026-04-01' });
  const [record] = [...device.shelf.kept.values()];
  assert.match(record, /days_to_race=2026-04-01/);
  const old = JSON.stringify({
    answers: reader.session.save(),
    day: device.day,
    begun: device.day,
    span: 5,
    ticks: {},
  });
  assert.match(old, /days_to_race=5/);
  device.shelf.kept.set(reader.machine.key, old);
  device.pass(1);
  reader = await tab.load();
  assert.equal(raceOf(reader), '2026-04-01');
  assert.equal(readRecord(old, reader.session.pack).answers.days_to_race, parseDay('2026-04-01'));
});
