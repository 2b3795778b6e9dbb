// What the device stores, what it does not, and the effects of other tabs and edited records.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnReader, Device, kKey } from './reader.mjs';
import { visit as sources } from './sources.mjs';

const { readRecord, writeRecord } = sources;

test('nothing is stored before the first answer, and one named key after it', async () => {
  const device = new Device('2026-03-27');
  const reader = await device.tab().load();
  reader.do('chooseRegion', { region: 'eu' });
  assert.equal(device.shelf.kept.size, 0);
  reader.submit(reader.none());
  assert.deepEqual([...device.shelf.kept.keys()], [kKey]);
});

test('a reload keeps answers, place and ticks', async () => {
  const device = new Device('2026-03-27');
  const tab = device.tab();
  let reader = await tab.load();
  reader.submit(reader.none());
  reader.submit(reader.none());
  const { screen } = reader;
  reader = await tab.load();
  assert.deepEqual(reader.screen, screen);
  reader.answerAll(columnReader);
  reader.do('tick', { day: device.day, line: 'ice', on: true });
  reader.do('tick', { day: device.day, line: 'stretch', on: true });
  reader.do('tick', { day: device.day, line: 'ice', on: false });
  reader = await tab.load();
  assert.ok(reader.result);
  assert.deepEqual(reader.visit.ticks[device.day], ['stretch']);
});

test('two tabs: each takes over the answers and ticks of the other before it changes the visit', async () => {
  const device = new Device('2026-03-27');
  const [one, two] = [await device.tab().load(), await device.tab().load()];
  one.submit(one.none());
  two.submit(two.none());
  two.submit(two.none());
  const given = Object.keys(two.visit.answers);
  one.submit(one.none());
  for (const id of given) assert.ok(id in one.visit.answers, id);
  one.answerAll(columnReader);
  one.do('tick', { day: device.day, line: 'ice', on: true });
  two.do('tick', { day: device.day, line: 'stretch', on: true });
  one.machine.refresh();
  assert.deepEqual(one.visit.ticks[device.day], ['ice', 'stretch']);
});

test('a visit that one tab forgets is removed from the other tab, and not written again', async () => {
  const device = new Device('2026-03-27');
  const [one, two] = [await device.tab().load(), await device.tab().load()];
  one.submit(one.none());
  one.submit(one.none());
  two.do('forget');
  assert.equal(device.shelf.kept.size, 0);
  assert.equal(two.visit.notice, 'forgotten');
  const before = one.visit.answers;
  one.submit(one.harmless(columnReader));
  assert.equal(device.shelf.kept.size, 0);
  assert.equal(one.visit.notice, 'forgotten');
  assert.notEqual(one.visit.answers, before);
  assert.deepEqual(one.visit.answers, {});
});

test('with full storage the visit continues, says that nothing is stored, and stores again once there is room', async () => {
  const device = new Device('2026-03-27');
  device.shelf.full = true;
  const reader = await device.tab().load();
  reader.answerAll(columnReader);
  assert.ok(reader.result);
  assert.equal(reader.visit.keeps, false);
  device.shelf.full = false;
  reader.do('tick', { day: device.day, line: 'ice', on: true });
  assert.equal(reader.visit.keeps, true);
  assert.ok((await device.tab().load()).result);
});

test('answers that a full device refused are not overwritten by an older record of another tab', async () => {
  const device = new Device('2026-03-27');
  const [one, two] = [await device.tab().load(), await device.tab().load()];
  one.submit(one.none());
  two.machine.refresh();
  device.shelf.full = true;
  one.submit(one.none());
  const given = one.visit.answers;
  device.shelf.full = false;
  two.do('chooseRegion', { region: 'eu' });
  one.world.device.changedElsewhere(kKey);
  one.machine.refresh();
  for (const id of Object.keys(given)) assert.ok(id in one.visit.answers, id);
});

