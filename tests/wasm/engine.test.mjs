// The WebAssembly module: its imports and size, what it refuses, and that it agrees with the native engine.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { calf, content, drawer, heads, module, npm, openRaw, program, wasm } from './built.mjs';

const kMostBytes = 4000; // brotli
const kMostMemory = 128 * 1024;

test('the module imports nothing', () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
});

test('the module exports its memory and about a dozen calls', () => {
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.ok(
    names.every((name) => name === 'memory' || name.startsWith('advisor_')),
    names,
  );
  assert.ok(names.length <= 13, names);
});

test('the module stays within its budget of brotli bytes', () => {
  const size = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  console.log(`engine.wasm: ${wasm.length} bytes, ${size} brotli`);
  assert.ok(size <= kMostBytes, `${size} of ${kMostBytes}`);
});

for (const [lang, head] of Object.entries(heads)) {
  test(`the module with what a reader of calf.${lang} loads into it stays within 128 KiB of memory`, () => {
    const { exports, error } = openRaw(head);
    assert.equal(error, 0);
    assert.ok(exports.memory.buffer.byteLength <= kMostMemory, `${exports.memory.buffer.byteLength} of ${kMostMemory}`);
  });
}

test('before a pack is open every call answers nothing', () => {
  const { exports } = new WebAssembly.Instance(module);
  assert.equal(exports.advisor_next(0), -1);
  assert.equal(exports.advisor_answer(0, 0), 0);
  assert.equal(exports.advisor_leaves(0), 0);
  assert.equal(exports.advisor_leaves(-1), 0);
  assert.equal(exports.advisor_rule(0), -1);
  assert.equal(exports.advisor_explain(-1), 0);
  assert.equal(exports.advisor_changes(), 0);
  assert.equal(exports.advisor_planned(-1, 0), 0);
});

test('a place that the pack does not have is answered with nothing, and so is a value', () => {
  const { exports } = openRaw(calf);
  const wild = [-1, -2, 65535, 65536, 2 ** 31 - 1, -(2 ** 31)];
  for (const place of wild) {
    assert.equal(exports.advisor_answer(place, 0), 0);
    assert.equal(exports.advisor_answer(0, place), 0);
    assert.equal(exports.advisor_counts(place), 0);
    exports.advisor_forget(place);
    if (place === -1) continue;
    assert.equal(exports.advisor_leaves(place), 0);
    assert.equal(exports.advisor_planned(place, 0), 0);
    assert.equal(exports.advisor_explain(place), 0);
  }
  assert.equal(exports.advisor_next(0), 0);
});

test('a pack that was cut or changed is refused by its error, and the page can open a good one after it', async () => {
  const { Engine } = await npm();
  const refusal = (bytes) => {
    try {
      new Engine(() => new WebAssembly.Instance(module), bytes);
    } catch (error) {
      return [error.refused, error.code];
    }
    return null;
  };
  assert.deepEqual(refusal(new ArrayBuffer(0)), ['pack', 1]);
  for (const length of [3, 8, 100, calf.byteLength >> 1, calf.byteLength - 8]) {
    assert.equal(refusal(calf.slice(0, length))?.[0], 'pack', `cut at ${length}`);
  }
  const changed = new Uint8Array(calf.slice(0));
  changed[4] ^= 1;
  assert.deepEqual(refusal(changed.buffer), ['pack', 1]);
  const draw = drawer(5);
  for (let i = 0; i < 500; i++) {
    const flipped = new Uint8Array(calf.slice(0));
    flipped[draw(flipped.length)] ^= 1 << draw(8);
    refusal(flipped.buffer); // a trap would be an error of another class
  }
  assert.equal(refusal(calf), null);
});

// Random answers for `advisor run`: to the questions that the interview asks, and sometimes to others.
function randomAnswers(questions, draw) {
  const answers = {};
  for (const { id, kind, options, none, min, max } of questions) {
    if (draw(40) === 0) continue;
    if (kind === 'one_of') answers[id] = options[draw(options.length)].id;
    else if (kind === 'any_of') answers[id] = draw(2) ? [] : options.filter(() => draw(4) === 0).map((o) => o.id);
    else answers[id] = none && draw(5) === 0 ? null : min + draw(draw(2) ? max - min + 1 : Math.min(12, max - min + 1));
  }
  return answers;
}

