/** Someone who sees no screen, at the desk: moves by keys, goes by what is said, and remembers all of it. */
import type { Desk } from './desk.ts';

/** No list of ours has more stops of one kind than this. */
const kStops = 60;
/** No page of ours has more lines than this. */
const kLines = 300;

export class Listener {
  readonly desk: Desk;
  /** All that was said since `forget`, in order. */
  transcript: string[] = [];

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Goes to a page and reads its lines until the words are heard. */
  async visit(address: string, what: RegExp): Promise<string[]> {
    return [...this.#keep(await this.desk.visit(address)), ...(await this.readOn(what))];
  }

  /** Presses a key and listens until the words are heard. */
  async press(key: string, what: RegExp): Promise<string[]> {
    return this.#keep(await this.desk.press(key, what));
  }

  /** Listens, without a key, until the words are heard. */
  async waitFor(what: RegExp): Promise<string[]> {
    return this.#keep(await this.desk.waitFor(what));
  }

  /** Presses a key that goes from stop to stop until the words are heard. */
  async moveTo(key: string, what: RegExp): Promise<string[]> {
    const passed: string[] = [];
    while (passed.length < kStops) {
      const stop = await this.desk.pass(key);
      if (what.test(stop)) {
        const heard = await this.waitFor(what);
        if (/push button/.test(stop)) await this.desk.knowsFocus(what);
        return heard;
      }
      passed.push(stop);
    }
    throw new Error(`${what} was not reached by ${key}, but: ${passed.join(' | ')}`);
  }

  /**
   * Goes to a check box (`x`) or a radio button (`r`), upwards with `shift+`, and ticks it. From a field, in which letters are
   * typed, only `Tab` goes on.
   */
  async tick(key: string, what: RegExp): Promise<string[]> {
    await this.moveTo(key, what);
    return this.press('space', /(?<!not )\b(checked|selected)\b/);
  }

  /** Goes to a field by Tab, which makes Orca pass letters on, and writes into it. */
  async write(field: RegExp, text: string): Promise<void> {
    await this.moveTo('Tab', field);
    this.desk.type(text);
  }

  /** Goes to a button, presses it, and listens until the words are heard. */
  async use(button: RegExp, what: RegExp): Promise<string[]> {
    await this.moveTo('b', button);
    return this.press('Return', what);
  }

  /** Reads line by line to a button, presses it, and listens until the words are heard. */
  async useOnReading(button: RegExp, what: RegExp): Promise<string[]> {
    await this.readOn(new RegExp(`${button.source}.*push button`));
    await this.desk.knowsFocus(button);
    return this.press('Return', what);
  }

  /** Reads line by line until the words are heard. */
  async readOn(what: RegExp): Promise<string[]> {
    const heard: string[] = [];
    for (let line = 0; line < kLines; ++line) {
      heard.push(...this.#keep(await this.desk.read('Down')));
      if (what.test(heard.join(' '))) return heard;
    }
    throw new Error(`${what} was not heard in ${kLines} lines, but: ${heard.join(' | ')}`);
  }

  #keep(said: string[]): string[] {
    this.transcript.push(...said);
    return said;
  }
}
