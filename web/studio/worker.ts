/** The compiler in a thread of its own, so that the page answers while a proof runs. Stopping it means ending the thread. */
import { runAdvisor } from '../cli/module.mjs';
import { encode, memory } from './memory.js';
import type { Answer, Work } from './work.js';

const kPack = 'pack';
const kOut = 'out';
const decoder = new TextDecoder();

function below(files: Map<string, Uint8Array>, folder: string): [string, Uint8Array][] {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, bytes]) => [path.slice(folder.length + 1), bytes]);
}

const say = (answer: Answer) => postMessage(answer);

function call(module: WebAssembly.Module, words: string[], files: Map<string, Uint8Array>) {
  const printed = { 1: '', 2: '' };
  const code = runAdvisor(module, words, memory(files, printed));
  return { code, out: printed[1], err: printed[2] };
}

function begin(module: WebAssembly.Module): void {
  const files = new Map<string, Uint8Array>();
  call(module, ['new', kPack], files);
  say({ kind: 'starter', files: below(files, kPack).map(([name, bytes]) => [name, decoder.decode(bytes)]) });
}

function compile(module: WebAssembly.Module, content: [string, string][]): void {
  const started = performance.now();
  const files = encode(content, kPack);
  const checked = call(module, ['check', kPack, '--json'], files);
  const milliseconds = performance.now() - started;
  if (checked.out === '') {
    say({ kind: 'failed', words: checked.err });
    return;
  }
  say({ kind: 'checked', report: JSON.parse(checked.out), milliseconds });
  if (checked.code !== 0) return;
  call(module, ['build', kPack, '-o', kOut, '--split'], files);
  say({ kind: 'built', packs: below(files, kOut) });
}

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  try {
    if (data.files) compile(data.module, data.files);
    else begin(data.module);
  } catch (error) {
    say({ kind: 'failed', words: `${error}` });
  }
});
