/** The page's side of the compiler: starts one piece of work at a time, and ends the one before it. */
import type { Answer, Work } from './work.js';

let module: Promise<WebAssembly.Module> | undefined;
let worker: Worker | undefined;
let turn = 0;

const compiled = () => {
  module ??= WebAssembly.compileStreaming(fetch(new URL('advisor.wasm', document.baseURI)));
  module.catch(() => {
    module = undefined;
  });
  return module;
};

/** Ends what is running; true when something was. */
export function stop(): boolean {
  turn += 1;
  const running = worker !== undefined;
  worker?.terminate();
  worker = undefined;
  return running;
}

/** Each answer goes to `hear`, until the work is done or other work begins. */
export async function work(wanted: Omit<Work, 'module'>, hear: (answer: Answer) => void): Promise<void> {
  stop();
  const mine = turn;
  const made = await compiled();
  if (mine !== turn) return;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker = started;
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (worker !== started) return;
    const last = data.kind !== 'checked' || data.report.diagnostics.length > 0;
    if (last) stop();
    hear(data);
  });
  started.addEventListener('error', () => {
    if (worker !== started) return;
    stop();
    hear({ kind: 'failed', words: 'The compiler ended early; the content may need more memory than there is.' });
  });
  started.postMessage({ ...wanted, module: made } satisfies Work);
}
