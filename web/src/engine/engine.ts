/**
 * The engine module with its pack, as calls on whole numbers. This is the only file that touches WebAssembly memory.
 * The calls have the names of wasm/exports.cpp; session.ts adds words and ids.
 *
 * The module imports nothing, so it can reach neither the page nor the network. If it traps, a new instance receives
 * the same answers and the call is repeated once; the reader does not notice.
 */

import { createSession } from './session.js';
import { AdvisorError, type Answer, type Session } from './types.js';

/** The exports of the module, with the names of wasm/exports.cpp. */
interface Exports
  extends Record<
    `advisor_${'reserve' | 'open' | 'answer' | 'forget' | 'next' | 'left' | 'counts' | 'leaves' | 'rule' | 'explain' | 'changes' | 'planned'}`,
    (a?: number, b?: number) => number
  > {
  readonly memory: WebAssembly.Memory;
}

type Make = (calls: Exports, a: number, b: number) => number;

// The calls that every answer makes are created once, because garbage from new closures would take a tenth of the time
// of an answer.
const answer: Make = (calls, question, value) => calls.advisor_answer(question, value);
const forget: Make = (calls, question) => calls.advisor_forget(question);
const leaves: Make = (calls, root) => calls.advisor_leaves(root);
const next: Make = (calls, stage) => calls.advisor_next(stage);

/**
 * The engine's kNothing. It stands for "no question", "no rule" or "all answers"; as a root, for the outcome or all
 * results.
 */
export const nothing = -1;

export interface EngineChange {
  readonly question: number;
  readonly value: number;
  readonly urgency: number;
  readonly outcome: number;
}

/**
 * Returns a function that creates instances of the module. Chromium before version 115 refuses to create an instance of
 * more than 4 kB of code synchronously. There, two instances are created asynchronously in advance; the second replaces
 * the first if it traps.
 */
async function instancesOf(module: WebAssembly.Module): Promise<() => WebAssembly.Instance> {
  try {
    let first: WebAssembly.Instance | null = new WebAssembly.Instance(module);
    return () => {
      const instance = first ?? new WebAssembly.Instance(module);
      first = null;
      return instance;
    };
  } catch (refusal) {
    if (!(refusal instanceof RangeError)) throw refusal;
    const made = await Promise.all([WebAssembly.instantiate(module), WebAssembly.instantiate(module)]);
    return () => {
      const instance = made.pop();
      if (!instance) throw refusal;
      WebAssembly.instantiate(module).then(
        (next) => made.push(next),
        () => undefined,
      );
      return instance;
    };
  }
}

export class Engine {
  readonly #instance: () => WebAssembly.Instance;
  #calls!: Exports;
  /** By question; holes where no answer was given. */
  #answers: number[] = [];

  /** Throws `AdvisorError` when the engine refuses the pack. */
  constructor(
    instance: () => WebAssembly.Instance,
    readonly pack: ArrayBuffer,
  ) {
    this.#instance = instance;
    this.#start();
  }

  #start(): void {
    this.#calls = this.#instance().exports as unknown as Exports;
    const size = this.pack.byteLength;
    const address = this.#calls.advisor_reserve(size);
    if (!address) throw new AdvisorError('pack', 6);
    new Uint8Array(this.#calls.memory.buffer, address).set(new Uint8Array(this.pack));
    const error = this.#calls.advisor_open(size);
    if (error) throw new AdvisorError(error === 2 ? 'version' : 'pack', error);
  }

  // Each call has its own call site, so that the JavaScript engine can compile it as a direct call.
  #call(make: Make, a = 0, b = 0): number {
    try {
      return make(this.#calls, a, b);
    } catch (trap) {
      if (!(trap instanceof WebAssembly.RuntimeError)) throw trap;
      this.#start();
      this.#answers.forEach((value, question) => {
        this.#calls.advisor_answer(question, value);
      });
      return make(this.#calls, a, b);
    }
  }

  /** False when the question does not accept the value. */
  answer(question: number, value: number): boolean {
    const taken = this.#call(answer, question, value) === 1;
    if (taken) this.#answers[question] = value;
    return taken;
  }
  forget(question = nothing): void {
    if (question === nothing) this.#answers = [];
    else delete this.#answers[question];
    this.#call(forget, question);
  }
  answerOf(question: number): number | undefined {
    return this.#answers[question];
  }
  /** All of this moment, by question. */
  answers(): readonly number[] {
    return this.#answers.slice();
  }
  next(stage: number): number {
    return this.#call(next, stage);
  }
  left(stage: number): { min: number; max: number } {
    const left = this.#call((calls) => calls.advisor_left(stage));
    return { min: left & 0xffff, max: left >>> 16 };
  }
  /** 2: answered, and the answer counts; 1: an answer can still change the result; 0: neither. */
  counts(question: number): number {
    return this.#call((calls) => calls.advisor_counts(question));
  }
  /** The value of a root, or `nothing` while it is not certain. */
  leaf(root: number): number {
    return single(this.#call(leaves, root));
  }
  /** The set of values that a root can still have, one bit for each. */
  leaves(root: number): number {
    return this.#call(leaves, root) >>> 0;
  }
  rule(stage: number): number {
    return this.#call((calls) => calls.advisor_rule(stage));
  }
  /** For each of `count` questions, whether its answer is needed for the value of the root. */
  explain(root: number, count: number): boolean[] {
    const address = this.#call((calls) => calls.advisor_explain(root));
    return Array.from(new Uint8Array(this.#calls.memory.buffer, address, count), Boolean);
  }
  changes(): EngineChange[] {
    const address = this.#call((calls) => calls.advisor_changes());
    const found = new Int32Array(this.#calls.memory.buffer, address, 12);
    return [0, 1, 2, 3]
      .map((urgency) => {
        const [question, value, outcome] = found.subarray(3 * urgency) as unknown as [number, number, number];
        return { question, value, urgency, outcome };
      })
      .filter(({ question }) => question !== nothing);
  }
  /** Whether the item is on that day's list. With `nothing` as the item: whether the plan has that day. */
  planned(item: number, day: number): boolean {
    return this.#call((calls) => calls.advisor_planned(item, day)) === 1;
  }
}

/** The only member of a set of bits; `nothing` when the set has none or several. */
function single(set: number): number {
  return set && !(set & (set - 1)) ? 31 - Math.clz32(set) : nothing;
}

const modules = new WeakMap<object, Promise<WebAssembly.Module>>();

/** Compiles the engine's bytes once, however many packs are opened with them. */
function compile(engine: BufferSource | WebAssembly.Module): Promise<WebAssembly.Module> {
  if (engine instanceof WebAssembly.Module) return Promise.resolve(engine);
  let module = modules.get(engine);
  if (!module) {
    module = WebAssembly.compile(engine);
    modules.set(engine, module);
  }
  return module;
}

/**
 * Opens a pack and starts an interview.
 *
 * @param engine bytes of engine.wasm, or the module compiled from them
 * @param pack bytes of one pack
 * @throws AdvisorError when either is refused; nothing of it is used then
 */
export async function open(engine: BufferSource | WebAssembly.Module, pack: ArrayBuffer): Promise<Session> {
  const module = await compile(engine).catch((cause) => {
    throw new AdvisorError('engine', 0, { cause });
  });
  return createSession(new Engine(await instancesOf(module), pack));
}

/** The headless interface: `Advisor.open(engineBytes, packBytes)`. */
export const Advisor = { open };

export { plainText } from './markup.js';
export type { Answer, Session };
export { AdvisorError };
