/**
 * Runs each fuzzer of build/fuzz over its seeds (for FUZZ_SECONDS each, 5 by default, or FUZZ_RUNS executions) and
 * prints a line about its coverage. `./dev fuzz MINUTES` runs them for longer; new inputs are kept in
 * build/fuzz/corpus. An input that causes a failure is left in build/fuzz/findings and becomes a test of its area.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const root = join(import.meta.dirname, '../..');
const runs = Number(process.env.FUZZ_RUNS ?? 0);
const seconds = Number(process.env.FUZZ_SECONDS ?? 5);
const fuzzers = {
  pack: { says: 'no bytes upset the engine, opened as a pack and used for a whole session', most: 80_000 },
  condition: { says: 'no text upsets the parser, the type check or the meaning of conditions', most: 2000 },
  content: { says: 'no files upset the loader, the lint, the emitter or the printing of diagnostics', most: 16_000 },
};

for (const [name, { says, most }] of Object.entries(fuzzers)) {
  const program = join(root, `build/fuzz/fuzz_${name}`);
  const skip = !existsSync(program) && 'the fuzzers are not built here; ./dev test and ./dev fuzz build them';
  test(says, { skip }, (t) => {
    const corpus = join(root, 'build/fuzz/corpus', name);
    const findings = join(root, 'build/fuzz/findings/');
    mkdirSync(corpus, { recursive: true });
    mkdirSync(findings, { recursive: true });
    const seeds = join(import.meta.dirname, 'seeds', name);
    if (name === 'pack') {
      const packs = join(root, 'build/packs');
      for (const file of existsSync(packs) ? readdirSync(packs) : []) {
        if (/\.(pack|head)$/.test(file)) cpSync(join(packs, file), join(corpus, file));
      }
    }
    const dictionary = join(import.meta.dirname, `${name}.dict`);
    const run = spawnSync(
      program,
      [
        ...(runs ? [`-runs=${runs}`] : [`-max_total_time=${seconds}`]),
        `-max_len=${most}`,
        // This is wall-clock time: a busy machine once took twelve seconds for eight milliseconds of work.
        '-timeout=60',
        '-rss_limit_mb=1024',
        '-print_final_stats=1',
        // Weighting inputs and recording allocation stacks took more time than running the inputs.
        '-entropic=0',
        `-artifact_prefix=${findings}${name}-`,
        ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
        corpus,
        seeds,
      ],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, ASAN_OPTIONS: 'malloc_context_size=4:quarantine_size_mb=8' },
      },
    );
    const executions = run.stderr.match(/number_of_executed_units:\s*(\d+)/)?.[1] ?? '?';
    const coverage = run.stderr.match(/cov: (\d+)(?![\s\S]*cov: )/)?.[1] ?? '?';
    t.diagnostic(
      `fuzz_${name}: ${executions} executions, ${coverage} edges, ${run.status === 0 ? 'no finding' : 'a finding'}`,
    );
    assert.equal(run.status, 0, `${run.stderr.slice(-3000)}\nThe input is in build/fuzz/findings.`);
  });
}
