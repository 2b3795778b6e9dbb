// Does `advisor check` notice a fault in the calf content? Seeds faults, one at a time, and looks for a finding of each;
// see first_finding.cpp.
//
// ADVISOR=build/native/advisor node tests/content/mutation.mjs [--faults 120] [--seed 1] [--kind "rule moved down"]
//
// Exits 1 when a fault goes unnoticed that is not in mutation-survivors.json, which gives the reason of each known one.
// The same seed gives the same faults. `--faults all` tries every one (some minutes).
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from '../random.mjs';
import { mutantsOf } from './mutants.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const { values: given } = parseArgs({
  options: {
    faults: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', multiple: true, default: [] },
    jobs: { type: 'string', default: String(Math.max(1, os.availableParallelism())) },
    content: { type: 'string', default: path.join(root, 'content/calf') },
  },
});
const advisor = path.resolve(process.env.ADVISOR ?? path.join(root, 'build/native/advisor'));
const firstFinding = path.resolve(process.env.FIRST_FINDING ?? path.join(root, 'build/native/first_finding'));

const pack = {};
for (const file of fs
  .readdirSync(given.content)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  pack[file] = JSON.parse(fs.readFileSync(path.join(given.content, file), 'utf8'));
}

// An equal share of each kind of fault, so that two hundred removed texts do not displace five thresholds.
function chosen(all, count, random) {
  const kinds = Map.groupBy === undefined ? groupBy(all) : Map.groupBy(all, (mutant) => mutant.kind);
  for (const list of kinds.values()) {
    for (let i = list.length - 1; i > 0; --i) {
      const j = Math.floor(random() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
  }
  const picked = [];
  while (picked.length < count && [...kinds.values()].some((list) => list.length > 0)) {
    for (const list of kinds.values()) if (list.length > 0 && picked.length < count) picked.push(list.pop());
  }
  return picked;
}

function groupBy(all) {
  const kinds = new Map();
  for (const mutant of all) kinds.set(mutant.kind, [...(kinds.get(mutant.kind) ?? []), mutant]);
  return kinds;
}

function run(...call) {
  return new Promise((resolve, reject) => {
    execFile(advisor, call, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const cut = (error && ![1, 3].includes(error.code)) || stdout === '';
      if (cut) reject(new Error(`advisor ${call[0]} ended with ${error?.code ?? error?.signal}: ${stderr}`));
      else resolve(stdout);
    });
  });
}

// A process that is asked for one folder after another.
function finder() {
  const child = spawn(firstFinding, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async codeIn(folder) {
      child.stdin.write(`${folder}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${firstFinding} ended at ${folder}`);
      return value === 'none' ? null : value;
    },
    end: () => child.stdin.end(),
  };
}

async function inFolder(mutant, use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutant-'));
  try {
    for (const [file, json] of Object.entries(pack)) {
      const copy = structuredClone(json);
      if (file === mutant.file) mutant.apply(copy);
      fs.writeFileSync(path.join(folder, file), JSON.stringify(copy));
    }
    for (const drawn of ['pictures', 'drawings']) {
      const from = path.join(given.content, drawn);
      if (fs.existsSync(from)) fs.cpSync(from, path.join(folder, drawn), { recursive: true });
    }
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// Whether a mutant is noticed. When it is not, also whether any reader gets another result; if none does, the edit was no
// fault.
const plant = (mutant, find) =>
  inFolder(mutant, async (folder) => {
    if ((await find.codeIn(folder)) !== null) return { isNoticed: true, isHarmless: false };
    const { changes } = JSON.parse(await run('diff', given.content, folder, '--json'));
    return { isNoticed: false, isHarmless: changes.length === 0 };
  });

const nameOf = ({ kind, file, place, now }) =>
  `${kind}: ${file}${place}${typeof now === 'string' && now !== '' ? ` → ${now}` : ''}`;

const { diagnostics } = JSON.parse(await inFolder({ file: '' }, (folder) => run('check', folder, '--json')));
if (diagnostics.length > 0) {
  const [first] = diagnostics;
  console.error(
    `the content itself has ${diagnostics.length} findings; mend them first: ${first.code} ${first.message}`,
  );
  process.exit(1);
}

let all = mutantsOf(pack);
if (given.kind.length > 0) all = all.filter((mutant) => given.kind.includes(mutant.kind));
const picked = given.faults === 'all' ? all : chosen(all, Number(given.faults), randomFrom(Number(given.seed)));
const known = JSON.parse(fs.readFileSync(path.join(here, 'mutation-survivors.json'), 'utf8'));
const results = new Map();
const unexpected = [];
let harmless = 0;
let next = 0;
await Promise.all(
  Array.from({ length: Number(given.jobs) }, async () => {
    const find = finder();
    while (next < picked.length) {
      const mutant = picked[next++];
      const { isNoticed, isHarmless } = await plant(mutant, find);
      if (isHarmless) {
        ++harmless;
        continue;
      }
      const tally = results.get(mutant.kind) ?? { planted: 0, noticed: 0 };
      results.set(mutant.kind, tally);
      ++tally.planted;
      if (isNoticed) ++tally.noticed;
      else if (known[nameOf(mutant)] === undefined) {
        unexpected.push(nameOf(mutant));
        console.error(`unnoticed: ${nameOf(mutant)}`);
      }
    }
    find.end();
  }),
);
for (const [kind, { planted, noticed }] of [...results].sort())
  console.log(`${kind}: ${noticed} of ${planted} noticed`);
const faults = picked.length - harmless;
const noticed = [...results.values()].reduce((sum, tally) => sum + tally.noticed, 0);
console.log(
  `seed ${given.seed}: ${noticed} of ${faults} faults noticed, ${faults - noticed - unexpected.length} known not to be; ` +
    `${harmless} edits changed no result`,
);
process.exit(unexpected.length > 0 ? 1 : 0);
