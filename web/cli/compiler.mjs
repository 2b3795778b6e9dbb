/** Loads the compiler module beside this file. */
import { readFileSync } from 'node:fs';

let compiled;

export function compiler() {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('advisor.wasm', import.meta.url)));
  return compiled;
}
