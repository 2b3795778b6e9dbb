// Paths of the files that ./dev build makes; ADVISOR_BUILD names another build folder.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mulberry32 } from '../random.mjs';

export const build = resolve(process.env.ADVISOR_BUILD ?? join(import.meta.dirname, '../../build'));
export const content = resolve(import.meta.dirname, '../../content');
export const program = (name) => join(build, 'native', name);
export const wasm = readFileSync(join(build, 'wasm/engine.wasm'));
export const module = new WebAssembly.Module(wasm);
export const calf = arrayBuffer(readFileSync(join(build, 'packs/calf.en.pack')));
/** The part of the pack that the engine reads; the page holds the other texts itself. */
export const heads = Object.fromEntries(
  ['en', 'es'].map((lang) => [lang, arrayBuffer(readFileSync(join(build, `packs/calf.${lang}.head`)))]),
);
export const npm = () => import(pathToFileURL(join(build, 'npm/engine.js')));

export function arrayBuffer(bytes) {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** The module's exports with a pack opened in it, and the error code. */
export function openRaw(pack) {
  const { exports } = new WebAssembly.Instance(module);
  const address = exports.advisor_reserve(pack.byteLength);
  if (address) new Uint8Array(exports.memory.buffer, address).set(new Uint8Array(pack));
  return { exports, error: exports.advisor_open(pack.byteLength) };
}

/** Pseudo-random whole numbers below `limit` (mulberry32), the same for a seed on every machine. */
export function drawer(seed) {
  const whole = mulberry32(seed);
  return (limit) => whole() % limit;
}
