/**
 * Chromium from the npm package @sparticuz/chromium, which contains one compressed build for each version. It is
 * unpacked once into build/old-browsers. Only the program is used; it needs the same libraries as Debian's Chromium.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';

const folder = join(import.meta.dirname, '../../build/old-browsers');

function unpack(version: number): string {
  const program = join(folder, `chromium-${version}`);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const packed = join(import.meta.dirname, `node_modules/chromium-${version}/bin/chromium.br`);
  const fresh = `${program}.${process.pid}`;
  writeFileSync(fresh, brotliDecompressSync(readFileSync(packed)));
  chmodSync(fresh, 0o755);
  renameSync(fresh, program);
  return program;
}

export const openChromium = (version: number): Promise<Browser> =>
  chromium.launch({
    executablePath: unpack(version),
    args: ['--headless', '--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