test('storage that becomes unavailable and returns loses no answer of a page', async () => {
  const device = new Device('2026-03-27');
  const reader = await device.tab().load();
  reader.submit(reader.none());
  device.shelf.gone = true;
  reader.submit(reader.none());
  const given = Object.keys(reader.visit.answers);
  device.shelf.gone = false;
  reader.answerAll(columnReader);
  for (const id of given) assert.ok(id in reader.visit.answers, id);
  assert.ok((await device.tab().load()).result);
});

const damaged = {
  'cut off': (text) => text.slice(0, text.length / 2),
  'no record': () => '[[[],1],null]',
  'of another kind': () => '{"answers":{"now":[]},"day":"today"}',
  'of another pack': (text) => text.replace('calf@', 'other@'),
  'from days that no calendar has': (text) => text.replace(/"day":\d+/, '"day":1e300'),
  'with answers that nobody can give': (text) => text.replace(/now=[^;"]*/, 'now=7'),
  'with ticks of no day': (text) => text.replace('"ticks":{', '"ticks":{"__proto__":"a","x":5,'),
  empty: () => '',
};

for (const [how, damage] of Object.entries(damaged)) {
  test(`a record that is ${how} does no harm, and what is sound of it stays`, async () => {
    const device = new Device('2026-03-27');
    const tab = device.tab();
    (await tab.load()).answerAll(columnReader);
    device.shelf.setItem(kKey, damage(device.shelf.getItem(kKey)));
    const reader = await tab.load();
    assert.ok(reader.screen.length || reader.result);
    reader.answerAll(columnReader);
    assert.ok(reader.result);
  });
}

for (const prototype of [Array.prototype, Object.prototype]) {
  test(`a page whose scripts give ${prototype.constructor.name} a toJSON of their own spoils no record`, async () => {
    const device = new Device('2026-03-27');
    const tab = device.tab();
    Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'spoilt' });
    try {
      const reader = await tab.load();
      reader.answerAll(columnReader);
      reader.do('tick', { day: device.day, line: 'ice', on: true });
      const again = await tab.load();
      assert.ok(again.result);
      assert.deepEqual(again.visit.ticks[device.day], ['ice']);
    } finally {
      delete prototype.toJSON;
    }
  });
}

test('a record says the same when it is read and written again', async () => {
  const device = new Device('2026-03-27');
  const reader = await device.tab().load();
  reader.answerAll(columnReader);
  reader.do('tick', { day: device.day, line: 'ice', on: true });
  const { pack } = reader.session;
  const text = device.shelf.getItem(kKey);
  const kept = readRecord(text, pack);
  assert.equal(writeRecord(pack, { ...reader.visit, ...kept }), text);
});

test('another version of the pack with other advice for the same answers shows one notice', async () => {
  const device = new Device('2026-03-27');
  const tab = device.tab();
  (await tab.load()).answerAll(columnReader);
  const record = device.shelf.getItem(kKey).replace(/calf@[\w.-]+/, 'calf@0.0.1');
  device.shelf.setItem(kKey, record);
  assert.equal((await tab.load()).visit.notice, '');
  device.shelf.setItem(kKey, record.replace(/"advice":"\w+"/, '"advice":"other01"'));
  const reader = await tab.load();
  assert.equal(reader.visit.notice, 'advice_changed');
  reader.do('recheck');
  assert.equal(reader.visit.notice, '');
});

test('"Forget" leaves nothing, says so, and nothing comes back', async () => {
  const device = new Device('2026-03-27');
  const tab = device.tab();
  let reader = await tab.load();
  reader.answerAll(columnReader);
  reader.do('tick', { day: device.day, line: 'ice', on: true });
  reader.do('forget');
  assert.equal(reader.visit.notice, 'forgotten');
  assert.deepEqual([device.shelf.kept.size, tab.shelf.kept.size], [0, 0]);
  device.pass(1);
  reader.machine.refresh();
  reader = await tab.load();
  assert.deepEqual(reader.visit.answers, {});
});
