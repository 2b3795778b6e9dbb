/**
 * Any text as a saved session, as a link with answers and as what the device has kept: mutated from the seeds of
 * seeds/saved, the same for a seed everywhere. FUZZ_RUNS or FUZZ_SECONDS make it longer, FUZZ_SEED makes it another one.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { build as bundle } from 'vite';
import { calf, drawer, module } from '../wasm/built.mjs';
import { mutator } from './mutate.mjs';

const root = join(import.meta.dirname, '../..');
const seed = Number(process.env.FUZZ_SEED ?? 1);
const runs = Number(process.env.FUZZ_RUNS ?? (process.env.FUZZ_SECONDS ? Number.POSITIVE_INFINITY : 20_000));
const end = process.env.FUZZ_SECONDS ? Date.now() + Number(process.env.FUZZ_SECONDS) * 1000 : Number.POSITIVE_INFINITY;
const out = join(root, 'build/fuzz/saved');
const kKey = 'runner-advisor:calf';

/** What the sources ask of a page. */
const shelf = new Map();
const page = {
  location: { hash: '', pathname: '/blog.html', search: '', href: 'https://blog.example/blog.html' },
  history: {
    state: null,
    replaceState(_, __, address) {
      assert.equal(address, '/blog.html');
      page.location.hash = '';
    },
  },
  localStorage: {
    getItem: (key) => shelf.get(key) ?? null,
    setItem: (key, text) => shelf.set(key, text),
    removeItem: (key) => shelf.delete(key),
  },
};

/** The sources as they are, and two sessions: one to be upset, one that is always begun anew. */
const parts = {};
let session;
let fresh;

before(async () => {
  Object.assign(globalThis, page);
  const names = {
    engine: 'engine',
    saved: 'saved',
    memory: 'memory',
    journey: 'journey',
    visit: 'visit',
    share: 'take-along/share',
  };
  await bundle({
    configFile: false,
    root: join(root, 'web'),
    logLevel: 'error',
    build: {
      outDir: out,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(names).map(([name, file]) => [name, join(root, `web/src/${file}.ts`)]),
        ),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  for (const name of Object.keys(names)) Object.assign(parts, await import(join(out, `${name}.mjs`)));
  session = await parts.open(module, calf);
  fresh = await parts.open(module, calf);
});

/** Texts of a result cost a hundred times the rest, so they are compared now and then. */
let looks = 0;
function stateOf(one, whole) {
  const place = [one.save(), one.next()?.id, one.asked(), one.left(), one.next('race_check')?.id];
  return JSON.stringify(whole ? [place, one.assess(), one.checks(), one.plan()] : place);
}

/** A session stands as one that was given its answers one by one, and all it holds are answers of the pack. */
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
  const saved = parts.read(text);
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

/** The visit that a widget takes up, gone on with until it stands at a result or a question. */
function takeUp() {
  session.forget();
  const visit = parts.startVisit(session, kKey);
  parts.restore(visit);
  assert.equal(page.location.hash, '');
  assert.ok(visit.at === '' ? !session.next() : session.pack.questions.some(({ id }) => id === visit.at), visit.at);
  assert.ok(Number.isInteger(visit.day) && Number.isInteger(visit.begun), `${visit.day} ${visit.begun}`);
  assert.ok(Math.abs(visit.begun) < 1e6, String(visit.begun));
  checkSession(session);
  parts.write(visit);
  parts.catchUp(visit);
  parts.tick(visit, 1, 'some_line', true);
  parts.back(visit);
  parts.forget(visit);
  assert.equal(shelf.size, 0);
}

function asLink(text) {
  shelf.clear();
  page.location.hash = `${parts.kFragment}${text}`;
  takeUp();
}

function asRecord(text) {
  page.location.hash = '';
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

/** Answers every question that is asked, at random, and the race-day checks now and then. */
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

test('what a reader has answered comes back the same from a text, from a link and from the device', () => {
  const draw = drawer(seed);
  for (let reader = 0; reader < 300; reader++) {
    answerAtRandom(session, draw);
    const written = session.save();
    const state = stateOf(session, true);
    const visit = parts.startVisit(session, kKey);
    const link = new URL(parts.shareLink(visit));
    shelf.clear();
    parts.write(visit);
    session.forget();
    assert.deepEqual(session.restore(written), []);
    assert.equal(stateOf(session, true), state);
    session.forget();
    page.location.hash = link.hash;
    parts.restore(parts.startVisit(session, kKey));
    assert.equal(stateOf(session, true), state);
    if (!shelf.size) continue;
    session.forget();
    parts.restore(parts.startVisit(session, kKey));
    assert.equal(stateOf(session, true), state);
  }
});
