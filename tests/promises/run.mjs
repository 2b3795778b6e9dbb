/**
 * Removes the protection behind each promise, one at a time in a copy of the sources, and verifies that its test fails:
 * node tests/promises/run.mjs [WORDS…] (with words: only the changes whose line contains them all)
 *
 * Exits 1 when a test still passes, or when one fails before anything is changed. tests/web/PROMISES.md has the same
 * list. It needs a finished ./dev build and takes about half a minute for each change, and some minutes more for the
 * first change of the engine or the compiler, whose tests run under the sanitizers.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editsOf, mutations, root } from './mutations.mjs';

const build = join(root, 'build');
const copy = join(build, 'promises');
const words = process.argv.slice(2);
const wanted = mutations.filter((one) => {
  const line = JSON.stringify([one.promise, one.change, editsOf(one), one.red]);
  return words.every((word) => line.includes(word));
});

/** Copies the built engine; a change of its sources builds another one. */
function putEngine() {
  mkdirSync(join(copy, 'build/wasm'), { recursive: true });
  cpSync(join(build, 'wasm/engine.wasm'), join(copy, 'build/wasm/engine.wasm'));
}

function makeCopy() {
  for (const name of ['engine', 'wasm', 'content', 'tests', 'web'])
    rmSync(join(copy, name), { recursive: true, force: true });
  mkdirSync(join(copy, 'build'), { recursive: true });
  for (const name of ['CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'engine', 'wasm', 'content', 'tests', 'web']) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !/\/node_modules(\/|$)/.test(path),
    });
  }
  // Set the time of the changed file to now, so that it is newer than what an earlier run has built of it.
  const now = new Date();
  for (const { file } of mutations.flatMap(editsOf)) utimesSync(join(copy, file), now, now);
  for (const folder of ['web', 'tests'])
    symlinkSync(join(root, 'web/node_modules'), join(copy, folder, 'node_modules'));
  for (const name of ['packs', 'site', 'npm', 'hosting']) {
    rmSync(join(copy, 'build', name), { recursive: true, force: true });
    if (existsSync(join(build, name))) cpSync(join(build, name), join(copy, 'build', name), { recursive: true });
  }
  putEngine();
  // The tests of updates make releases with it.
  mkdirSync(join(copy, 'build/native'), { recursive: true });
  cpSync(join(build, 'native/advisor'), join(copy, 'build/native/advisor'));
}

function run(program, args, env = {}) {
  const done = spawnSync(program, args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 1_800_000,
    // Run as a separate test process, whatever started this one.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, CCACHE_BASEDIR: copy, CCACHE_NOHASHDIR: '1', ...env },
  });
  return { green: done.status === 0, said: `${done.stdout}${done.stderr}` };
}

function must(program, args) {
  const { green, said } = run(program, args);
  if (!green) throw new Error(`${program} ${args.join(' ')}\n${said.slice(-3000)}`);
}

/** What must be rebuilt before the tests see a change of that file. */
const builders = [
  [
    /^wasm\//,
    () => {
      must('cmake', ['--preset', 'wasm', '-Wno-dev']);
      must('cmake', ['--build', '--preset', 'wasm']);
    },
  ],
  [/^web\/(src|app|embed|build|hosting)\//, () => must(process.execPath, ['web/build/site.mjs', 'build'])],
];

/** The test program of tests/CMakeLists.txt that contains the cases of a file. */
const programs = { 'tests/engine': 'engine_tests', prove_test: 'prove_tests', hostile_test: 'load_tests' };

const runners = {
  'spec.ts': (file, name) =>
    run(
      process.execPath,
      [
        'web/node_modules/.bin/playwright',
        'test',
        '-c',
        'tests/web',
        file.replace('tests/web/', ''),
        '-g',
        name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
        '--retries=0',
        '--reporter=list',
        '--workers=1',
      ],
      { CHROMIUM: process.env.CHROMIUM },
    ),
  'test.mjs': (file, name) =>
    run(process.execPath, [
      '--test',
      '--test-name-pattern',
      `^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`,
      file,
    ]),
  '_test.cpp': (file, name) => {
    const [, program] = Object.entries(programs).find(([part]) => file.includes(part));
    must('cmake', ['--preset', 'sanitize', '-Wno-dev']);
    const made = run('ninja', ['-C', 'build/sanitize', '--quiet', program]);
    if (!made.green) throw new Error(made.said.slice(-3000));
    return run(`build/sanitize/${program}`, [name.replaceAll(',', '\\,')]);
  },
};

function test(file, name) {
  const [, runner] = Object.entries(runners).find(([end]) => file.endsWith(end));
  const { green, said } = runner(file, name);
  const ran =
    /\b1 (failed|passed|flaky)|^[#ℹ] (pass|fail) [1-9]|\btest cases?\b|SIG[A-Z]+|Sanitizer|runtime error/m.test(said);
  if (!ran) throw new Error(`${file} has no test "${name}"\n${said.slice(-2000)}`);
  return { green, said };
}

function rebuild(edits) {
  for (const [files, make] of builders) if (edits.some(({ file }) => files.test(file))) make();
}

let wrong = 0;
function tell(good, line, said = '') {
  console.log(`${good ? 'ok' : 'NOT OK'} - ${line}`);
  if (good) return;
  wrong++;
  console.log(said.slice(-3000));
}

makeCopy();
const seen = new Set();
for (const mutation of wanted) {
  const edits = editsOf(mutation);
  for (const [file, name] of Object.entries(mutation.red)) {
    if (seen.has(name)) continue;
    seen.add(name);
    try {
      const { green, said } = test(file, name);
      tell(green, `green with nothing changed: ${name}`, said);
    } catch (error) {
      tell(false, `green with nothing changed: ${name}`, error.message);
    }
  }
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]));
  try {
    for (const { file, from, to } of edits) {
      const path = join(copy, file);
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(from, () => to),
      );
    }
    rebuild(edits);
    for (const [file, name] of Object.entries(mutation.red)) {
      const { green, said } = test(file, name);
      tell(!green, `${mutation.promise}: with ${mutation.change}, red: ${name}`, said);
    }
  } catch (error) {
    tell(false, `${mutation.promise}: ${mutation.change}`, error.message);
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text);
    if (edits.some(({ file }) => /^wasm\//.test(file))) putEngine();
    if (edits.some(({ file }) => /^web\//.test(file))) {
      for (const name of ['site', 'hosting']) {
        rmSync(join(copy, 'build', name), { recursive: true, force: true });
        cpSync(join(build, name), join(copy, 'build', name), { recursive: true });
      }
    }
  }
}
console.log(`${wanted.length} changes, ${wrong} not noticed or broken`);
process.exitCode = wrong ? 1 : 0;
