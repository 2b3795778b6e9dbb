/** Reads the lines of a result: items, their variants, schedules and sources, with placeholders filled in. */

import { fill, type Values } from './message.js';
import { Layout, type PackReader } from './pack-reader.js';
import type { Line, Schedule, Source } from './types.js';

export class LineReader {
  readonly #pack: PackReader;
  readonly #locale: string;

  constructor(pack: PackReader, locale: string) {
    this.#pack = pack;
    this.#locale = locale;
  }

  get count(): number {
    return this.#pack.list(Layout.kItems).length;
  }

  #at(item: number): number {
    return this.#pack.list(Layout.kItems).at + item * Layout.kSizeOfItem;
  }

  id(item: number): string {
    return this.#pack.text(this.#at(item) + Layout.kItemId);
  }

  /** The item as its variant with that place, from 0. Words are put together when they are read: most are not, or later. */
  line(item: number, variantPlace: number, values: Values): Line {
    const pack = this.#pack;
    const at = this.#at(item);
    const place = pack.u16(at + Layout.kItemFirstVariant) + variantPlace;
    const variant = pack.list(Layout.kVariants).at + place * Layout.kSizeOfVariant;
    const words = (address: number) => fill(pack.text(address), values, this.#locale);
    const sources = () => {
      const own = this.#sources(variant + Layout.kVariantFirstSource, variant + Layout.kVariantSourceCount);
      return own.length ? own : this.#sources(at + Layout.kItemFirstSource, at + Layout.kItemSourceCount);
    };
    return {
      id: pack.text(at + Layout.kItemId),
      section: Layout.kSectionNames[pack.u16(at + Layout.kItemSection)] as Line['section'],
      status: Layout.kStatusNames[pack.u16(variant + Layout.kVariantStatus)] as Line['status'],
      variant: pack.text(variant + Layout.kVariantId),
      get title() {
        return words(variant + Layout.kVariantTitle);
      },
      get text() {
        return words(variant + Layout.kVariantText);
      },
      get reason() {
        return words(at + Layout.kItemReason);
      },
      tip: pack.u16(at + Layout.kItemTip),
      timer: Layout.kTimerNames[pack.u16(at + Layout.kItemTimer)] as Line['timer'],
      get drawing() {
        return pack.shape(at + Layout.kItemDrawing);
      },
      get drawingTitle() {
        return pack.text(at + Layout.kItemDrawingTitle);
      },
      schedule: this.#schedule(pack.u16(variant + Layout.kVariantSchedule)),
      get sources() {
        return sources();
      },
    };
  }

  /** Those that a list of references names, from a first one on; both numbers by their addresses. */
  #sources(first: number, count: number): Source[] {
    const pack = this.#pack;
    const at = pack.list(Layout.kSourceRefs).at + 2 * pack.u16(first);
    return Array.from({ length: pack.u16(count) }, (_, i) => this.#source(pack.u16(at + 2 * i)));
  }

  #source(index: number): Source {
    const pack = this.#pack;
    const at = pack.list(Layout.kSources).at + index * Layout.kSizeOfSource;
    return {
      id: pack.text(at + Layout.kSourceId),
      title: pack.text(at + Layout.kSourceTitle),
      publisher: pack.text(at + Layout.kSourcePublisher),
      address: pack.text(at + Layout.kSourceAddress),
      evidence: pack.text(at + Layout.kSourceEvidence),
      year: pack.u16(at + Layout.kSourceYear) || null,
    };
  }

  #schedule(index: number): Schedule | null {
    if (!index) return null;
    const pack = this.#pack;
    const at = pack.list(Layout.kSchedules).at + index * Layout.kSizeOfSchedule;
    return {
      everyDays: pack.u8(at + Layout.kScheduleRestDays) + 1,
      timesADay: pack.u8(at + Layout.kScheduleTimesADay),
      minutes: pack.u8(at + Layout.kScheduleMinutes),
      sets: pack.u8(at + Layout.kScheduleSets),
      holdSeconds: pack.u16(at + Layout.kScheduleHoldSeconds),
    };
  }
}
