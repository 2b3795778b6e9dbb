/**
 * The author's live preview: node web/preview/watch.mjs DIR [--port N] [--build FOLDER]
 *
 * After each save: compile, prove, run the cases, and reload the open page, or show there what is wrong. The widget is
 * bundled once at the start; after that a save costs what `advisor build` costs. The page gets the same strict policy as
 * the site. Server-sent events carry the news; they are a request to our own address, which that policy allows.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { plainImportsPlugin } from '../build/assets-plugin.mjs';
import { pagesPlugin } from '../build/pages-plugin.mjs';
import { listen, siteServer } from '../build/serve.mjs';
import { siteConfig } from '../build/vite.config.mjs';

/** Editors write in bursts: a file, its backup, its metadata. */
const kQuietMs = 25;

const args = process.argv.slice(2);
const option = (name, absent) => {
  const at = args.indexOf(name);
  return at < 0 ? absent : args.splice(at, 2)[1];
};
const port = Number(option('--port', '8090'));
const buildFolder = resolve(option('--build', join(import.meta.dirname, '../../build')));
const advisor = process.env.ADVISOR ?? join(buildFolder, 'native/advisor');
const folder = args[0];
if (!folder || !existsSync(join(folder, 'pack.json'))) {
  console.error(
    `./dev watch: ${folder ? `there is no pack.json in "${folder}"` : 'which folder? ./dev watch content/calf'}`,
  );
  process.exit(2);
}

const site = mkdtempSync(join(tmpdir(), 'advisor-watch-'));
const packs = join(site, 'packs');
mkdirSync(packs);
const leave = () => {
  rmSync(site, { recursive: true, force: true });
  process.exit(0);
};
process.on('SIGINT', leave);
process.on('SIGTERM', leave);

/** The addresses of engine and packs stay out of the bundle, because packs come and go while it stands. */
const livePlugin = {
  name: 'live-assets',
  enforce: 'pre',
  resolveId: (id) => (id === 'virtual:assets' ? { id: '/live-assets.js', external: 'absolute' } : null),
};

async function bundle() {
  const config = siteConfig({ buildFolder, outFolder: site });
  const input = { 'runner-advisor': config.build.rollupOptions.input['runner-advisor'] };
  // Nobody else can open the address of a preview, so a link has no page to lead to.
  config.plugins = [livePlugin, pagesPlugin({}), plainImportsPlugin()];
  config.build = { ...config.build, emptyOutDir: false, minify: false };
  config.build.rollupOptions = { ...config.build.rollupOptions, input };
  await build(config);
  copyFileSync(join(buildFolder, 'wasm/engine.wasm'), join(site, 'engine.wasm'));
  for (const name of ['index.html', 'watch.css', 'watch.js'])
    copyFileSync(join(import.meta.dirname, 'page', name), join(site, name));
}

function writeAssets() {
  const files = readdirSync(packs);
  const addresses = (end) =>
    Object.fromEntries(
      files.filter((name) => name.endsWith(end)).map((name) => [name.slice(0, -end.length), `/packs/${name}`]),
    );
  const assets = {
    engine: '/engine.wasm',
    packs: addresses('.head'),
    first: addresses('.first.json'),
    words: addresses('.words'),
  };
  writeFileSync(join(site, 'live-assets.js'), `export const assets = ${JSON.stringify(assets)};\n`);
}

const pages = new Set();
/** What a page has to know; `good` counts the builds that went well, so that a page sees that it is out of date. */
let state = { good: 0, diagnostics: [] };

const tell = (page) => page.write(`data: ${JSON.stringify(state)}\n\n`);

function tellAll() {
  for (const page of pages) tell(page);
}

let running = [];

function run(words, stdio) {
  const child = spawn(advisor, words, { stdio });
  running.push(child);
  let out = '';
  child.stdout?.on('data', (bytes) => {
    out += bytes;
  });
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 2, out: '', error: error.message }));
    child.on('close', (code) => done({ code, out }));
  });
}

/** Null when a newer save has overtaken this one. */
async function compile() {
  for (const child of running) child.kill();
  running = [];
  const start = performance.now();
  // Its mistakes go straight to the terminal, coloured there.
  const built = await run(['build', folder, '-o', packs, '--split'], ['ignore', 'ignore', 'inherit']);
  if (built.code === null) return;
  if (built.error) throw new Error(`${advisor}: ${built.error}`);
  const ms = Math.round(performance.now() - start);
  if (built.code === 0) {
    writeAssets();
    const { id, title, locales } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
    state = { good: state.good + 1, diagnostics: [], id, title, locales };
    tellAll();
  }
  // The page is up to date; the figures of the proof, or the mistakes as data, may come a moment later.
  const checked = await run(['check', folder, '--json'], ['ignore', 'pipe', 'ignore']);
  if (checked.code === null) return;
  let report = {
    diagnostics: [{ code: 'no-report', file: folder, message: 'advisor check gave no report', hint: '' }],
  };
  try {
    report = JSON.parse(checked.out);
  } catch {}
  const { diagnostics } = report;
  if (built.code === 0 && diagnostics.length === 0) {
    const proved = { sets: report.answer_sets, claims: report.claims.length, cases: report.cases.passed, ms };
    state = { ...state, proved };
    console.log(`proved for ${proved.sets} sets of answers, ${proved.claims} claims, ${proved.cases} cases (${ms} ms)`);
  } else {
    state = { ...state, diagnostics };
    console.log(
      `${diagnostics.length} mistake${diagnostics.length === 1 ? '' : 's'}; the page keeps the last good version (${ms} ms)\n`,
    );
  }
  tellAll();
}

function server() {
  const files = siteServer(site);
  return createServer((request, response) => {
    if (request.url !== '/changes') {
      files.emit('request', request, response);
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    pages.add(response);
    response.on('close', () => pages.delete(response));
    tell(response);
  });
}

await bundle();
await compile();
let timer;
watch(folder, (_, name) => {
  if (name && !name.endsWith('.json')) return;
  clearTimeout(timer);
  timer = setTimeout(compile, kQuietMs);
});
const used = await listen(server(), port);
console.log(`watching ${folder}\nhttp://127.0.0.1:${used}/`);
