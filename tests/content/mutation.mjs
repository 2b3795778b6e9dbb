// Does `advisor check` notice a fault in the calf content? Seeds faults, one at a time, and runs the check on each.
//
// ADVISOR=build/native/advisor node tests/content/mutation.mjs [--faults 120] [--seed 1] [--kind "rule moved down"]
//
// Exits 1 when a fault goes unnoticed that is not in mutation-survivors.json, which gives the reason of each known one.
// The same seed gives the same faults. `--faults all` tries every one (some minutes).
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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

// The findings for a mutant. When there are none, also whether any reader gets another result; if none does, the edit
// was no fault.
async function plant(mutant) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutant-'));
  try {
    for (const [file, json] of Object.entries(pack)) {
      const copy = file === mutant.file ? structuredClone(json) : json;
      if (copy !== json) mutant.apply(copy);
      fs.writeFileSync(path.join(folder, file), JSON.stringify(copy));
    }
    for (const drawn of ['pictures', 'drawings']) {
      const from = path.join(given.content, drawn);
      if (fs.existsSync(from)) fs.cpSync(from, path.join(folder, drawn), { recursive: true });
    }
    const findings = JSON.parse(await run('check', folder, '--json')).diagnostics;
    if (findings.length > 0 || mutant.file === '') return { findings, harmless: false };
    const { changes } = JSON.parse(await run('diff', given.content, folder, '--json'));
    return { findings, harmless: changes.length === 0 };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const nameOf = ({ kind, file, place, now }) =>
  `${kind}: ${file}${place}${typeof now === 'string' && now !== '' ? ` → ${now}` : ''}`;

const sound = await plant({ file: '' });
if (sound.findings.length > 0) {
  const [first] = sound.findings;
  console.error(
    `the content itself has ${sound.findings.length} findings; mend them first: ${first.code} ${first.message}`,
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
    while (next < picked.length) {
      const mutant = picked[next++];
      const result = await plant(mutant);
      if (result.harmless) {
        ++harmless;
        continue;
      }
      const tally = results.get(mutant.kind) ?? { planted: 0, noticed: 0 };
      results.set(mutant.kind, tally);
      ++tally.planted;
      if (result.findings.length > 0) ++tally.noticed;
      else if (known[nameOf(mutant)] === undefined) {
        unexpected.push(nameOf(mutant));
        console.error(`unnoticed: ${nameOf(mutant)}`);
      }
    }
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
