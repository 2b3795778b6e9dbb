// What pages do to a widget: remove it, insert it again, replace it, change its topic and language, open links on it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { arrayBuffer, build, calf, module } from '../wasm/built.mjs';
import { BrowserTab, Device, Network } from './browser.mjs';
import { starterPack } from './packs.mjs';
import { Shelf } from './reader.mjs';
import { visit as sources } from './sources.mjs';

const { kFragment, linkTo } = sources;
let network;

before(() => {
  const spanish = arrayBuffer(readFileSync(join(build, 'packs/calf.es.pack')));
  const packs = { 'calf.en': calf, 'calf.es': spanish, 'blister.en': starterPack() };
  network = () => new Network((pack, lang) => sources.open(module, packs[`${pack}.${lang}`]));
});

function openTab(device = new Device('2026-03-27')) {
  return new BrowserTab(device, network(), sources, new Shelf());
}

async function answer(element, screens = 1) {
  for (let n = 0; n < screens; n++) {
    const view = element.widget.machine.view(Number.NaN);
    const questions = sources.groupOf(view).map(({ id }) => id);
    const answers = Object.fromEntries(
      view.session.pack.questions
        .filter(({ id }) => questions.includes(id))
        .map(({ id, kind, options, min }) => [
          id,
          kind === 'any_of' ? [] : kind === 'one_of' ? options[0].id : kind === 'date' ? view.today + 5 : min,
        ]),
    );
    await element.dispatch({ type: 'submitScreen', questions, answers });
  }
}

const answersOf = (element) => element.widget.machine.visit.answers;

async function started(tab = openTab(), pack = 'calf') {
  const element = tab.add(pack);
  await tab.settle();
  await answer(element, 2);
  return { tab, element, answers: answersOf(element) };
}

test('a widget shows the first question before engine and pack are there', async () => {
  const tab = openTab();
  const element = tab.add('calf');
  await tab.settle();
  assert.equal(element.shown, 'first');
  assert.equal(element.ready, 1);
});

