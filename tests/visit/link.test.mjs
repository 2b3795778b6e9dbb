// A link carries somebody's answers: completely or not at all, marked, and never in place of the reader's own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawer } from '../wasm/built.mjs';
import { randomReader } from './random-reader.mjs';
import { columnReader, Device, kKey } from './reader.mjs';
import { visit as sources } from './sources.mjs';

const { answerShown, hasRedFlags, kFragment, linkKey, linkTo, readLink } = sources;

/** The fragment of a link with that reader's answers. */
function linkOf(reader, { made = reader.device.day, given = made, take = () => true } = {}) {
  const { view } = reader;
  const answers = {};
  for (const question of view.session.pack.questions) {
    const answer = answerShown(view, question);
    if (answer !== undefined && take(question)) answers[question.id] = answer;
  }
  const link = linkTo('https://app.example/calf/', { made, given }, view.session.pack, answers);
  return new URL(link).hash.slice(kFragment.length);
}

async function sender(device, given = columnReader) {
  const reader = await device.tab().load();
  reader.answerAll(given);
  return reader;
}

const redFlags = (reader) =>
  reader.session.pack.questions.filter((one) => one.stage === 'triage' && hasRedFlags(one)).map(({ id }) => id);

test('a complete link makes no plan until the reader has answered every red flag that is asked', async () => {
  const device = new Device('2026-03-27');
  const sent = await sender(device);
  const reader = await new Device('2026-03-27').tab().load(linkOf(sent));
  assert.equal(reader.result, null);
  assert.equal(reader.visit.link.day, device.day);
  const asked = reader.answerOpen(columnReader);
  assert.ok(asked.length > 1);
  for (const id of asked) assert.ok(redFlags(reader).includes(id), `${id} is asked again`);
  for (const id of reader.session.explain().filter((one) => redFlags(reader).includes(one)))
    assert.ok(asked.includes(id));
  assert.equal(reader.result.outcome, sent.result.outcome);
  assert.ok(reader.visit.link, 'the visit stays marked');
});

test("the sender's red flags are neither filled in nor counted, and what else they answered is there to see", async () => {
  const sent = await sender(new Device('2026-03-27'));
  const reader = await new Device('2026-03-27').tab().load(linkOf(sent));
  for (const question of reader.session.pack.questions) {
    const shown = answerShown(reader.view, question);
    if (redFlags(reader).includes(question.id)) assert.equal(shown, undefined, question.id);
    else assert.deepEqual(shown, answerShown(sent.view, question), question.id);
  }
  assert.deepEqual(Object.keys(reader.visit.answers).sort(), sent.session.asked().toSorted());
});

test('a link with some of the answers asks for the others, and stays marked to the end', async () => {
  const sent = await sender(new Device('2026-03-27'));
  const ids = sent.session.asked();
  for (const count of [1, 5, ids.length - 1]) {
    const reader = await new Device('2026-03-27')
      .tab()
      .load(linkOf(sent, { take: ({ id }) => ids.indexOf(id) < count }));
    assert.ok(reader.visit.link);
    const asked = reader.answerAll(columnReader).flat();
    assert.ok(reader.visit.link);
    for (const id of sent.session.explain().filter((one) => redFlags(sent).includes(one)))
      assert.ok(asked.includes(id), id);
  }
});

test('an emergency that comes with a link is shown at once, and to change it asks the red flags', async () => {
  const device = new Device('2026-03-27');
  const sent = await device.tab().load();
  const [first] = sent.screen;
  const sign = sent.session.pack.questions[0].options.find(({ warning }) => warning).id;
  sent.submit({ [first]: [sign] });
  assert.equal(sent.result.urgency, 'emergency_now');
  const reader = await new Device('2026-03-27').tab().load(linkOf(sent));
  assert.equal(reader.result?.urgency, 'emergency_now');
  assert.ok(reader.visit.link);
  reader.do('editAnswer', { question: first });
  reader.submit({ [first]: [] });
  const asked = reader.answerAll(columnReader).flat();
  assert.ok(redFlags(reader).some((id) => id !== first && asked.includes(id)));
});

