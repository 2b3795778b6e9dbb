/** Reads the lines of a result (items, their variants, schedules and sources) and fills in the placeholders. */

import { valuesOf } from './getters.js';
import { fill, type Values } from './message.js';
import { Layout, type PackReader } from './pack-reader.js';
import type { Line, Schedule, Source } from './types.js';

/** A line of a result. Its texts are read from the pack on access, because most are never read or only later. */
class PackLine implements Line {
  readonly #reader: LineReader;
  readonly #item: number;
  readonly #variant: number;
  readonly #values: Values;

  constructor(reader: LineReader, item: number, variant: number, values: Values) {
    this.#reader = reader;
    this.#item = item;
    this.#variant = variant;
    this.#values = values;
  }

  #word(offset: number): string {
    return this.#reader.pack.text(offset);
  }
  #filled(offset: number): string {
    return fill(this.#word(offset), this.#values, this.#reader.locale);
  }
  #number(offset: number): number {
    return this.#reader.pack.u16(offset);
  }

  get id() {
    return this.#word(this.#item + Layout.kItemId);
  }
  get section() {
    return Layout.kSectionNames[this.#number(this.#item + Layout.kItemSection)] as Line['section'];
  }
  get status() {
    return Layout.kStatusNames[this.#number(this.#variant + Layout.kVariantStatus)] as Line['status'];
  }
  get variant() {
    return this.#word(this.#variant + Layout.kVariantId);
  }
  get title() {
    return this.#filled(this.#variant + Layout.kVariantTitle);
  }
  get text() {
    return this.#filled(this.#variant + Layout.kVariantText);
  }
  get reason() {
    return this.#filled(this.#item + Layout.kItemReason);
  }
  get tip() {
    return this.#number(this.#item + Layout.kItemTip);
  }
  get timer() {
    return Layout.kTimerNames[this.#number(this.#item + Layout.kItemTimer)] as Line['timer'];
  }
  get drawing() {
    return this.#reader.pack.shape(this.#item + Layout.kItemDrawing);
  }
  get drawingTitle() {
    return this.#word(this.#item + Layout.kItemDrawingTitle);
  }
  get schedule() {
    return this.#reader.schedule(this.#number(this.#variant + Layout.kVariantSchedule));
  }
  get sources() {
    return this.#reader.sources(this.#item, this.#variant);
  }
  /** Returns the values for JSON.stringify, which ignores getters of a class. */
  toJSON(): Line {
    return valuesOf(this, PackLine.prototype);
  }
}

export class LineReader {
  readonly count: number;
  readonly #items: number;
  readonly #variants: number;

  constructor(
    readonly pack: PackReader,
    readonly locale: string,
  ) {
    const items = pack.list(Layout.kItems);
    this.count = items.length;
    this.#items = items.at;
    this.#variants = pack.list(Layout.kVariants).at;
  }

  #at(item: number): number {
    return this.#items + item * Layout.kSizeOfItem;
  }

  id(item: number): string {
    return this.pack.text(this.#at(item) + Layout.kItemId);
  }

  /** The line of an item in one of its variants, counted from 0. */
  line(item: number, variantPlace: number, values: Values): Line {
    const at = this.#at(item);
    const place = this.pack.u16(at + Layout.kItemFirstVariant) + variantPlace;
    return new PackLine(this, at, this.#variants + place * Layout.kSizeOfVariant, values);
  }

  /** The sources of the variant, or else of the item. Both parameters are addresses in the pack. */
  sources(item: number, variant: number): Source[] {
    const own = this.#sources(variant + Layout.kVariantFirstSource, variant + Layout.kVariantSourceCount);
    return own.length ? own : this.#sources(item + Layout.kItemFirstSource, item + Layout.kItemSourceCount);
  }

  /**
   * The sources that a range of references names. Both parameters are addresses in the pack: of the first reference,
   * and of the count.
   */
  #sources(first: number, count: number): Source[] {
    const pack = this.pack;
    const at = pack.list(Layout.kSourceRefs).at + 2 * pack.u16(first);
    return Array.from({ length: pack.u16(count) }, (_, i) => this.#source(pack.u16(at + 2 * i)));
  }

  #source(index: number): Source {
    const pack = this.pack;
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

  schedule(index: number): Schedule | null {
    if (!index) return null;
    const pack = this.pack;
    const at = pack.list(Layout.kSchedules).at + index * Layout.kSizeOfSchedule;
    return {
      everyDays: pack.u8(at + Layout.kScheduleRestDays) + 1,
      timesADay: pack.u8(at + Layout.kScheduleTimesADay),
      minutes: pack.u8(at + Layout.kScheduleMinutes),
      sets: pack.u8(at + Layout.kScheduleSets),
      holdSeconds: pack.u16(at + Layout.kScheduleHoldSeconds),
      repetitions: pack.u8(at + Layout.kScheduleRepetitions),
    };
  }
}
