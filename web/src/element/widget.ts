/**
 * What happens to a widget from outside, without a screen: it enters a page and leaves it, is moved or replaced, changes topic or
 * language, gets a link, and what it needs comes late or never. The element draws what this says.
 */

import type { Session } from '../engine/types.js';
import { words as english } from '../locale/en.js';
import type { Words } from '../locale/words.js';
import type { VisitMachine } from '../visit/machine.js';
import type { Page, Resident } from '../visit/page.js';
import type { FirstScreen } from './first-screen.js';

/** What is fetched. */
export interface Parts {
  /** Null where there is none to be drawn by itself. */
  firstScreen(pack: string, lang: string): Promise<FirstScreen | null>;
  words(lang: string): Promise<Words>;
  /** The engine with the pack, and the code of a visit. */
  open(pack: string, lang: string): Promise<Opened>;
  /** Shows a visit in another language; see speak.ts. `shown`: what was wanted before. */
  speak(widget: Widget, machine: VisitMachine, lang: string, shown: string, acted: boolean): Promise<boolean>;
}

export interface Opened {
  readonly session: Session;
  begin(session: Session, key: string, fragment: string): VisitMachine;
  /** Fetches the words that results show. */
  complete(session: Session): Promise<void>;
}

/** What the element draws. */
export interface Screen {
  /** The first question, before engine and pack are there. */
  drawFirst(first: FirstScreen, acted: boolean): void;
  /** Where the visit stands. Focus and scroll follow only a reader who has acted; `again`: what is in the form stays. */
  draw(acted: boolean, again: boolean): Promise<void>;
  /** The visit cannot be shown. */
  refuse(): void;
  tellReady(): void;
}

export class Widget implements Resident {
  pack = '';
  nth = 1;
  key = '';
  /** Of the language on screen. */
  words: Words = english;
  machine: VisitMachine | null = null;
  /** The visit, once engine and pack are there; the first question may be on screen before. */
  coming: Promise<VisitMachine> | null = null;
  readonly #page: Page;
  readonly #parts: Parts;
  readonly screen: Screen;
  /** Whether there may be a visit to go on with under that name. */
  readonly #hasRecord: (key: string) => boolean;
  /** Topic and language on screen or on their way. */
  wanted = '';
  /** A link that has come and is not open yet. */
  #fragment = '';

  constructor(page: Page, parts: Parts, screen: Screen, hasRecord: (key: string) => boolean) {
    this.#page = page;
    this.#parts = parts;
    this.screen = screen;
    this.#hasRecord = hasRecord;
  }

  /** The last attempt to load has failed. */
  isRefused = false;

  get isLoaded(): boolean {
    return this.wanted !== '';
  }

  /** A link waits for this widget, so it loads wherever in the page it stands. */
  get hasLink(): boolean {
    return this.#page.hasLinkFor(this);
  }

  /** False when another widget goes on with its visit meanwhile, so that this one has another to load. */
  enter(pack: string, nth = 1): boolean {
    this.nth = nth;
    this.#page.enter(this);
    return this.changePack(pack);
  }

  /** What the page takes out and puts in within one turn is over: what is free now is free. */
  settle(): void {
    this.key ||= this.#page.keyFor(this);
  }

  leave(): void {
    this.#page.leave(this);
  }

  /** Another topic is another visit, under a name of its own. False when there is another visit to load. */
  changePack(pack: string): boolean {
    this.pack = pack;
    const key = this.key && this.#page.keyFor(this);
    if (key === this.key) return true;
    this.key = key;
    this.machine = this.coming = null;
    this.wanted = '';
    return false;
  }

  /** A link has come while the page was open. */
  openLink(): void {
    if (this.machine) {
      this.machine.openLink(this.#page.takeLink());
      void this.screen.draw(true, false).catch(() => this.screen.refuse());
    } else this.onLink();
  }

  /** A link has come before anything was loaded. */
  onLink: () => void = () => undefined;

  /** After a refusal: what comes next is loaded anew. */
  retry(): void {
    this.machine = this.coming = null;
    this.wanted = '';
  }

  /** False when it could not be shown in that language. */
  async load(lang: string, acted = false): Promise<boolean> {
    const shown = this.wanted;
    this.wanted = `${this.pack} ${lang}`;
    if (this.wanted === shown) return true;
    this.settle();
    this.isRefused = false;
    const { machine } = this;
    return machine ? this.#parts.speak(this, machine, lang, shown, acted) : this.#begin(lang, this.wanted, acted);
  }

  async #begin(lang: string, wanted: string, acted: boolean): Promise<boolean> {
    const { pack, key, screen } = this;
    try {
      if (this.hasLink) this.#fragment = this.#page.takeLink();
      const opening = this.#fragment || this.#hasRecord(key) ? null : this.#parts.firstScreen(pack, lang);
      const coming = this.#parts.open(pack, lang).then(({ session, begin }) => begin(session, key, this.#fragment));
      coming.catch(() => undefined);
      this.coming = coming;
      const words = await this.#parts.words(lang);
      const first = await opening;
      if (wanted !== this.wanted) return true;
      this.words = words;
      if (first) {
        screen.drawFirst(first, acted);
        screen.tellReady();
      }
      const machine = await coming;
      if (wanted !== this.wanted) return true;
      this.#fragment = '';
      this.machine = machine;
      // What storage would not take may be in memory, where the first question did not know of it.
      if (!first || machine.visit.written || machine.visit.link) await screen.draw(acted, false);
      if (!first) screen.tellReady();
      return true;
    } catch {
      if (wanted === this.wanted) {
        this.retry();
        this.isRefused = true;
        screen.refuse();
      }
      return false;
    }
  }
}