test("ticks and places in a visit from a link leave the reader's own record as it was", async () => {
  const device = new Device('2026-03-27');
  const own = await sender(device, { ...columnReader, days_to_race: '+9' });
  const record = device.shelf.getItem(kKey);
  const friend = await sender(new Device('2026-03-27'));
  const tab = device.tab();
  const reader = await tab.load(linkOf(friend));
  reader.answerAll(columnReader);
  reader.do('tick', { day: device.day, line: 'ice', on: true });
  reader.do('chooseRegion', { region: 'eu' });
  assert.equal(device.shelf.getItem(kKey), record);
  assert.deepEqual([...device.shelf.kept.keys()], [kKey]);
  assert.deepEqual([...tab.shelf.kept.keys()], [linkKey(kKey)]);
  reader.do('leaveLink');
  assert.equal(reader.visit.link, null);
  assert.deepEqual(reader.visit.answers, own.visit.answers);
  assert.equal(tab.shelf.kept.size, 0);
});

test('a visit from a link outlasts a reload of its tab, and no other tab knows of it', async () => {
  const device = new Device('2026-03-27');
  const own = await sender(device, { ...columnReader, days_to_race: '+9' });
  const tab = device.tab();
  let reader = await tab.load(linkOf(await sender(new Device('2026-03-27'))));
  const [flag] = reader.screen;
  reader.submit(reader.none());
  reader = await tab.load();
  assert.ok(reader.visit.link.own.includes(flag));
  assert.ok(!reader.screen.includes(flag));
  assert.equal((await device.tab().load()).visit.link, null);
  reader.do('leaveLink');
  assert.deepEqual(reader.visit.answers, own.visit.answers);
});

test('keeping a visit from a link replaces the reader’s own visit, and the answers stay marked', async () => {
  const device = new Device('2026-03-27');
  await sender(device, { ...columnReader, days_to_race: '+9' });
  const tab = device.tab();
  let reader = await tab.load(linkOf(await sender(new Device('2026-03-27'))));
  reader.do('keepLink');
  assert.equal(tab.shelf.kept.size, 0);
  reader = await device.tab().load();
  assert.equal(reader.visit.link.kept, true);
  assert.ok(reader.screen.length, 'the red flags are still for the reader to answer');
});

test('a link cut anywhere, or with a letter changed, is damaged and changes nothing', async () => {
  const device = new Device('2026-03-27');
  const own = await sender(device);
  const draw = drawer(7);
  let cuts = 0;
  for (let n = 0; n < 12; n++) {
    const friend = await device.tab().load();
    friend.do('forget');
    const answer = randomReader(n + 1, 30);
    for (let screens = 0; friend.screen.length && screens < 60; screens++) friend.submit(answer(friend));
    const fragment = linkOf(friend);
    assert.ok(readLink(fragment), fragment);
    assert.ok(readLink(decodeURIComponent(fragment)));
    assert.ok(readLink(encodeURIComponent(fragment)));
    for (let length = 0; length < fragment.length; length++) assert.equal(readLink(fragment.slice(0, length)), null);
    for (let m = 0; m < 300; m++, cuts++) {
      const text = decodeURIComponent(fragment);
      const at = draw(text.length);
      const letter = String.fromCharCode(33 + draw(90));
      if (letter !== text[at]) assert.equal(readLink(text.slice(0, at) + letter + text.slice(at + 1)), null);
    }
  }
  assert.ok(cuts > 3000);
  device.shelf.kept.clear();
  own.do('chooseRegion', { region: '' });
  const reader = await device.tab().load(linkOf(own).slice(0, -3));
  assert.equal(reader.visit.notice, 'link_damaged');
  assert.equal(reader.visit.link, null);
});

test('a link in a tab that already shows the page opens, and the own visit waits aside', async () => {
  const device = new Device('2026-03-27');
  const friend = linkOf(await sender(new Device('2026-03-27')));
  const reader = await sender(device, { ...columnReader, days_to_race: '+9' });
  const own = reader.visit.answers;
  reader.machine.openLink(friend);
  assert.ok(reader.visit.link);
  assert.notDeepEqual(reader.visit.answers, own);
  reader.do('leaveLink');
  assert.deepEqual(reader.visit.answers, own);
});

test('the own visit outlasts a link where storage is blocked, too', async () => {
  const device = new Device('2026-03-27');
  device.shelf.gone = true;
  const tab = device.tab();
  tab.shelf.gone = true;
  const friend = linkOf(await sender(new Device('2026-03-27')));
  const reader = await tab.load();
  reader.answerAll({ ...columnReader, days_to_race: '+9' });
  const own = reader.visit.answers;
  reader.machine.openLink(friend);
  reader.submit(reader.none());
  reader.do('leaveLink');
  assert.deepEqual(reader.visit.answers, own);
});

