/** npx runner-advisor preview DIR [--port N]: the live preview, with the compiler in a worker thread. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeSite } from '../build/upload.mjs';
import { preview } from '../preview/live.mjs';
import { disk } from './disk.mjs';

const kCallWrong = 2;

const called = `${disk.calledAs()} preview`;
const kUsage = `usage: ${called} DIR [--port N]`;

function refuse(what) {
  console.error(`${called}: ${what}\n${kUsage}`);
  return kCallWrong;
}

function help() {
  console.log(`${kUsage}

Serves the widget with the pack in DIR to this machine alone. Every save compiles and proves the pack and reloads the page,
or shows there what is wrong.

options:
  --port N            the port; when it is taken, the next that is free. Default: 8090`);
  return 0;
}

/** Runs one call in a thread. A newer call stops it; its exit code is then null. */
let running;
function call(words) {
  const worker = new Worker(new URL('call.mjs', import.meta.url), { workerData: words });
  running = worker;
  return new Promise((done, fail) => {
    let result = { code: null, out: '' };
    worker.on('message', (message) => {
      result = message;
    });
    worker.on('error', fail);
    worker.on('exit', () => done(result));
  });
}

/** Starts the server and returns when it serves, or when the call is wrong. */
export async function openPreview(words, widget) {
  if (words.includes('--help') || words.includes('-h')) return help();
  const at = words.indexOf('--port');
  const port = at < 0 ? 8090 : Number(words.splice(at, 2)[1]);
  const [folder, more] = words;
  if (!folder) return refuse('DIR is missing');
  if (more) return refuse(`"${more}" is one word too many`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refuse('--port wants a number up to 65535');
  if (!existsSync(join(folder, 'pack.json'))) return refuse(`there is no pack.json in "${folder}"`);

  const site = mkdtempSync(join(tmpdir(), 'runner-advisor-'));
  const leave = () => {
    rmSync(site, { recursive: true, force: true });
    process.exit(0);
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);

  const build = async () => {
    await running?.terminate();
    const { code, err } = await call(['build', folder, '-o', site, '--split', '--force']);
    if (err) process.stderr.write(err);
    if (code === 0) writeSite({ widget, folder: site });
    return code;
  };
  const check = async () => {
    const { code, out } = await call(['check', folder, '--json']);
    return code === null ? null : out;
  };
  const used = await preview({ folder, site, port, build, check });
  console.log(`watching ${folder}\nhttp://127.0.0.1:${used}/`);
  return 0;
}