// The session's result in the form of `advisor run`, with all texts and without empty sections.
function resultOf(session) {
  const next = session.next();
  if (next) return { complete: false, next: next.id, asked: session.asked() };
  const result = session.assess();
  const result_ = {
    complete: true,
    outcome: result.outcome,
    urgency: result.urgency,
    start: result.start,
    rule: result.rule,
    asked: session.asked(),
    because: session.explain(),
    lines: result.lines.map(({ id, status, variant }) => ({ id, status, variant, because: session.explain(id) })),
    plan: session.plan().map(({ day, isRace, items }) => ({ day, race: isRace, items })),
    changes: session.changes(),
  };
  if (!result.checksAvailable) return result_;
  const open = session.next('race_check');
  const checks = { complete: !open, ...(open && { next: open.id }), asked: session.asked('race_check') };
  return { ...result_, checks: { ...checks, ...(open ? {} : { outcome: session.checks().outcome }) } };
}

function nativeOf(printed, order) {
  if (!printed.complete) return { complete: false, next: printed.next, asked: printed.asked };
  const { advice, sections, checks, ...rest } = printed;
  const lines = [...advice, ...Object.values(sections).flat()].map(({ id, status, variant, because }) => ({
    id,
    status,
    variant,
    because,
  }));
  lines.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  if (!checks) return { ...rest, lines };
  const { rule: _, ...known } = checks;
  return { ...rest, lines, checks: known };
}

// Sorts members, so that the bytes can be compared.
const sorted = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

test('the module gives the result of the native engine, byte for byte, for 1,000 readers of the calf pack', async () => {
  const { Advisor } = await npm();
  const session = await Advisor.open(module, calf);
  const seed = 31;
  const draw = drawer(seed);
  const readers = Array.from({ length: 1000 }, () => randomAnswers(session.pack.questions, draw));
  const input = readers.map((answers) => JSON.stringify(answers)).join('\n');
  const ran = spawnSync(program('advisor'), ['run', join(content, 'calf'), '--batch'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  assert.equal(ran.status, 0, ran.stderr);
  const printed = ran.stdout.trim().split('\n');
  assert.equal(printed.length, readers.length);
  let complete = 0;
  for (const [i, answers] of readers.entries()) {
    session.forget();
    for (const [id, answer] of Object.entries(answers)) session.answer(id, answer);
    const own = resultOf(session);
    complete += own.complete ? 1 : 0;
    const order = own.lines?.map(({ id }) => id) ?? [];
    assert.equal(sorted(own), sorted(nativeOf(JSON.parse(printed[i]), order)), input.split('\n')[i]);
  }
  console.log(`seed ${seed}: ${complete} of ${readers.length} complete`);
  assert.ok(complete > 300);
});

test('a call that traps is made again on a fresh instance with the same answers', async () => {
  const { Advisor } = await npm();
  const { Instance } = WebAssembly;
  let starts = 0;
  let trapsLeft = 1;
  // The first instance traps at its fourth question; otherwise it is unchanged.
  WebAssembly.Instance = class {
    constructor(...given) {
      const real = new Instance(...given);
      starts++;
      let calls = 0;
      const next = (stage) => {
        if (stage === 0 && ++calls > 3 && trapsLeft-- > 0) throw new WebAssembly.RuntimeError('unreachable');
        return real.exports.advisor_next(stage);
      };
      this.exports = { ...real.exports, advisor_next: next };
    }
  };
  try {
    const session = await Advisor.open(module, calf);
    const other = await Advisor.open(module, calf);
    trapsLeft = 1;
    const draw = drawer(8);
    for (let question = session.next(); question; question = session.next()) {
      const answer = Object.values(randomAnswers([question], draw))[0];
      if (answer === undefined) continue;
      session.answer(question.id, answer);
    }
    trapsLeft = 0;
    for (const { id } of session.pack.questions) {
      if (session.answerOf(id) !== undefined) other.answer(id, session.answerOf(id));
    }
    assert.equal(starts, 3);
    assert.equal(sorted(resultOf(session)), sorted(resultOf(other)));
  } finally {
    WebAssembly.Instance = Instance;
  }
});
