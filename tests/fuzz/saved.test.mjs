/**
 * Takes any text as a saved session, as a link with answers and as a stored record: texts are mutated from seeds/saved
 * and are the same for a seed on every machine. FUZZ_RUNS or FUZZ_SECONDS set the length, FUZZ_SEED another seed.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { visit as sources } from '../visit/sources.mjs';
import { calf, drawer, module } from '../wasm/built.mjs';
import { mutator } from './mutate.mjs';

const { BrowserStore, checksumOf, Interview, kFragment, linkTo, open, read, startVisit, VisitMachine, writeRecord } =
  sources;
const seed = Number(process.env.FUZZ_SEED ?? 1);
const runs = Number(process.env.FUZZ_RUNS ?? (process.env.FUZZ_SECONDS ? Number.POSITIVE_INFINITY : 20_000));
const end = process.env.FUZZ_SECONDS ? Date.now() + Number(process.env.FUZZ_SECONDS) * 1000 : Number.POSITIVE_INFINITY;
const kKey = 'runner-advisor:calf';
const kToday = 20_780;

/** The device's storage. */
const shelf = new Map();
const storage = {
  getItem: (key) => shelf.get(key) ?? null,
  setItem: (key, text) => shelf.set(key, text),
  removeItem: (key) => shelf.delete(key),
};
const world = {
  clock: { today: () => kToday },
  device: new BrowserStore(() => storage),
  tab: new BrowserStore(() => storage),
};

/** Two sessions: one for the mutated text, and one that always starts empty. */
let session;
let fresh;

before(async () => {
  session = await open(module, calf);
  fresh = await open(module, calf);
});

/** Texts of a result take a hundred times as long as the rest, so they are compared only sometimes. */
let looks = 0;
function stateOf(one, whole) {
  const place = [one.save(), one.next()?.id, one.asked(), one.left(), one.next('race_check')?.id];
  return JSON.stringify(whole ? [place, one.assess(), one.checks(), one.plan()] : place);
}

/** The session equals one that was given its answers one by one, and all its answers are answers of the pack. */
function checkSession(one) {
  fresh.forget();
  for (const { id } of fresh.pack.questions) {
    const answer = one.answerOf(id);
    if (answer !== undefined) fresh.answer(id, answer);
  }
  const whole = looks++ % 25 === 0;
  assert.equal(stateOf(one, whole), stateOf(fresh, whole));
}

function asText(text) {
  session.forget();
  session.answer('now', []);
  const before = session.save();
  const saved = read(text);
  const dropped = session.restore(text);
  if (saved?.pack !== session.pack.id) {
    assert.deepEqual([dropped, session.save()], [[], before]);
    return;
  }
  const known = new Set(session.pack.questions.map(({ id }) => id));
  for (const id of Object.keys(saved.answers)) {
    const taken = session.answerOf(id) !== undefined;
    assert.equal(taken, !dropped.includes(id), id);
    assert.ok(known.has(id) || !taken, id);
  }
  checkSession(session);
  const written = session.save();
  assert.deepEqual([session.restore(written), session.save()], [[], written]);
}

/** The visit that a widget continues with, advanced until it is at a result or a question. */
function takeUp(fragment = '') {
  session.forget();
  const machine = new VisitMachine(session, kKey, world, fragment);
  const { at, today, begun } = machine.visit;
  assert.ok(at === '' ? !machine.view(0).session.next() : session.pack.questions.some(({ id }) => id === at), at);
  assert.ok(Number.isInteger(today) && Number.isInteger(begun) && Math.abs(begun) < 1e7, `${today} ${begun}`);
  checkSession(machine.view(0).session);
  machine.dispatch({ type: 'tick', day: kToday, line: 'some_line', on: true });
  machine.dispatch({ type: 'goBack' });
  machine.dispatch({ type: 'forget' });
  assert.equal(shelf.size, 0);
}

/** A text with a correct checksum, as no damaged link has; its contents may still be anything. */
function asLink(text) {
  shelf.clear();
  takeUp(text);
  const signed = `2026-11-20.2026-11-19.${text.toWellFormed()}`;
  takeUp(encodeURIComponent(`${checksumOf(signed)}.${signed}`));
}

function asRecord(text) {
  shelf.clear();
  shelf.set(kKey, text);
  takeUp();
}

const readers = { asText, asLink, asRecord };

test('no text upsets what reads saved sessions, links with answers and the record on the device', (t) => {
  const folder = join(import.meta.dirname, 'seeds/saved');
  const seeds = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').trimEnd());
  const draw = drawer(seed);
  const words = fresh.pack.questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]);
  const mutate = mutator(draw, seeds, words);
  const names = Object.keys(readers);
  let done = 0;
  for (; done < runs && (done % 100 || Date.now() < end); done++) {
    const text = mutate();
    const name = names[draw(names.length)];
    try {
      readers[name](text);
    } catch (error) {
      throw new Error(`${name} is upset by ${JSON.stringify(text)}`, { cause: error });
    }
  }
  t.diagnostic(`fuzz_saved: ${done} texts of seed ${seed}, no finding`);
});

/** Answers every question at random, and sometimes the race-day checks. */
function answerAtRandom(one, draw) {
  one.forget();
  for (const stage of draw(2) ? ['triage'] : ['triage', 'race_check']) {
    for (let question = one.next(stage); question; question = one.next(stage)) {
      const { id, kind, options, none, min, max } = question;
      if (kind === 'one_of') one.answer(id, options[draw(options.length)].id);
      else if (kind === 'any_of') one.answer(id, draw(2) ? [] : options.filter(() => draw(4) === 0).map((o) => o.id));
      else one.answer(id, none && draw(4) === 0 ? null : min + draw(max - min + 1));
      if (draw(12) === 0) return;
    }
  }
}

test('answers are the same after they were stored as a text, in a link or on the device', () => {
  const draw = drawer(seed);
  const { pack } = session;
  const dates = pack.questions.filter(({ kind }) => kind === 'date').map(({ id }) => id);
  for (let reader = 0; reader < 300; reader++) {
    answerAtRandom(session, draw);
    const written = session.save();
    const state = stateOf(session, true);
    const answers = {};
    for (const { id } of pack.questions) {
      const answer = session.answerOf(id);
      if (answer !== undefined) answers[id] = dates.includes(id) && answer !== null ? kToday + answer : answer;
    }
    const link = new URL(linkTo('https://app.example/', { made: kToday, given: kToday }, pack, answers));
    const given = Object.fromEntries(Object.keys(answers).map((id) => [id, kToday]));
    const record = writeRecord(pack, { ...startVisit(kToday), answers, given });
    session.forget();
    assert.deepEqual(session.restore(written), []);
    assert.equal(stateOf(session, true), state);
    shelf.clear();
    const opened = new VisitMachine(session, kKey, world, link.hash.slice(kFragment.length)).visit;
    assert.deepEqual(opened.answers, answers);
    if (!Object.keys(answers).length) continue;
    shelf.set(kKey, record);
    assert.deepEqual(new VisitMachine(session, kKey, world).visit.answers, answers);
    assert.equal(stateOf(new Interview(session).read({ answers, given, today: kToday, link: null }), true), state);
  }
});
