/** Reads the lines of a result: items, their variants, schedules and sources, with placeholders filled in. */

import { fill, type Values } from './message.js';
import { Field, type PackReader } from './pack-reader.js';
import type { Line, Schedule, Section, Source, Status } from './types.js';

const sections: readonly Section[] = [
  'headline',
  'race',
  'checklist',
  'instead',
  'how_long',
  'helps',
  'start_anyway',
  'way_back',
  'after_race',
  'not_start',
  'stop_race',
  'watch',
  'limits',
];
const statuses: readonly Status[] = ['info', 'do', 'do_not', 'withheld', 'info'];

export class LineReader {
  readonly #pack: PackReader;
  readonly #locale: string;

  constructor(pack: PackReader, locale: string) {
    this.#pack = pack;
    this.#locale = locale;
  }

  get count(): number {
    return this.#pack.list(Field.Items).length;
  }

  id(item: number): string {
    return this.#pack.text(this.#pack.list(Field.Items).at + item * 20);
  }

  /** The item as its variant with that place, from 0. Words are put together when they are read: most are not, or later. */
  line(item: number, variantPlace: number, values: Values): Line {
    const pack = this.#pack;
    const at = pack.list(Field.Items).at + item * 20;
    const variant = pack.list(Field.Variants).at + (pack.u16(at + 4) + variantPlace) * 14;
    const words = (address: number) => fill(pack.text(address), values, this.#locale);
    const sources = () => {
      const own = this.#sourcesAt(pack.u16(variant + 6), pack.u16(variant + 8));
      return own.length ? own : this.#sourcesAt(pack.u16(at + 12), pack.u16(at + 14));
    };
    return {
      id: pack.text(at),
      section: sections[pack.u16(at + 16)] as Section,
      status: statuses[pack.u16(variant + 12)] as Status,
      variant: pack.text(variant),
      get title() {
        return words(variant + 2);
      },
      get text() {
        return words(variant + 4);
      },
      get reason() {
        return words(at + 2);
      },
      tip: pack.u16(at + 18),
      timer: pack.text(at + 8) as Line['timer'],
      drawing: pack.text(at + 10),
      schedule: this.#schedule(pack.u16(variant + 10)),
      get sources() {
        return sources();
      },
    };
  }

  #sourcesAt(first: number, count: number): Source[] {
    const { at } = this.#pack.list(Field.SourceRefs);
    return Array.from({ length: count }, (_, i) => this.#source(this.#pack.u16(at + (first + i) * 2)));
  }

  #source(index: number): Source {
    const pack = this.#pack;
    const at = pack.list(Field.Sources).at + index * 12;
    return {
      id: pack.text(at),
      title: pack.text(at + 2),
      publisher: pack.text(at + 4),
      address: pack.text(at + 6),
      evidence: pack.text(at + 8),
      year: pack.u16(at + 10) || null,
    };
  }

  #schedule(index: number): Schedule | null {
    if (!index) return null;
    const at = this.#pack.list(Field.Schedules).at + index * 14;
    return {
      everyDays: this.#pack.u8(at + 8) + 1,
      timesADay: this.#pack.u8(at + 9),
      minutes: this.#pack.u8(at + 10),
      sets: this.#pack.u8(at + 11),
      holdSeconds: this.#pack.u16(at + 12),
    };
  }
}
