/** Runs the compiler in a worker, so that the page answers while a proof runs. To stop it, the page ends the worker. */
import { runAdvisor } from '../cli/module.mjs';
import { encode, memory } from './memory.js';
import type { Answer, Files, Job, Report } from './work.js';

const kPack = 'pack';
const kBefore = 'before';
const kOut = 'out';
const decoder = new TextDecoder();

type Bytes = Map<string, Uint8Array>;

const say = (answer: Answer) => postMessage(answer);

function below(files: Bytes, folder: string): [string, Uint8Array][] {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, bytes]) => [path.slice(folder.length + 1), bytes]);
}

class Compiler {
  readonly #module: WebAssembly.Module;
  readonly files: Bytes;

  constructor(module: WebAssembly.Module, files: Bytes) {
    this.#module = module;
    this.files = files;
  }

  call(words: string[], told: (line: string) => void = () => undefined): { code: number; out: string; err: string } {
    const printed = { 1: '', 2: '' };
    const code = runAdvisor(this.#module, words, memory(this.files, printed, told));
    return { code, out: printed[1], err: printed[2] };
  }

  /** The JSON that a command prints. Without JSON, it reports a failure with the compiler's message and returns null. */
  json(words: string[]): unknown {
    const { out, err } = this.call([...words, '--json']);
    if (out !== '') return JSON.parse(out);
    say({ kind: 'failed', words: err });
    return null;
  }
}

function begin(compiler: Compiler): void {
  compiler.call(['new', kPack]);
  say({ kind: 'starter', files: below(compiler.files, kPack).map(([name, bytes]) => [name, decoder.decode(bytes)]) });
}

/** Sends the preview and the texts first, and then the proof. A proof that is already known is not repeated. */
function prove(compiler: Compiler, known: Report | null): void {
  const started = performance.now();
  const call = ['check', kPack, '--json', '--progress', '--preview', kOut];
  if (known?.fingerprint) call.push('--known-proof', known.fingerprint);
  const checked = compiler.call(call, (line) => {
    const [, number, of, what = ''] = /^proving (\d+) of (\d+): (.+)$/.exec(line) ?? [];
    if (number) say({ kind: 'step', number: Number(number), of: Number(of), what });
    if (line !== 'preview written') return;
    const files = below(compiler.files, kOut);
    const texts = files.find(([name]) => name === 'texts.json')?.[1];
    say({ kind: 'texts', texts: JSON.parse(decoder.decode(texts)) });
    say({ kind: 'preview', packs: files });
  });
  const milliseconds = performance.now() - started;
  if (checked.out === '') {
    say({ kind: 'failed', words: checked.err });
    return;
  }
  const report: Report = JSON.parse(checked.out);
  say({ kind: 'checked', report: report.proof_is_known ? { ...known, ...report } : report, milliseconds });
}

function buildPacks(compiler: Compiler): void {
  const { code, err } = compiler.call(['build', kPack, '-o', kOut]);
  if (code !== 0) say({ kind: 'failed', words: err });
  else say({ kind: 'packs', packs: below(compiler.files, kOut) });
}

function review(compiler: Compiler): void {
  const { code, err } = compiler.call(['review', kPack, '-o', 'review.html']);
  const page = compiler.files.get('review.html');
  if (code !== 0 || !page) say({ kind: 'failed', words: err });
  else say({ kind: 'review', page: decoder.decode(page) });
}

function translate(compiler: Compiler, locale: string): void {
  const path = `${kPack}/${locale}.json`;
  const write = (): string | null => {
    const { code, err } = compiler.call(['translate', kPack, locale]);
    const file = compiler.files.get(path);
    if (code === 0 && file) return decoder.decode(file);
    say({ kind: 'failed', words: err });
    return null;
  };
  const text = write();
  if (text === null) return;
  // A new file has the texts of the pack and nothing else.
  compiler.files.delete(path);
  const empty = write();
  if (empty !== null) say({ kind: 'translated', text, keys: Object.keys(JSON.parse(empty)) });
}

function work(module: WebAssembly.Module, job: Job): void {
  const files: Files = job.kind === 'starter' ? [] : job.files;
  const compiler = new Compiler(module, encode(files, kPack));
  if (job.kind === 'starter') begin(compiler);
  else if (job.kind === 'prove') prove(compiler, job.known);
  else if (job.kind === 'packs') buildPacks(compiler);
  else if (job.kind === 'review') review(compiler);
  else if (job.kind === 'translate') translate(compiler, job.locale);
  else if (job.kind === 'who') {
    const who = compiler.json(['who', kPack, job.key]);
    if (who) say({ kind: 'who', who } as Answer);
  } else {
    for (const [path, bytes] of encode(job.before, kBefore)) compiler.files.set(path, bytes);
    const difference = compiler.json(['diff', kBefore, kPack]);
    if (difference) say({ kind: 'compared', difference } as Answer);
  }
}

addEventListener('message', ({ data }: MessageEvent<{ module: WebAssembly.Module; job: Job }>) => {
  try {
    work(data.module, data.job);
  } catch (error) {
    say({ kind: 'failed', words: `${error}` });
  }
  say({ kind: 'done' });
});
