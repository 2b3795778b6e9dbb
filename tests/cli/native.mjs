/** Calls the native program and the module in the same way: arguments in; output, files and exit code out. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disk } from '../../web/cli/disk.mjs';
import { runAdvisor } from '../../web/cli/module.mjs';

export const root = join(import.meta.dirname, '../..');
const program = process.env.ADVISOR ?? join(root, 'build/native/advisor');
const file = join(root, 'build/studio/advisor.wasm');

let compiled;
const compiler = () => {
  compiled ??= new WebAssembly.Module(readFileSync(file));
  return compiled;
};

export function native(words, input = '') {
  const { status, stdout, stderr } = spawnSync(program, words, { input, maxBuffer: 1 << 28 });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

export function wasm(words, input = '') {
  const printed = { 1: [], 2: [] };
  let left = Buffer.from(input);
  const machine = {
    ...disk,
    calledAs: () => 'advisor',
    showsColours: () => false,
    readInput(room) {
      const size = left.copy(room);
      left = left.subarray(size);
      return size;
    },
    print(stream, bytes) {
      printed[stream].push(Buffer.from(bytes));
      return true;
    },
  };
  const code = runAdvisor(compiler(), words, machine);
  return { code, out: Buffer.concat(printed[1]).toString(), err: Buffer.concat(printed[2]).toString() };
}
