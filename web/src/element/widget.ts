/**
 * The life of a widget without a screen: it enters and leaves a page, is moved or replaced, changes topic or language,
 * receives a link, and what it needs may arrive late or never. The element draws what this class asks for.
 */

import type { Session } from '../engine/types.js';
import { words as english } from '../locale/en.js';
import type { Words } from '../locale/words.js';
import type { VisitMachine } from '../visit/machine.js';
import type { Page, PageWidget } from '../visit/page.js';
import type { FirstScreen } from './first-screen.js';

/** Functions that fetch what a widget needs. */
export interface Parts {
  /** Null where the pack has no separate first screen. */
  firstScreen(pack: string, lang: string): Promise<FirstScreen | null>;
  words(lang: string): Promise<Words>;
  /** The engine with the pack, and the code of a visit. */
  open(pack: string, lang: string): Promise<Opened>;
  /** Shows a visit in another language; see speak.ts. `shown` is the value of `wanted` before the change. */
  speak(widget: Widget, machine: VisitMachine, lang: string, shown: string, acted: boolean): Promise<boolean>;
}

export interface Opened {
  readonly session: Session;
  begin(session: Session, key: string, fragment: string): VisitMachine;
  /** Fetches the texts that only results show. */
  complete(session: Session): Promise<void>;
}

/** The drawing functions that the element provides. */
export interface Screen {
  /** Draws the first question before the engine and the pack are loaded. */
  drawFirst(first: FirstScreen, acted: boolean): void;
  /**
   * Draws the current screen of the visit. Focus and scroll move only when the reader has acted; `again` keeps what the
   * form holds.
   */
  draw(acted: boolean, again: boolean): Promise<void>;
  /** Says that the visit cannot be shown. */
  refuse(): void;
  tellReady(): void;
}

export class Widget implements PageWidget {
  pack = '';
  nth = 1;
  key = '';
  /** Words of the language on screen. */
  words: Words = english;
  machine: VisitMachine | null = null;
  /** Resolves to the visit when the engine and the pack are loaded; the first question may be on screen before that. */
  coming: Promise<VisitMachine> | null = null;
  readonly #page: Page;
  readonly #parts: Parts;
  readonly screen: Screen;
  /** Whether the device may hold a visit under this name. */
  readonly #hasRecord: (key: string) => boolean;
  /** Topic and language that are on screen or being loaded. */
  wanted = '';
  /** A link that has arrived and is not open yet. */
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

  /** Whether a link waits for this widget. It then loads even far outside the window. */
  get hasLink(): boolean {
    return this.#page.hasLinkFor(this);
  }

  /**
   * False when another widget has taken over this one's visit in the meantime, so that this one has another visit to
   * load.
   */
  enter(pack: string, nth = 1): boolean {
    this.nth = nth;
    this.#page.enter(this);
    return this.changePack(pack);
  }

  /**
   * Call this one task after the page has moved elements: names of widgets that have left are then free to be reused.
   */
  settle(): void {
    this.key ||= this.#page.keyFor(this);
  }

  leave(): void {
    this.#page.leave(this);
  }

  /** Another topic is another visit with a name of its own. False when there is another visit to load. */
  changePack(pack: string): boolean {
    this.pack = pack;
    const key = this.key && this.#page.keyFor(this);
    if (key === this.key) return true;
    this.key = key;
    this.machine = this.coming = null;
    this.wanted = '';
    return false;
  }

  /** Opens a link that arrived while the page was open. */
  openLink(): void {
    if (this.machine) {
      this.machine.openLink(this.#page.takeLink());
      void this.screen.draw(true, false).catch(() => this.screen.refuse());
    } else this.onLink();
  }

  /** Called when a link arrives before anything is loaded. */
  onLink: () => void = () => undefined;

  /** After a refusal: the next call of `load` starts from the beginning. */
  retry(): void {
    this.machine = this.coming = null;
    this.wanted = '';
  }

  /** False when the widget could not be shown in that language. */
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
      // A link that has come meanwhile.
      const { hasLink } = this;
      if (hasLink) machine.openLink(this.#page.takeLink());
      // A record that storage refused may be in memory, which `hasRecord` does not see; then replace the first question.
      if (!first || hasLink || machine.visit.written || machine.visit.link) await screen.draw(acted, false);
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
