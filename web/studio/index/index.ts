/** The page's side of the index. */
import type { Place } from './content-index.js';
import type { Thing } from './things.js';
import type { Asked, Told } from './worker.js';

export class Index {
  things: readonly Thing[] = [];
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, (told: Told) => void>();
  #sent = new Map<string, string>();
  #number = 0;

  /** `changed`: called when the things of the topic have changed. */
  constructor(changed: () => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'things') {
        this.things = data.things;
        changed();
        return;
      }
      this.#waiting.get(data.number)?.(data);
      this.#waiting.delete(data.number);
    });
  }

  /** Sends the files that have changed to the worker. */
  set(files: ReadonlyMap<string, string>): void {
    const changed: [string, string | null][] = [...files].filter(([name, text]) => this.#sent.get(name) !== text);
    for (const name of this.#sent.keys()) if (!files.has(name)) changed.push([name, null]);
    this.#sent = new Map(files);
    if (changed.length > 0) this.#worker.postMessage({ kind: 'set', files: changed } satisfies Asked);
  }

  async at(file: string, offset: number): Promise<Place | null> {
    const told = await this.#ask((number) => ({ kind: 'at', number, file, offset }));
    return told.kind === 'place' ? told.place : null;
  }

  /** Offset of the value that a JSON pointer names, or of the nearest value around it. */
  async find(file: string, pointer: string): Promise<number> {
    const told = await this.#ask((number) => ({ kind: 'find', number, file, pointer }));
    return told.kind === 'found' ? told.offset : 0;
  }

  #ask(asked: (number: number) => Asked): Promise<Told> {
    this.#number += 1;
    const number = this.#number;
    return new Promise((done) => {
      this.#waiting.set(number, done);
      this.#worker.postMessage(asked(number));
    });
  }
}
