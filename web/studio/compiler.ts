/** The page's side of the compiler. */
import type { Answer, Job } from './work.js';

let module: Promise<WebAssembly.Module> | undefined;

const compiled = () => {
  module ??= WebAssembly.compileStreaming(fetch(new URL('advisor.wasm', document.baseURI)));
  module.catch(() => {
    module = undefined;
  });
  return module;
};

/** One piece of work at a time: what begins ends what runs. */
export class Lane {
  #worker: Worker | undefined;
  #turn = 0;

  /** Ends what is running; true when something was. */
  stop(): boolean {
    this.#turn += 1;
    const running = this.#worker !== undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
    return running;
  }

  /** Each answer goes to `hear`, until the work is done or other work begins. */
  async run(job: Job, hear: (answer: Answer) => void): Promise<void> {
    this.stop();
    const mine = this.#turn;
    let made: WebAssembly.Module;
    try {
      made = await compiled();
    } catch {
      if (mine === this.#turn) {
        hear({ kind: 'failed', words: 'The compiler could not be loaded. Reload the page when you are online.' });
        hear({ kind: 'done' });
      }
      return;
    }
    if (mine !== this.#turn) return;
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker = started;
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (this.#worker !== started) return;
      if (data.kind === 'done') this.stop();
      hear(data);
    });
    started.addEventListener('error', () => {
      if (this.#worker !== started) return;
      this.stop();
      hear({ kind: 'failed', words: 'The compiler ended early; the content may need more memory than there is.' });
      hear({ kind: 'done' });
    });
    started.postMessage({ module: made, job });
  }
}

/** The background's own work, after each change, and what the author asks for meanwhile. */
export const proofs = new Lane();
export const questions = new Lane();
