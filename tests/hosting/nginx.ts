/**
 * A real nginx with the shipped configuration, on loopback and as the user who runs the tests: only the port, the
 * folder and the log are filled in. It needs Debian's packages nginx and libnginx-mod-http-brotli-static.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const shipped = join(import.meta.dirname, '../../build/hosting/nginx.conf');
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nginx.conf has no line "${from}"`);
  return text.replace(from, to);
}

export interface Host {
  readonly address: string;
  /** Requests since the last call; bytes include headers. */
  asked(): { method: string; path: string; status: number; bytes: number }[];
  /** The error log of nginx. */
  errors(): string;
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves `folder`. `asked()` lists the requests since the last call, `stop()` ends the server, `start()` starts it
 * again.
 */
export async function nginx(folder: string): Promise<Host> {
  if (!existsSync(brotli)) throw new Error('install the Debian packages nginx and libnginx-mod-http-brotli-static');
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'runner-advisor-nginx-'));
  const log = join(home, 'access.log');
  let site = readFileSync(shipped, 'utf8');
  site = replaced(site, 'listen 80;', `listen 127.0.0.1:${port};`);
  site = replaced(site, 'root /var/www/runner-advisor;', `root ${folder};`);
  site = replaced(site, 'access_log off;', `access_log ${log} asked;`);
  mkdirSync(join(home, 'temp'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${home}/temp/${name};`,
  );
  writeFileSync(
    join(home, 'nginx.conf'),
    [
      process.getuid?.() === 0 ? 'user root;' : '',
      `load_module ${brotli};`,
      'daemon off; master_process off; worker_processes 1;',
      `pid ${home}/nginx.pid; error_log ${home}/error.log;`,
      'events { worker_connections 256; }',
      'http {',
      ...temp,
      '  log_format asked "$request_method $request_uri $status $bytes_sent";',
      site,
      '}',
    ].join('\n'),
  );

  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    running = spawn('/usr/sbin/nginx', ['-e', join(home, 'error.log'), '-p', home, '-c', join(home, 'nginx.conf')], {
      stdio: 'inherit',
    });
    for (let tries = 0; ; ++tries) {
      const up = await fetch(`http://127.0.0.1:${port}/nothing`).then(
        () => true,
        () => false,
      );
      if (up) break;
      if (running.exitCode !== null || tries > 100) throw new Error(readFileSync(join(home, 'error.log'), 'utf8'));
      await new Promise((done) => setTimeout(done, 30));
    }
    writeFileSync(log, '');
  };
  const stop = async (): Promise<void> => {
    const ending = running;
    if (!ending) return;
    const ended = new Promise((done) => ending.once('exit', done));
    ending.kill('SIGTERM');
    await ended;
    running = null;
  };
  await start();
  return {
    address: `http://127.0.0.1:${port}`,
    errors: () => readFileSync(join(home, 'error.log'), 'utf8'),
    start,
    stop,
    asked() {
      const lines = readFileSync(log, 'utf8').trim().split('\n').filter(Boolean);
      writeFileSync(log, '');
      return lines.map((line) => {
        const [method = '', path = '', status, bytes] = line.split(' ');
        return { method, path, status: Number(status), bytes: Number(bytes) };
      });
    },
    async close() {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
