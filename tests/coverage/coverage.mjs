/**
 * `./dev check coverage`: the lines that the tests run, by room. Prints a table and writes build/coverage/report (HTML,
 * one page for each file) and build/coverage/coverage.json.
 *
 *   node tests/coverage/coverage.mjs cpp          reads what the C++ tests of the preset `coverage` have left
 *   node tests/coverage/coverage.mjs typescript   runs the Node.js and page tests with V8's coverage and reads it;
 *                                                 with --report, reads the data of an earlier run
 *
 * C++ is measured by gcov and gcovr. TypeScript is measured by V8, in Node.js and in Chromium, and mapped back to the
 * sources by source maps. A line counts when any test runs it; tests/promises measures what the tests check.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { kRooms } from '../shape/rooms.mjs';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'build/coverage');
const kShort = 60;

/** The room of a file: the longest folder that fits; null for a file of no room. */
function roomOf(file) {
  const fitting = kRooms.map(([folder]) => folder).filter((folder) => file.startsWith(`${folder}/`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** `files`: [{ file, lines, run }]. */
function tell(title, files) {
  const rooms = new Map();
  for (const { file, lines, run } of files) {
    const room = roomOf(file);
    if (!room || lines === 0) continue;
    const sum = rooms.get(room) ?? { room, lines: 0, run: 0, least: { file: '', share: 101 } };
    sum.lines += lines;
    sum.run += run;
    const share = (100 * run) / lines;
    if (share < sum.least.share) sum.least = { file, share };
    rooms.set(room, sum);
  }
  const percent = (run, lines) => `${((100 * run) / lines).toFixed(1)} %`;
  const rows = kRooms.flatMap(([folder]) => rooms.get(folder) ?? []);
  console.log(`\n${title}: lines run by the tests`);
  console.table(
    rows.map(({ room, lines, run, least }) => ({
      room,
      lines,
      run: percent(run, lines),
      'least covered file': `${relative(room, least.file)} ${least.share.toFixed(0)} %`.slice(-kShort),
    })),
  );
  const total = rows.reduce((sum, { lines, run }) => ({ lines: sum.lines + lines, run: sum.run + run }), {
    lines: 0,
    run: 0,
  });
  console.log(`${title}: ${percent(total.run, total.lines)} of ${total.lines} lines`);
  const summary = join(out, 'coverage.json');
  const before = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : {};
  writeFileSync(summary, JSON.stringify({ ...before, [title]: { total, rooms: rows } }, null, 2));
}

function cpp() {
  mkdirSync(join(out, 'report/cpp'), { recursive: true });
  const json = join(out, 'cpp.json');
  execFileSync(
    'gcovr',
    [
      ...['--root', root, '--object-directory', join(root, 'build/coverage-native')],
      ...['--filter', 'engine/', '--filter', 'wasm/', '--exclude-unreachable-branches', '--exclude-throw-branches'],
      ...['--json', json, '--html-details', join(out, 'report/cpp/index.html')],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const { files } = JSON.parse(readFileSync(json, 'utf8'));
  tell(
    'C++',
    files.map(({ file, lines }) => {
      // gcovr also lists comments and blank lines, with a count of 0.
      const code = lines.filter((line) => !line['gcovr/noncode']);
      return { file, lines: code.length, run: code.filter(({ count }) => count > 0).length };
    }),
  );
}

/** Source maps of the site's scripts, by file name. They are built separately, because the published site has none. */
async function sourceMaps() {
  const { build } = await import('vite');
  const { appConfig, frameConfig, siteConfig } = await import('../../web/build/vite.config.mjs');
  const folder = join(out, 'site');
  rmSync(folder, { recursive: true, force: true });
  for (const config of [siteConfig, frameConfig, appConfig]) {
    const settings = config({ buildFolder: join(root, 'build'), outFolder: folder });
    await build({ ...settings, build: { ...settings.build, emptyOutDir: false, sourcemap: 'hidden' } });
  }
  const maps = new Map();
  for (const below of ['', 'assets']) {
    for (const name of readdirSync(join(folder, below)).filter((name) => name.endsWith('.js.map'))) {
      const path = join(folder, below, name);
      maps.set(name.slice(0, -'.map'.length), { path, map: JSON.parse(readFileSync(path, 'utf8')) });
    }
  }
  return maps;
}

/** Raw V8 coverage: one folder for Node.js and one for pages. */
const raw = { node: join(out, 'node'), web: join(out, 'web') };

/** Runs the tests; false when one fails. */
function runTests() {
  for (const folder of Object.values(raw)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const run = (command, args, env) => {
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    if (status !== 0) console.error(`${command} ${args[0]} failed; what ran is still counted`);
    return status === 0;
  };
  const nodeTests = ['visit', 'wasm', 'content', 'embed', 'hosting'].flatMap((folder) =>
    readdirSync(join(root, 'tests', folder))
      .filter((name) => name.endsWith('.test.mjs'))
      .map((name) => join('tests', folder, name)),
  );
  const passed = [
    run(process.execPath, ['--test', '--test-reporter=dot', ...nodeTests], { NODE_V8_COVERAGE: raw.node }),
    run('web/node_modules/.bin/playwright', ['test', '-c', 'tests/web', '--reporter=dot'], {
      NODE_OPTIONS: `--import ${join(import.meta.dirname, 'register.mjs')}`,
      PAGE_COVERAGE: raw.web,
    }),
  ];
  return !passed.includes(false);
}

async function typescript() {
  if (!process.argv.includes('--report') && !runTests()) process.exitCode = 1;
  const { CoverageReport } = await import('monocart-coverage-reports');
  const report = new CoverageReport({
    name: 'Runner Therapy Advisor, TypeScript',
    outputDir: join(out, 'report/typescript'),
    reports: ['v8', 'json-summary'],
    logging: 'error',
    cleanCache: true,
    entryFilter: (entry) => /build\/coverage\/bundles|\.js(\?|$)/.test(entry.url),
    sourceFilter: (path) => /(^|\/)(src|app|embed)\//.test(path) && !path.includes('node_modules'),
    // The paths in a bundle's map are relative to another folder; the part from the source folder on is the same.
    sourcePath: (path) =>
      path.replace(/^.*?(?=(web\/)?(src|app|embed)\/)/, '').replace(/^(?=(src|app|embed)\/)/, 'web/'),
  });
  await report.addFromDir(raw.node);
  const maps = await sourceMaps();
  for (const name of readdirSync(raw.web)) {
    const entries = JSON.parse(readFileSync(join(raw.web, name), 'utf8'));
    for (const entry of entries) {
      const found = maps.get(new URL(entry.url).pathname.split('/').at(-1));
      if (!found) continue;
      // Paths in a map are relative to the map itself.
      const sources = found.map.sources.map((source) => relative(root, join(found.path, '..', source)));
      entry.sourceMap = { ...found.map, sources };
      await report.add([entry]);
    }
  }
  const { files } = await report.generate();
  // Some of the packages that the tests load have folders of the same names.
  const ours = files.filter(({ sourcePath }) => existsSync(join(root, sourcePath)));
  tell(
    'TypeScript',
    ours.map(({ sourcePath, summary }) => ({
      file: sourcePath,
      lines: summary.lines.total,
      run: summary.lines.covered,
    })),
  );
}

mkdirSync(out, { recursive: true });
const parts = { cpp, typescript };
const part = parts[process.argv[2]];
if (!part) throw new Error(`coverage.mjs: no part "${process.argv[2]}"; there are: ${Object.keys(parts).join(' ')}`);
await part();
