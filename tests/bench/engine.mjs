/**
 * Times of the engine in microseconds: native (Google Benchmark), as WebAssembly through the calls of
 * web/src/engine/engine.ts, and through the session with its ids and words. json-logic-js, json-rules-engine and a
 * JavaScript function written for each questionnaire evaluate the same generated rules in the same run.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import jsonLogic from 'json-logic-js';
import { Engine as RulesEngine } from 'json-rules-engine';
import { time } from './stats.mjs';
import {
  answersOf,
  drawer,
  engineRulesOf,
  floorOf,
  logicOf,
  questionName,
  questionnaires,
  rulesOf,
  trueRules,
  writeContent,
} from './synthetic.mjs';

function nativeTimes(build, packs) {
  const out = join(build, 'bench/native.json');
  const flags = ['--benchmark_min_time=0.05', '--benchmark_repetitions=9', '--benchmark_report_aggregates_only=true'];
  const files = Object.entries(packs).map(([name, file]) => `${name}=${file}`);
  const program = join(build, 'native/engine_bench');
  execFileSync(program, [...flags, `--benchmark_out=${out}`, ...files], { stdio: 'ignore' });
  const times = {};
  for (const run of JSON.parse(readFileSync(out, 'utf8')).benchmarks) {
    const [pack, job] = run.run_name.split('/');
    times[pack] ??= {};
    times[pack][job] ??= {};
    const entry = times[pack][job];
    if (run.aggregate_name === 'median') entry.median = run.cpu_time / 1000;
    if (run.aggregate_name === 'stddev') entry.spread = run.cpu_time / 1000;
  }
  return times;
}

/** Answers the questions that the session asks, with a seeded generator; returns the answers. */
function interview(session, seed) {
  const draw = drawer(seed);
  const given = [];
  session.forget();
  for (let question = session.next(); question; question = session.next()) {
    given.push([question.id, someAnswer(question, draw)]);
    session.answer(...given.at(-1));
  }
  return given;
}

function someAnswer(question, draw) {
  if (question.kind === 'one_of') return question.options[draw(question.options.length)].id;
  // Mostly none: nearly every option of the first questions is a warning sign, which ends the interview.
  if (question.kind === 'any_of') return draw(8) ? [] : [question.options[draw(question.options.length)].id];
  return question.min + (draw(30) % (question.max - question.min + 1));
}

function otherAnswer(question, answer, draw) {
  for (let i = 0; i < 50; ++i) {
    const other = someAnswer(question, draw);
    if (JSON.stringify(other) !== JSON.stringify(answer)) return other;
  }
  return answer;
}

/** `given` has an answer for every question that matters. */
async function sessionTimes(open, wasm, bytes, given) {
  const session = await open(wasm, bytes);
  const interviews = given ? [given] : Array.from({ length: 200 }, (_, i) => interview(session, i + 1));
  const longest = (list) => list.reduce((a, b) => (b.length > a.length ? b : a), []);
  const answers = longest(interviews);
  const asked = session.pack.questions.filter(({ stage }) => stage === 'triage').length;
  // In an interview that skips a question, a changed answer can make that question asked.
  const fewer = given ? [] : longest(interviews.filter((one) => one.length < asked));
  const questions = new Map(session.pack.questions.map((question) => [question.id, question]));
  const draw = drawer(3);
  const play = (list = answers) => {
    session.forget();
    for (const [id, answer] of list) session.answer(id, answer);
    return session.next();
  };
  const changeOf = (list, look = () => session.next()) => {
    const others = list.map(([id, answer]) => [id, otherAnswer(questions.get(id), answer, draw)]);
    play(list);
    return time((i) => {
      const [id, answer] = (i & 1 ? list : others)[(i >> 1) % list.length];
      session.answer(id, answer);
      return look();
    });
  };
  // A first run without measuring, because the JavaScript engine optimises code only after it has run for a while.
  await time(() => play());
  const times = { pass: await time(() => play()), change: await changeOf(answers) };
  if (fewer.length) times.revise = await changeOf(fewer);
  // One pass of the common task: an answer changes, and the program reads which lines are shown.
  const ids = () => session.assess()?.lines.reduce((sum, { id }) => sum + id.length, 0);
  times.read = await changeOf(answers, ids);
  play();
  times.assess = await time(() => session.assess());
  times.explain = await time(() => session.explain());
  times.changes = await time(() => session.changes());
  times.plan = await time(() => session.plan());
  // Measured last: a page opens one session, and after thousands the JavaScript engine no longer inlines the calls.
  times.open = await time(() => open(wasm, bytes));
  return { questions: answers.length, ...times };
}

