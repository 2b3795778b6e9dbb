/**
 * ./dev watch: the live preview with the native program: node web/preview/watch.mjs DIR [--port N] [--build FOLDER]
 *
 * The widget is bundled once at the start; after that, a save takes as long as `advisor build`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleLive } from '../build/live.mjs';
import { writeSite } from '../build/upload.mjs';
import { preview } from './live.mjs';

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

const work = mkdtempSync(join(tmpdir(), 'advisor-watch-'));
const [widget, site] = ['widget', 'site'].map((name) => join(work, name));
mkdirSync(site);
const leave = () => {
  rmSync(work, { recursive: true, force: true });
  process.exit(0);
};
process.on('SIGINT', leave);
process.on('SIGTERM', leave);

let running = [];

function run(words, stdio) {
  const child = spawn(advisor, words, { stdio });
  running.push(child);
  let out = '';
  child.stdout?.on('data', (bytes) => {
    out += bytes;
  });
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new Error(`${advisor}: ${error.message}`)));
    child.on('close', (code) => done({ code, out }));
  });
}

async function build() {
  for (const child of running) child.kill();
  running = [];
  // The program prints its mistakes directly to the terminal, in colour.
  const { code } = await run(['build', folder, '-o', site, '--split', '--force'], ['ignore', 'ignore', 'inherit']);
  if (code === 0) writeSite({ widget, folder: site });
  return code;
}

async function check() {
  const { code, out } = await run(['check', folder, '--json'], ['ignore', 'pipe', 'ignore']);
  return code === null ? null : out;
}

await bundleLive({ buildFolder, outFolder: widget, minify: false });
const used = await preview({ folder, site, port, build, check });
console.log(`watching ${folder}\nhttp://127.0.0.1:${used}/`);