test("the reader's own link on their own device opens their own visit", async () => {
  const device = new Device('2026-03-27');
  const reader = await sender(device);
  reader.machine.openLink(linkOf(reader));
  assert.equal(reader.visit.link, null);
  assert.ok(reader.result);
});

test('a link of another topic is refused with a notice and changes nothing', async () => {
  const reader = await sender(new Device('2026-03-27'));
  const other = linkTo(
    'https://app.example/',
    { made: reader.device.day, given: reader.device.day },
    { id: 'heel', version: '1.0.0', questions: [{ id: 'now', kind: 'any_of' }] },
    { now: [] },
  );
  const before = reader.visit.answers;
  reader.machine.openLink(new URL(other).hash.slice(kFragment.length));
  assert.equal(reader.visit.notice, 'link_other_topic');
  assert.equal(reader.visit.answers, before);
});

test('a link of another version shows a notice and asks the questions that it cannot answer', async () => {
  const sent = await sender(new Device('2026-03-27'));
  const { pack } = sent.session;
  const answers = { ...sent.visit.answers, onset: 'an_answer_of_long_ago' };
  const link = linkTo(
    'https://app.example/',
    { made: sent.device.day, given: sent.device.day },
    { ...pack, version: '0.0.1' },
    answers,
  );
  const reader = await new Device('2026-03-27').tab().load(new URL(link).hash.slice(kFragment.length));
  assert.equal(reader.visit.notice, 'link_other_version');
  assert.equal('onset' in reader.visit.answers, false);
  assert.ok(reader.answerAll(columnReader).flat().includes('onset'));
});

test('a link that is a month old is refused with a notice', async () => {
  const sent = await sender(new Device('2026-03-27'));
  const fragment = linkOf(sent);
  const reader = await new Device('2026-05-01').tab().load(fragment);
  assert.equal(reader.visit.notice, 'link_too_old');
  assert.equal(reader.visit.link, null);
  assert.deepEqual(reader.visit.answers, {});
});

test('a link that is opened after its race asks for the race too', async () => {
  const fragment = linkOf(await sender(new Device('2026-03-27')));
  const reader = await new Device('2026-04-05').tab().load(fragment);
  const date = reader.session.pack.questions.find(({ kind }) => kind === 'date').id;
  const asked = reader.answerAll({ ...columnReader, days_to_race: '+20' }).flat();
  assert.ok(asked.includes(date));
  assert.ok(asked.some((id) => redFlags(reader).includes(id)));
});

test('a link from a visit whose answers are some days old hands on how old they are', async () => {
  const device = new Device('2026-03-01');
  const tab = device.tab();
  await sender(device, { ...columnReader, days_to_race: '2026-04-20' });
  device.pass(20);
  const sent = await tab.load();
  sent.answerAll(columnReader);
  const link = readLink(linkOf(sent, { given: Math.min(...Object.values(sent.visit.given)) }));
  assert.equal(link.made - link.given, 20);
});

test('a visit from a link that a full device refuses to store is still there after a reload of the tab', async () => {
  const device = new Device('2026-03-27');
  const own = await sender(device, { ...columnReader, days_to_race: '+9' });
  const tab = device.tab();
  let reader = await tab.load(linkOf(await sender(new Device('2026-03-27'))));
  device.shelf.full = true;
  reader.do('keepLink');
  assert.equal(reader.visit.keeps, false);
  reader = await tab.load();
  assert.ok(reader.visit.link);
  reader.do('leaveLink');
  assert.deepEqual(reader.visit.answers, own.visit.answers);
});

test('a link that the reader has left does not come back on a device that stores nothing', async () => {
  const device = new Device('2026-03-27');
  const tab = device.tab();
  let reader = await tab.load(linkOf(await sender(new Device('2026-03-27'))));
  device.shelf.full = true;
  reader.do('keepLink');
  const { answers } = reader.visit;
  const other = await sender(new Device('2026-03-27'), { ...columnReader, days_to_race: '+9' });
  reader.machine.openLink(linkOf(other));
  assert.deepEqual(reader.visit.answers, other.visit.answers);
  reader.do('leaveLink');
  assert.deepEqual(reader.visit.answers, answers);
  reader = await tab.load();
  assert.notDeepEqual(reader.visit.answers, other.visit.answers);
});
