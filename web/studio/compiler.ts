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

/** Runs one job at a time. A new job ends the one that is running. */
export class Lane {
  #worker: Worker | undefined;
  #turn = 0;

  /** Ends the running job. Returns whether there was one. */
  stop(): boolean {
    this.#turn += 1;
    const running = this.#worker !== undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
    return running;
  }

  /** Calls `hear` with each answer, until the job is done or another one begins. */
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

/**
 * `proofs` runs after each change; `translations` opens the table of a language; `questions` runs the author's other
 * requests. The three can run at the same time.
 */
export const proofs = new Lane();
export const translations = new Lane();
export const questions = new Lane();
