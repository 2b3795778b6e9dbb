/**
 * A temporary WordPress on loopback: Debian's package, unpacked and not installed (so that no web server is installed
 * with it), PHP's own server, and MariaDB on a socket.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../hosting/free-port.ts';

const build = join(import.meta.dirname, '../../../build');
const kPackages = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore', 'libjs-cropper', 'php-getid3'];

/** Unpacks the packages once in each checkout; returns their folder. */
function unpacked(): string {
  const folder = join(build, 'wordpress');
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(join(build, 'wordpress.'));
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-q', '-o', 'APT::Sandbox::User=root', ...args], { cwd: fresh, stdio: 'pipe' });
  try {
    apt('download', ...kPackages);
  } catch {
    apt('update');
    apt('download', ...kPackages);
  }
  for (const file of readdirSync(fresh)) execFileSync('dpkg-deb', ['-x', file, 'root'], { cwd: fresh });
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  return folder;
}

async function until(what: string, ready: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 300; ++n) {
    if (await ready()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not start`);
}

export interface WordPress {
  readonly address: string;
  /** Calls a function of run.php. */
  run(step: string, argument?: string): unknown;
  stop(): Promise<void>;
}

export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-wordpress-'));
  const running: ChildProcess[] = [];
  const start = (command: string, args: string[], env: Record<string, string> = {}): void => {
    // A separate process group, because PHP's server leaves its workers behind when it alone is stopped.
    running.push(spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } }));
  };
  const stop = async (): Promise<void> => {
    await Promise.all(
      running.map(
        (one) =>
          new Promise<void>((done) => {
            one.once('exit', () => done());
            if (one.exitCode !== null || !one.pid) done();
            else process.kill(-one.pid);
          }),
      ),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    cpSync(join(unpacked(), 'root/usr'), join(folder, 'usr'), { recursive: true, verbatimSymlinks: true });
    const root = join(folder, 'usr/share/wordpress');
    const socket = join(folder, 'db.sock');
    const data = join(folder, 'db');
    mkdirSync(data);
    const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
    // Without grants, nothing needs to be installed first; only this process reaches the socket.
    const options = [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--skip-grant-tables',
    ];
    start('/usr/sbin/mariadbd', [...options, ...asRoot]);
    await until('MariaDB', () => existsSync(socket));
    execFileSync('php', [
      '-r',
      `(new mysqli(null, 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress');`,
    ]);

    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const config = {
      DB_NAME: 'wordpress',
      DB_USER: 'root',
      DB_PASSWORD: '',
      DB_HOST: `localhost:${socket}`,
      DB_CHARSET: 'utf8mb4',
      DB_COLLATE: '',
      WP_HOME: address,
      WP_SITEURL: address,
      FS_METHOD: 'direct',
    };
    const lines = Object.entries(config).map(([name, value]) => `define( '${name}', '${value}' );`);
    rmSync(join(root, 'wp-config.php'));
    writeFileSync(
      join(root, 'wp-config.php'),
      `<?php
${lines.join('\n')}
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`,
    );
    execFileSync('php', [join(import.meta.dirname, 'install.php'), root, address], { stdio: 'pipe' });
    start('php', ['-S', `127.0.0.1:${port}`, '-t', root], { PHP_CLI_SERVER_WORKERS: '4' });
    await until('PHP', () =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const run = (step: string, argument = ''): unknown => {
      const args = [join(import.meta.dirname, 'run.php'), root, step, argument];
      const said = execFileSync('php', args, { encoding: 'utf8', stdio: 'pipe' });
      try {
        // Messages of WordPress itself, such as PHP deprecations, come before the result.
        return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '');
      } catch {
        throw new Error(said);
      }
    };
    return { address, run, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export const pluginZip = join(build, 'runner-advisor-wordpress.zip');
