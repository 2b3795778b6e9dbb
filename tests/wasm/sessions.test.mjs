// The proofs cover what ships: the diagrams of the proofs, the native engine and the module give the same bytes for the
// same sessions. session_bytes compares the first two and writes their results; the module repeats the sessions here.
// Use SESSIONS=1000000 for a long run (some minutes); the short one takes seconds.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { arrayBuffer, build, content, openRaw, program } from './built.mjs';

const sessions = Number(process.env.SESSIONS ?? 20_000);
const seed = 20260531;
const kNotGiven = -0x80000000;
const kPack = 0;
const kBlock = 1;
// The first roots of a pack; -1 is the outcome.
const [kOutcome, kChecksAvailable, kChecks, kUrgency, kStart, kFirstItem] = [-1, 0, 1, 2, 3, 4];

const place = (set) => (set && !(set & (set - 1)) ? 31 - Math.clz32(set) : -1);

/** The module's results for these answers, in the order of tests/compiler/proved_sessions.h. */
function play({ exports }, { questions, items }, answers, reasons) {
  const said = [];
  const say = (number) => said.push(number + 1);
  const interview = (stage) => {
    for (let next = exports.advisor_next(stage); next !== -1; next = exports.advisor_next(stage)) {
      assert.notEqual(answers[next], kNotGiven, `only the module asks question ${next}`);
      assert.equal(exports.advisor_answer(next, answers[next]), 1);
      say(next);
    }
    say(-1);
  };
  exports.advisor_forget(-1);
  interview(0);
  for (const root of [kOutcome, kUrgency, kStart]) say(place(exports.advisor_leaves(root)));
  for (let item = 0; item < items; item++) say(place(exports.advisor_leaves(kFirstItem + item)) - 1);
  const checks = exports.advisor_leaves(kChecksAvailable) === 2;
  say(Number(checks));
  if (checks) {
    interview(1);
    say(place(exports.advisor_leaves(kChecks)) - 1);
    say(exports.advisor_rule(1));
  }
  say(exports.advisor_rule(0));
  if (!reasons) return said;
  for (let item = -1; item < items; item++) {
    const address = exports.advisor_explain(item < 0 ? -1 : kFirstItem + item);
    const needed = new Uint8Array(exports.memory.buffer, address, questions);
    for (const [question, is] of needed.entries()) if (is) say(question);
    say(-1);
  }
  const changes = new Int32Array(exports.memory.buffer, exports.advisor_changes(), 12);
  for (let n = 0; n < 12; n += 3) {
    const [question, value, outcome] = changes.subarray(n);
    if (question === -1) say(-1);
    else said.push(question + 1, value & 255, (value >>> 8) & 255, outcome);
  }
  for (let day = 0; exports.advisor_planned(-1, day); day++) {
    for (let item = 0; item < items; item++) if (exports.advisor_planned(item, day)) say(item);
    say(-1);
  }
  return said;
}

/** Plays a block in the module and compares the bytes; after a difference, compares session by session. */
function compare(module, pack, block, hashes) {
  const { questions, reasonsEvery } = pack;
  const count = block.readUInt32LE(0);
  const given = new Int32Array(arrayBuffer(block.subarray(4, 4 + count * questions * 4)));
  const native = block.subarray(4 + count * questions * 4);
  const answersOf = (i) => given.subarray(i * questions, (i + 1) * questions);
  const said = Array.from({ length: count }, (_, i) => play(module, pack, answersOf(i), i % reasonsEvery === 0));
  const own = Buffer.from(said.flat());
  hashes.native.update(native);
  hashes.module.update(own);
  if (own.equals(native)) return count;
  const from = own.findIndex((byte, i) => byte !== native[i]);
  let i = 0;
  let start = said[0].length;
  while (start <= from) start += said[++i].length;
  assert.fail(
    `${pack.name}: native engine and module differ in session ${i} of a block, byte ${from - start + said[i].length}: answers ${[...answersOf(i)]}`,
  );
}

async function* frames(stream) {
  let held = Buffer.alloc(0);
  for await (const chunk of stream) {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 8 && held.length >= 8 + held.readUInt32LE(4)) {
      const end = 8 + held.readUInt32LE(4);
      yield { kind: held.readUInt32LE(0), bytes: held.subarray(8, end) };
      held = held.subarray(end);
    }
  }
}

/** Plays everything that session_bytes writes. `shipped`: built packs to use in turn in place of the ones it sends. */
async function playAll(call, shipped) {
  const child = spawn(program('session_bytes'), call, { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (words) => (told += words));
  const ended = new Promise((done) => child.on('close', done));
  const hashes = { native: createHash('sha256'), module: createHash('sha256') };
  const sum = { packs: 0, sessions: 0, idle: 0 };
  let pack;
  let modules;
  let blocks = 0;
  try {
    for await (const { kind, bytes } of frames(child.stdout)) {
      if (kind === kBlock) {
        sum.sessions += compare(modules[blocks++ % modules.length], pack, bytes, hashes);
      } else if (kind === kPack) {
        pack = JSON.parse(bytes);
        modules = (shipped ?? [Buffer.from(pack.bytes, 'hex')]).map((file) => openRaw(arrayBuffer(file)));
        assert.ok(modules.every(({ error }) => error === 0));
        sum.packs++;
      } else {
        sum.idle += JSON.parse(bytes).idle;
      }
    }
  } finally {
    child.kill();
  }
  assert.equal(await ended, 0, `diagrams and native engine differ: ${told}`);
  const [native, own] = [hashes.native.digest('hex'), hashes.module.digest('hex')];
  assert.equal(own, native);
  return { ...sum, hash: own.slice(0, 16) };
}

test(`diagrams, native engine and module say the same to ${sessions} random readers of the calf pack`, async (t) => {
  const shipped = ['en', 'es'].map((locale) => readFileSync(join(build, `packs/calf.${locale}.pack`)));
  const played = await playAll(['random', join(content, 'calf'), seed, sessions], shipped);
  assert.equal(played.sessions, sessions);
  assert.equal(played.idle, 0);
  t.diagnostic(`seed ${seed}: ${played.sessions} sessions, sha256 of what was said ${played.hash}…`);
});

test('diagrams, native engine and module say the same on every way through the starter pack', async (t) => {
  const played = await playAll(['ways', join(content, 'starter')]);
  assert.equal(played.idle, 0);
  assert.ok(played.sessions > 30);
  t.diagnostic(`${played.sessions} ways, sha256 of what was said ${played.hash}…`);
});

test('diagrams, native engine and module say the same on every way through small random packs', async (t) => {
  const played = await playAll(['models', 1, 250, 5000]);
  assert.ok(played.packs >= 100);
  t.diagnostic(`${played.packs} packs, ${played.sessions} ways, sha256 of what was said ${played.hash}…`);
});
