// An engine that traps: in whichever call, a new instance replaces it and gives the same results.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calf, module, npm } from './built.mjs';

const { Instance, instantiate } = WebAssembly;

function mend() {
  Object.assign(WebAssembly, { Instance, instantiate });
}

/** Makes every new instance trap at the nth call of that name, but only once. */
function breakDown(name, nth) {
  const happened = { traps: 0 };
  WebAssembly.Instance = class {
    constructor(given) {
      const real = new Instance(given).exports;
      let calls = 0;
      let dead = false;
      this.exports = Object.fromEntries(
        Object.entries(real).map(([key, call]) => [
          key,
          typeof call !== 'function'
            ? call
            : (...numbers) => {
                if (key === name && happened.traps === 0 && ++calls === nth) {
                  dead = true;
                  happened.traps++;
                }
                // The state of an instance that has trapped is undefined, so it must not be called again.
                if (dead) throw new WebAssembly.RuntimeError('unreachable');
                return call(...numbers);
              },
        ]),
      );
    }
  };
  return happened;
}

/** As in Chromium before version 115, which refuses to create an instance of more than 4 kB synchronously. */
function onlyInTheBackground() {
  const Made = WebAssembly.Instance;
  WebAssembly.Instance = class {
    constructor() {
      throw new RangeError('WebAssembly.Instance is disallowed on the main thread');
    }
  };
  WebAssembly.instantiate = async (given) => new Made(given);
}

const answers = {
  now: [],
  look: [],
  recent: [],
  risk: [],
  onset: 'gradual',
  since: 'd0_3',
  where: 'inner_deep',
  press: 'muscle',
  pattern: ['toe_grip'],
  tiptoe: 'easy',
  walk: 'p1_3',
  run: 'free',
  before: [],
  seen: 'no_can',
  days_to_race: 5,
  last: ['loose', 'backless'],
};

/** A visit that uses everything a result offers. */
async function visit() {
  const { Advisor } = await npm();
  const session = await Advisor.open(module, calf);
  const seen = [];
  for (let question = session.next(); question; question = session.next()) {
    seen.push([question.id, session.left(), session.screen().map(({ id }) => id)]);
    session.answer(question.id, answers[question.id] ?? (question.kind === 'any_of' ? [] : question.options[0].id));
  }
  session.forget('walk');
  session.answer('walk', 'p1_3');
  const assessment = session.assess();
  const because = assessment.lines.map(({ id }) => session.explain(id));
  return JSON.stringify([
    seen,
    assessment,
    because,
    session.changes(),
    session.plan(),
    session.asked(),
    session.save(),
  ]);
}

test('the session gives the same results whichever call traps, and whenever it does', async () => {
  const sound = await visit();
  const calls = WebAssembly.Module.exports(module).map(({ name }) => name);
  let broken = 0;
  try {
    for (const name of calls) {
      for (const nth of [1, 2, 7, 30]) {
        // Without these exports no engine can be opened, so the pack is refused.
        if (/^(memory|advisor_reserve|advisor_open)$/.test(name)) continue;
        const happened = breakDown(name, nth);
        assert.equal(await visit(), sound, `${name}, call ${nth}`);
        broken += happened.traps;
      }
    }
  } finally {
    mend();
  }
  assert.ok(broken > 25, `${broken} traps`);
});

test('a browser that makes engines only in the background says the same, also when one traps', async () => {
  const sound = await visit();
  try {
    for (const [name, nth] of [
      ['none', 1],
      ['advisor_answer', 7],
      ['advisor_explain', 2],
    ]) {
      const happened = breakDown(name, nth);
      onlyInTheBackground();
      assert.equal(await visit(), sound, name);
      assert.equal(happened.traps, name === 'none' ? 0 : 1);
      mend();
    }
  } finally {
    mend();
  }
});
