/**
 * The engine's cost in instructions, counted by valgrind: the same on every machine with this compiler, so that a limit
 * is reliable. Each job runs with two repeat counts; the difference is the cost of the job.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { questionnaires, writeContent } from './synthetic.mjs';

const build = join(import.meta.dirname, '../../build');
const calf = join(build, 'packs/calf.en.pack');
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-advisor-instructions-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function counted(pack, job, times) {
  const program = [join(build, 'native/engine_work'), pack, job, String(times)];
  // Cachegrind without its caches counts the same instructions as Callgrind in a fifth of the time.
  const count = ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
  const run = spawnSync('valgrind', [...count, ...program], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr ?? String(run.error));
  return Number(/I +refs: +([\d,]+)/.exec(run.stderr)[1].replaceAll(',', ''));
}

const each = (pack, job, times) => (counted(pack, job, 3 * times) - counted(pack, job, times)) / (2 * times);

function made(name) {
  const pack = join(folder, `${name}.pack`);
  writeContent(join(folder, name), questionnaires[name]);
  execFileSync(join(build, 'native/emit_pack'), [join(folder, name), pack]);
  return pack;
}

/** Instructions of one job on the calf pack when the limit was set, and the repeat counts. */
const kJobs = {
  open: { most: 967_000, times: 20 },
  pass: { most: 373_000, times: 40 },
  change: { most: 3_400, times: 200 },
  revise: { most: 35_700, times: 280 },
  left: { most: 801_500, times: 40 },
  explain: { most: 153_000, times: 40 },
  changes: { most: 391_600, times: 40 },
  plan: { most: 108_300, times: 20 },
};
/** Another version of the C++ library may need a few more. */
const kRoom = 1.1;

for (const [job, { most, times }] of Object.entries(kJobs)) {
  test(`${job} takes no more instructions than it did`, (t) => {
    const took = Math.round(each(calf, job, times));
    t.diagnostic(`${job}: ${took} instructions; the limit is ${Math.round(most * kRoom)}`);
    assert.ok(took > 0 && took <= most * kRoom, `${took} instructions, ${most} before`);
  });
}

test('a changed answer costs what depends on it: at 10,000 rules at most three times as much as at 100', (t) => {
  const few = each(made('100 rules'), 'change', 1000);
  const many = each(made('10000 rules'), 'change', 1000);
  t.diagnostic(`at 100 rules ${few.toFixed(0)} instructions, at 10,000 rules ${many.toFixed(0)}`);
  assert.ok(many <= 3 * few);
});