async function peerTimes(questionnaire) {
  const rules = rulesOf(questionnaire);
  const answers = answersOf(questionnaire);
  const facts = Object.fromEntries(answers.map((answer, i) => [questionName(i), answer]));
  const names = Object.keys(facts);
  const expected = trueRules(rules, answers);
  const flip = (i) => {
    const name = names[i % names.length];
    facts[name] = !facts[name];
  };

  const logic = logicOf(rules);
  const allLogic = () => logic.reduce((sum, rule) => sum + (jsonLogic.apply(rule, facts) ? 1 : 0), 0);
  if (allLogic() !== expected) throw new Error('json-logic-js decides otherwise');

  const engine = new RulesEngine();
  for (const rule of engineRulesOf(rules)) engine.addRule(rule);
  const allRules = async () => (await engine.run(facts)).events.length;
  if ((await allRules()) !== expected) throw new Error('json-rules-engine decides otherwise');

  const floor = floorOf(rules);
  if (floor(answers) !== expected) throw new Error('the floor decides otherwise');

  return {
    'hand-written': {
      change: await time((i) => {
        answers[i % answers.length] = !answers[i % answers.length];
        return floor(answers);
      }),
    },
    'json-logic-js': {
      change: await time((i) => {
        flip(i);
        allLogic();
      }),
    },
    'json-rules-engine': {
      change: await time((i) => {
        flip(i);
        return allRules();
      }),
    },
  };
}

export async function measureEngine(build) {
  const work = join(build, 'bench');
  mkdirSync(work, { recursive: true });
  const packs = {};
  for (const [name, questionnaire] of Object.entries(questionnaires)) {
    const content = join(work, `content/${name}`);
    writeContent(content, questionnaire);
    packs[name] = join(work, `${name}.pack`);
    execFileSync(join(build, 'native/emit_pack'), [content, packs[name]]);
  }
  packs.calf = join(build, 'packs/calf.en.pack');
  const { open } = await import(pathToFileURL(join(build, 'npm/engine.js')).href);
  const wasm = await WebAssembly.compile(readFileSync(join(build, 'wasm/engine.wasm')));
  const result = { native: nativeTimes(build, packs), wasm: {}, peers: {}, memory: {} };
  for (const [name, file] of Object.entries(packs)) {
    const bytes = new Uint8Array(readFileSync(file)).buffer;
    const questionnaire = questionnaires[name];
    const answers = questionnaire && answersOf(questionnaire).map((yes, i) => [questionName(i), yes ? 'yes' : 'no']);
    result.wasm[name] = await sessionTimes(open, wasm, bytes, answers);
    result.memory[name] = memoryOf(wasm, bytes);
    if (answers) {
      const session = await open(wasm, bytes);
      for (const given of answers) session.answer(...given);
      const shown = session.assess().lines.length - 1;
      const expected = trueRules(rulesOf(questionnaire), answersOf(questionnaire));
      if (shown !== expected) throw new Error(`${name}: ${shown} are true here, ${expected} elsewhere`);
      result.peers[name] = await peerTimes(questionnaire);
    }
  }
  return result;
}

/** Bytes of WebAssembly memory with the pack open. */
function memoryOf(module, bytes) {
  const { exports } = new WebAssembly.Instance(module);
  // Reserving may grow the memory, which replaces its buffer.
  const address = exports.advisor_reserve(bytes.byteLength);
  new Uint8Array(exports.memory.buffer, address).set(new Uint8Array(bytes));
  if (exports.advisor_open(bytes.byteLength) !== 0) throw new Error('the engine refuses a pack of the bench');
  return exports.memory.buffer.byteLength;
}

const shown = (microseconds) => (microseconds === undefined ? '' : microseconds.toPrecision(3).replace(/e.*/, ''));
const ratio = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const us = (entry) => {
  if (!entry) return '';
  const { median } = entry;
  return median >= 1000 ? String(Math.round(median)) : shown(median);
};

const kPeers = ['hand-written', 'json-logic-js', 'json-rules-engine'];

export function engineTable(result) {
  const rows = [];
  for (const [pack, native] of Object.entries(result.native)) {
    const wasm = result.wasm[pack];
    for (const job of ['open', 'pass', 'change', 'revise', 'read', 'assess', 'explain', 'changes', 'plan']) {
      if (job === 'revise' && !wasm.revise) continue;
      const full = pack !== 'calf' && ['pass', 'change'].includes(job) ? `${job}_full` : job;
      const row = { pack, 'microseconds for': job, native: us(native[full]), wasm: us(wasm[job]) };
      for (const peer of kPeers) {
        const entry = ['pass', 'change', 'read'].includes(job) ? result.peers[pack]?.[peer].change : undefined;
        row[peer] = us(entry);
        row[`× ${peer}`] = entry ? ratio(entry.median / wasm[job].median) : '';
      }
      rows.push(row);
    }
    const none = Object.fromEntries(kPeers.flatMap((peer) => [peer, `× ${peer}`]).map((column) => [column, '']));
    rows.push({
      pack,
      'microseconds for': 'memory, KiB',
      native: '',
      wasm: String(result.memory[pack] / 1024),
      ...none,
    });
  }
  return rows;
}
