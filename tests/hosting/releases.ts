/** Other releases of the built site, made from it: with a new pack, a new engine, or a fault. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { site } from './reader.ts';

const root = join(import.meta.dirname, '../..');
const built = join(site, '..');

/** The first sentence for the reader of the column, in the old release. */
export const oldWords = 'You may be able to start the race, but only if every check passes.';
export const newWords = 'You may start later on, but only if every check passes.';

export class Releases {
  readonly #folder = mkdtempSync(join(tmpdir(), 'runner-advisor-releases-'));
  readonly original = site;
  /** The folder that the host serves. */
  readonly live = join(this.#folder, 'live');

  constructor() {
    this.publish(site);
  }

  /** Replaces what the host serves, like copying a finished folder. */
  publish(folder: string): void {
    rmSync(this.live, { recursive: true, force: true });
    cpSync(folder, this.live, { recursive: true, preserveTimestamps: true });
  }

  /** Builds the site with another pack, another engine, or both. */
  build(name: string, { pack = false, engine = false }): string {
    const folder = join(this.#folder, name);
    mkdirSync(join(folder, 'wasm'), { recursive: true });
    cpSync(join(built, 'packs'), join(folder, 'packs'), { recursive: true });
    if (pack) {
      const content = join(folder, 'calf');
      cpSync(join(root, 'content/calf'), content, { recursive: true });
      const change = (file: string, from: string, to: string): void => {
        const text = readFileSync(join(content, file), 'utf8');
        if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
        writeFileSync(join(content, file), text.replaceAll(from, to));
      };
      for (const file of ['advice.json', 'es.json']) change(file, oldWords, newWords);
      // Change ids of the advice too, which a plan from before must notice.
      change('advice.json', '"id": "last_days"', '"id": "before_start"');
      change('cases.json', '"do_checks.last_days"', '"do_checks.before_start"');
      change('es.json', 'do_checks.variant.last_days', 'do_checks.variant.before_start');
      change('pack.json', '"version": "0.2.0"', '"version": "0.3.0"');
      const tool = process.env.ADVISOR ?? join(root, 'build/native/advisor');
      execFileSync(tool, ['build', content, '-o', join(folder, 'packs'), '--split'], { stdio: 'pipe' });
    }
    const bytes = readFileSync(join(built, 'wasm/engine.wasm'));
    // A custom section makes another engine by its bytes, with the same behaviour.
    const section = Buffer.from([0, 4, 3, 0x6e, 0x65, 0x77]);
    writeFileSync(join(folder, 'wasm/engine.wasm'), engine ? Buffer.concat([bytes, section]) : bytes);
    // The build replaces this copy, and compresses only the files that differ from it.
    cpSync(site, join(folder, 'site'), { recursive: true });
    execFileSync('node', [join(root, 'web/build/site.mjs'), folder], { stdio: 'pipe' });
    return join(folder, 'site');
  }

  /** A release with an incomplete upload: its pages and scripts are there, but not the files that they load. */
  half(folder: string): string {
    const half = `${folder}-half`;
    cpSync(folder, half, { recursive: true });
    const old = new Set(readdirSync(join(site, 'assets')));
    const missing = readdirSync(join(half, 'assets')).filter((name) => !old.has(name));
    for (const name of missing) rmSync(join(half, 'assets', name));
    return half;
  }

  /** A release with the scripts of another one: every file is there, but they do not match. */
  mixed(folder: string, script: string): string {
    const mixed = `${folder}-mixed`;
    cpSync(folder, mixed, { recursive: true });
    for (const end of ['', '.br', '.gz'])
      cpSync(join(script, `runner-advisor.js${end}`), join(mixed, `runner-advisor.js${end}`));
    return mixed;
  }

  /** A release with a pack that the engine refuses, listed and hashed as if it were valid. */
  async broken(folder: string): Promise<string> {
    const broken = `${folder}-broken`;
    cpSync(folder, broken, { recursive: true });
    for (const name of readdirSync(join(broken, 'assets')).filter((file) => file.endsWith('.head'))) {
      const path = join(broken, 'assets', name);
      for (const end of ['.br', '.gz']) rmSync(path + end);
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xff, 64, Math.min(4096, bytes.length)));
    }
    const { createHash } = await import('node:crypto');
    const worker = join(broken, 'sw.js');
    let text = readFileSync(worker, 'utf8');
    for (const name of readdirSync(join(broken, 'assets')).filter((file) => file.endsWith('.head'))) {
      const hash = (path: string): string =>
        `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;
      text = text.replace(hash(join(folder, 'assets', basename(name))), hash(join(broken, 'assets', name)));
    }
    for (const end of ['.br', '.gz']) rmSync(worker + end);
    writeFileSync(worker, text);
    return broken;
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