test('another topic on a live element is another visit under a name of its own', async () => {
  const { tab, element, answers } = await started();
  const record = tab.device.shelf.getItem('runner-advisor:calf');
  element.setPack('blister');
  await tab.settle();
  await answer(element);
  assert.equal(element.drawn.pack, 'blister');
  assert.equal(tab.device.shelf.getItem('runner-advisor:calf'), record);
  assert.match(tab.device.shelf.getItem('runner-advisor:blister'), /"blister@/);
  element.setPack('calf');
  await tab.settle();
  assert.deepEqual(answersOf(element), answers);
});

for (const [how, replace] of Object.entries({
  'replaced by its clone': (_tab, element) => {
    element.disconnect();
    const clone = element.clone();
    clone.connect();
    return clone;
  },
  'made anew by the page and then taken out': (tab, element) => {
    const other = tab.add('calf');
    element.disconnect();
    return other;
  },
  'moved within the page': (_tab, element) => {
    element.disconnect();
    element.connect();
    return element;
  },
})) {
  for (const isBlocked of [false, true]) {
    test(`a widget that is ${how} goes on with its visit${isBlocked ? ', also where storage is blocked' : ''}`, async () => {
      const tab = openTab();
      tab.device.shelf.gone = isBlocked;
      tab.shelf.gone = isBlocked;
      const { element, answers } = await started(tab);
      const next = replace(tab, element);
      await tab.settle();
      assert.equal(next.widget.key, 'runner-advisor:calf');
      assert.deepEqual(answersOf(next), answers);
      await answer(next);
      assert.equal(next.shown, 'visit');
    });
  }
}

test('a widget that is removed and inserted again later shows the same screen', async () => {
  const { tab, element, answers } = await started();
  element.disconnect();
  await tab.settle();
  element.connect();
  await tab.settle();
  assert.equal(element.widget.key, 'runner-advisor:calf');
  assert.deepEqual(answersOf(element), answers);
});

test('a widget that returns after another has continued its visit stores a new visit under another name', async () => {
  const { tab, element, answers } = await started();
  element.disconnect();
  const other = tab.add('calf');
  await tab.settle();
  element.connect();
  await tab.settle();
  assert.deepEqual(answersOf(other), answers);
  assert.notEqual(element.widget.key, other.widget.key);
  await answer(element);
  assert.deepEqual(answersOf(other), answers);
});

test('an unknown topic can be replaced by a known one', async () => {
  const { tab, element, answers } = await started();
  tab.network.isOn = false;
  element.setPack('blister');
  await tab.settle();
  assert.equal(element.shown, 'refused');
  tab.network.isOn = true;
  element.setPack('calf');
  await tab.settle();
  assert.equal(element.shown, 'visit');
  assert.deepEqual(answersOf(element), answers);
});

test('two widgets of one topic are two visits, and never share a name', async () => {
  const tab = openTab();
  const [one, two] = [tab.add('calf'), tab.add('calf')];
  await tab.settle();
  assert.deepEqual([one.widget.key, two.widget.key], ['runner-advisor:calf', 'runner-advisor:calf:2']);
  await answer(one, 2);
  await answer(two);
  const [first, second] = [answersOf(one), answersOf(two)];
  tab.load('');
  const [three, four] = [tab.add('calf'), tab.add('calf')];
  await tab.settle();
  assert.deepEqual([answersOf(three), answersOf(four)], [first, second]);
});

test('a topic whose name begins with the name of another topic keeps its own visit', async () => {
  const tab = openTab();
  const one = tab.add('calf');
  await tab.settle();
  assert.equal(tab.page.keyFor({ pack: 'cal', nth: 1, key: one.widget.key }), 'runner-advisor:cal');
});

test('a language that cannot be fetched leaves the screen as it was, with every way on', async () => {
  for (const screens of [1, 40]) {
    const { tab, element } = await started();
    for (let n = 2; n < screens && element.drawn.questions.length; n++) await answer(element);
    const before = element.drawn;
    tab.network.isOn = false;
    await Promise.all([element.chooseLanguage('es'), tab.settle()]);
    assert.equal(element.shown, 'visit');
    assert.deepEqual(element.drawn, before);
    assert.equal(element.widget.machine.visit.notice, 'language_missing');
    tab.network.isOn = true;
    await Promise.all([element.chooseLanguage('es'), tab.settle()]);
    assert.equal(element.drawn.lang, 'es');
    assert.deepEqual(element.drawn.questions, before.questions);
  }
});

test('a language chosen on a result comes with all its words or not at all', async () => {
  const { tab, element } = await started();
  for (let n = 0; n < 40 && element.drawn.questions.length; n++) await answer(element);
  assert.deepEqual(element.drawn.questions, []);
  tab.fetched.add('calf.es').add('words.es');
  tab.network.isOn = false;
  await Promise.all([element.chooseLanguage('es'), tab.settle()]);
  assert.equal(element.drawn.lang, 'en');
  assert.equal(element.shown, 'visit');
});

test('without network nothing is shown but the page itself, and a later try brings the visit', async () => {
  const { tab, answers } = await started();
  tab.load('');
  tab.fetched.clear();
  tab.network.isOn = false;
  const element = tab.add('calf');
  await tab.settle();
  assert.equal(element.shown, 'refused');
  tab.network.isOn = true;
  element.widget.retry();
  await Promise.all([element.load(true), tab.settle()]);
  assert.equal(element.shown, 'visit');
  assert.deepEqual(answersOf(element), answers);
});

function fragmentOf(pack, answers, day) {
  return new URL(linkTo('https://app.example/', { made: day, given: day }, pack, answers)).hash.slice(kFragment.length);
}

/** A link of that topic from a friend. */
async function friendsLink(pack) {
  const { element, tab, answers } = await started(openTab(), pack);
  return fragmentOf(element.widget.machine.view(Number.NaN).session.pack, answers, tab.device.day);
}

test('a link opens on the widget of its topic, wherever in the page that stands', async () => {
  const link = await friendsLink('blister');
  const tab = openTab();
  tab.load(link);
  const [calves, blisters] = [tab.add('calf'), tab.add('blister')];
  await tab.settle();
  assert.equal(calves.shown, 'first');
  assert.ok(blisters.widget.machine.visit.link);
  assert.equal(calves.widget.machine.visit.link, null);
});

test('the first widget reports a link for a topic that the page does not have', async () => {
  const link = await friendsLink('blister');
  const tab = openTab();
  tab.load(link);
  const [one, two] = [tab.add('calf'), tab.add('calf')];
  await tab.settle();
  assert.equal(one.widget.machine.visit.notice, 'link_other_topic');
  assert.equal(one.shown, 'visit');
  assert.equal(two.widget.machine.visit.notice, '');
});

test('a link that comes while the page is open is opened at once, by one widget', async () => {
  const link = await friendsLink('calf');
  const tab = openTab();
  const [one, two] = [tab.add('calf'), tab.add('calf')];
  await tab.settle();
  await answer(one);
  tab.page.arrive(link);
  await tab.settle();
  assert.ok(one.widget.machine.visit.link);
  assert.equal(two.widget.machine.visit.link, null);
  assert.equal(tab.page.takeLink(), '');
});

test('a link that comes at any moment while a widget loads is opened', async () => {
  const whole = await friendsLink('calf');
  for (let moment = 0; moment < 120; moment++) {
    const isWhole = moment % 2 === 0;
    const link = isWhole ? whole : whole.slice(0, 30);
    const tab = openTab();
    const element = tab.add('calf');
    const loaded = tab.settle();
    for (let turn = 0; turn < moment; turn++) await undefined;
    tab.page.arrive(link);
    await loaded;
    await tab.settle();
    const { visit } = element.widget.machine;
    assert.ok(isWhole ? visit.link : visit.notice === 'link_damaged', `after ${moment} turns`);
    assert.equal(element.shown, 'visit', `after ${moment} turns`);
  }
});

test('a link is not lost when the network fails as it is opened', async () => {
  const link = await friendsLink('calf');
  const tab = openTab();
  tab.network.isOn = false;
  tab.load(link);
  const element = tab.add('calf');
  await tab.settle();
  assert.equal(element.shown, 'refused');
  tab.network.isOn = true;
  element.widget.retry();
  await Promise.all([element.load(true), tab.settle()]);
  assert.ok(element.widget.machine.visit.link);
});

test('a widget reports a damaged link and shows the reader’s own visit', async () => {
  const link = await friendsLink('calf');
  const { tab, answers } = await started();
  tab.load(link.slice(0, 30));
  const element = tab.add('calf');
  await tab.settle();
  assert.equal(element.widget.machine.visit.notice, 'link_damaged');
  assert.deepEqual(answersOf(element), answers);
});
