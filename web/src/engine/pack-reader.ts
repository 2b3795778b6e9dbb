/**
 * Reads the words and structures of a pack from its bytes (engine/format/pack.fbs). Used by engine.ts only, after the
 * engine has verified the same bytes, so nothing is checked again here.
 */
import * as Layout from './layout.js';
import type { Shape } from './types.js';

/** Texts end with NUL, so the last piece is empty. */
function split(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split('\0').slice(0, -1);
}

/** A list of structs or numbers: where it starts, how many there are. */
interface List {
  readonly at: number;
  readonly length: number;
}

export class PackReader {
  readonly view: DataView;
  readonly #table: number;
  readonly #texts: string[];
  #missing: number;

  constructor(bytes: ArrayBuffer) {
    this.view = new DataView(bytes);
    this.#table = this.view.getUint32(0, true);
    const texts = this.list(Layout.kTexts);
    this.#texts = split(new Uint8Array(bytes, texts.at, texts.length));
    this.#missing = this.number(Layout.kHeadLateTextCount);
  }

  /** Whether texts of results are still to come. */
  get wordsMissing(): boolean {
    return this.#missing > 0;
  }
  /** The pack's words file; false when it is not that of this pack. */
  addWords(bytes: ArrayBuffer): boolean {
    const late = split(new Uint8Array(bytes));
    if (!this.#missing || late.length !== this.#missing) return false;
    this.#missing = 0;
    this.#texts.push(...late);
    return true;
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }
  u16(at: number): number {
    return this.view.getUint16(at, true);
  }
  i32(at: number): number {
    return this.view.getInt32(at, true);
  }
  /** The text whose number stands at that address. */
  text(at: number): string {
    return this.#texts[this.u16(at)] ?? '';
  }

  /** A picture or drawing, likewise; null: there is none, or it is still to come. */
  shape(at: number): Shape | null {
    return JSON.parse(this.text(at) || 'null');
  }

  /** The engine takes only packs whose table has all its fields, in order. */
  list(field: number): List {
    const at = this.#table + 4 + 4 * field;
    const vector = at + this.view.getUint32(at, true);
    return { at: vector + 4, length: this.view.getUint32(vector, true) };
  }
  /** Numbers and words of `Head`, by their offset. */
  number(offset: number): number {
    return this.u16(this.list(Layout.kHead).at + offset);
  }
  word(offset: number): string {
    return this.text(this.list(Layout.kHead).at + offset);
  }
  /** One value for each struct of `size` bytes. */
  map<T>(field: number, size: number, read: (at: number, index: number) => T): T[] {
    const list = this.list(field);
    return Array.from({ length: list.length }, (_, i) => read(list.at + i * size, i));
  }
}

export { Layout };
