/**
 * Reads the texts and structures of a pack from its bytes (engine/format/pack.fbs). Only engine.ts uses it, after the
 * engine has verified the same bytes, so it repeats no checks.
 */
import * as Layout from './layout.js';
import type { Shape } from './types.js';

/** Each text ends with NUL, so the last piece of the split is empty and removed. */
function split(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split('\0').slice(0, -1);
}

/** Position and length of a list of structs or numbers. */
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

  /** Whether the texts of results are not loaded yet. */
  get wordsMissing(): boolean {
    return this.#missing > 0;
  }
  /** Adds the pack's words file; false when the file belongs to another pack. */
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
  /** The text whose index is stored at that address. */
  text(at: number): string {
    return this.#texts[this.u16(at)] ?? '';
  }

  /** The picture or drawing whose index is stored at that address; null when there is none or it is not loaded yet. */
  shape(at: number): Shape | null {
    return JSON.parse(this.text(at) || 'null');
  }

  /** The engine accepts only packs whose table has all its fields in order, so a field's position is fixed. */
  list(field: number): List {
    const at = this.#table + 4 + 4 * field;
    const vector = at + this.view.getUint32(at, true);
    return { at: vector + 4, length: this.view.getUint32(vector, true) };
  }
  /** Reads a number or a text of `Head` by its offset. */
  number(offset: number): number {
    return this.u16(this.list(Layout.kHead).at + offset);
  }
  word(offset: number): string {
    return this.text(this.list(Layout.kHead).at + offset);
  }
  /** Maps each struct of `size` bytes to a value. */
  map<T>(field: number, size: number, read: (at: number, index: number) => T): T[] {
    const list = this.list(field);
    return Array.from({ length: list.length }, (_, i) => read(list.at + i * size, i));
  }
}

export { Layout };
