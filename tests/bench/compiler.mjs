/**
 * The compiler's cost for an author: time and memory of `advisor check` for the calf pack and for generated packs of up
 * to 100 rules (as advice, where each is decided separately, and as a list in which the first true one wins, where
 * diagrams exceed the budget); and the time from a save to the new page under `./dev watch`.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { wholeChromium } from '../chromium.mjs';
import { median, spread } from './stats.mjs';
import { questionName, questionnaires, rulesOf, writeContent } from './synthetic.mjs';

const root = join(import.meta.dirname, '../..');
const kRuns = 5;
const kSaves = 9;

/** The same conditions as rules: three outcomes in turn, and the first true rule wins. */
function writeRules(folder, questionnaire) {
  writeContent(folder, questionnaire);
  const outcome = (id, urgency) => ({ id, title: 'An outcome', urgency, start: 'no_race' });
  const ids = ['soon', 'later', 'calm'];
  const rules = rulesOf(questionnaire).map(({ shape, used }, i) => ({
    id: `rule_${questionName(i)}`,
    when: shape.feel(...used.map((q) => `${questionName(q)}.yes`)),
    outcome: ids[i % 3],
    why: 'To measure.',
  }));
  const outcomes = {
    facts: [],
    outcomes: [outcome('soon', 'same_day'), outcome('later', 'within_days'), outcome('calm', 'self_care')],
    rules: [...rules, { id: 'else', outcome: 'calm', why: 'To measure.' }],
  };
  writeFileSync(join(folder, 'outcomes.json'), JSON.stringify(outcomes));
  const advice = JSON.parse(readFileSync(join(folder, 'advice.json'), 'utf8'));
  writeFileSync(join(folder, 'advice.json'), JSON.stringify({ items: advice.items.slice(0, 1) }));
}

/** Milliseconds, peak MiB, and the last lines of the output. */
function check(advisor, folder) {
  return new Promise((done) => {
    const start = performance.now();
    const child = spawn(advisor, ['check', folder, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    let most = 0;
    const look = () => {
      try {
        most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? most);
      } catch {}
    };
    const timer = setInterval(look, 5);
    child.stdout.on('data', (bytes) => {
      look();
      out += bytes;
    });
    child.on('close', () => {
      clearInterval(timer);
      done({ ms: performance.now() - start, mib: most / 1024, report: JSON.parse(out) });
    });
  });
}

async function checks(advisor, folder) {
  const runs = [];
  for (let i = 0; i < kRuns; ++i) runs.push(await check(advisor, folder));
  const { diagnostics, answer_sets } = runs[0].report;
  const stopped = diagnostics.find(({ code }) => code === 'proof-too-large');
  return {
    ms: median(runs.map(({ ms }) => ms)),
    spread: spread(runs.map(({ ms }) => ms)),
    mib: median(runs.map(({ mib }) => mib)),
    sets: answer_sets ?? '',
    said: stopped ? stopped.message : `${diagnostics.length} findings`,
  };
}

/** Time from writing a file to the changed words on the page. */
async function saves(build) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-watch-'));
  cpSync(join(root, 'content/calf'), folder, { recursive: true });
  // A translation that holds its original would become stale with the changed text and stop the preview.
  const translation = JSON.parse(readFileSync(join(folder, 'es.json'), 'utf8'));
  translation['question.now.text'] = translation['question.now.text'].text;
  writeFileSync(join(folder, 'es.json'), JSON.stringify(translation));
  const watcher = spawn('node', [join(root, 'web/preview/watch.mjs'), folder, '--port', '0', '--build', build]);
  const browser = await chromium.launch({
    executablePath: wholeChromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const address = await new Promise((done, fail) => {
      watcher.stdout.on('data', (words) => /http:\S+/.test(words) && done(/http:\S+/.exec(words)[0]));
      watcher.on('exit', () => fail(new Error('the preview did not start')));
    });
    const page = await browser.newPage();
    await page.goto(address);
    const file = join(folder, 'questions.json');
    const text = readFileSync(file, 'utf8');
    const times = [];
    for (let i = 0; i < kSaves; ++i) {
      const words = `Is any of this happening ${i % 2 ? 'now' : 'right now'}?`;
      const start = performance.now();
      writeFileSync(file, text.replace('Is any of this happening now?', words));
      await page.getByRole('heading', { name: words }).waitFor();
      times.push(performance.now() - start);
    }
    return { ms: median(times), spread: spread(times) };
  } finally {
    await browser.close();
    watcher.kill();
    rmSync(folder, { recursive: true });
  }
}

export async function measureCompiler(build) {
  const advisor = join(build, 'native/advisor');
  const result = { check: { calf: await checks(advisor, join(root, 'content/calf')) } };
  for (const name of ['common', '100 rules']) {
    for (const [kind, write] of [
      ['as advice', writeContent],
      ['as one list', writeRules],
    ]) {
      const folder = join(build, `bench/check/${name} ${kind}`);
      write(folder, questionnaires[name]);
      result.check[`${name} ${kind}`] = await checks(advisor, folder);
    }
  }
  result.watch = await saves(build);
  return result;
}

export function compilerTable(result) {
  const rows = Object.entries(result.check).map(([name, { ms, spread: off, mib, sets, said }]) => ({
    pack: name,
    ms: String(Math.round(ms)),
    '±': String(Math.round(off)),
    MiB: String(Math.round(mib)),
    'answer sets': sets.length > 12 ? `${sets.length} digits` : sets,
    'advisor check': said,
  }));
  const { ms, spread: off } = result.watch;
  const none = { MiB: '', 'answer sets': '' };
  rows.push({
    pack: 'calf',
    ms: String(Math.round(ms)),
    '±': String(Math.round(off)),
    ...none,
    'advisor check': './dev watch: from a save to the new page',
  });
  return rows;
}
