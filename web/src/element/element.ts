/**
 * `<runner-advisor pack lang region theme race-date>`: the questions and the advice, in a shadow tree. The children are
 * what a reader sees without script, until the first question is ready, and whenever the engine or the pack is refused.
 *
 * It fires `advisor-ready`, `advisor-step` and `advisor-result`; none of them carries an answer. It loads nothing until
 * it nears the window, and never moves focus or scrolls before the reader has acted.
 */

import { parseDay, today } from '../engine/days.js';
import { words as english } from '../locale/en.js';
import type { Words } from '../locale/words.js';
import { style } from '../style/sheet.js';
import type { Actions } from '../views/actions.js';
import { type Child, h } from '../views/dom.js';
import { choices } from '../views/interview/choices.js';
import { adopt, interview } from '../views/interview/interview.js';
import { claimKey, hasMemory, releaseKey } from '../visit/keys.js';
import type { Visit } from '../visit/visit.js';
import { askingOf } from './first-screen.js';
import { focusAndReveal, holdLayout } from './layout-hold.js';
import { loadFirstScreen, loadParts, loadWords } from './load.js';

/** How far outside the window loading begins, so that the question stands before the reader comes to it. */
const kAhead = 900;

type Later = typeof import('./interview-chunk.js');

/** Everything after the first question. Kept, since even a module that is there already is imported a frame later. */
let all: Later | undefined;
const later = async (): Promise<Later> => {
  all = await import('./interview-chunk.js');
  return all;
};

/**
 * Asks a runner a few questions and shows a checklist made for them.
 *
 * @tagname runner-advisor
 * @attr {string} pack - The topic; "calf" when left out.
 * @attr {string} lang - Language of questions and advice; the page's when left out.
 * @attr {string} region - Whose emergency numbers are shown: a region id of the pack or a country code. Guessed from the
 *   browser's language when left out; the reader can change it.
 * @attr {"auto" | "light" | "dark"} theme - "auto" follows the reader's system.
 * @attr {string} race-date - YYYY-MM-DD; fills in the date field, and the reader can change it.
 * @slot - What readers see without script, until the first question is ready, and when the content is refused.
 * @slot column - A link of the page, shown in a result with tips: to the column, or to what it says on such problems in
 *   general.
 * @fires advisor-ready - The first question, or a kept result, is on screen.
 * @fires advisor-step - Another question is on screen. Carries no answer.
 * @fires advisor-result - A result is on screen. Carries no answer.
 * @csspart card - The whole card.
 * @csspart heading - The heading of a question or a result.
 * @csspart option - A row with a radio button or a checkbox.
 * @csspart button - The button that goes on.
 * @csspart verdict - The first block of a result.
 * @csspart checklist - A list of what to do, not to do, or not now.
 * @cssprop --advisor-accent - Buttons and marks; made darker (lighter in the dark) until it can be read.
 * @cssprop --advisor-ink - Text in light; made dark enough to be read.
 * @cssprop --advisor-paper - Background in light; made light enough.
 * @cssprop --advisor-radius - Roundness of rows and cards.
 * @cssprop --advisor-font - Family of the text.
 * @cssprop --advisor-heading-font - Family of the headings.
 * @cssprop --advisor-scale - A number that makes all text larger or smaller; 1 is the reader's own size.
 */
export class RunnerAdvisor extends HTMLElement {
  static readonly observedAttributes = ['pack', 'lang', 'region', 'theme', 'race-date'];

  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #visit: Visit | null = null;
  /** The visit, once engine and pack are there; the first question may be on screen before. */
  #coming: Promise<Visit> | null = null;
  /** A step is being taken. */
  #busy = false;
  #words: Words = english;
  #key = '';
  /** Pack and language on screen or on their way. */
  #wanted = '';
  /** Language the reader chose in the element itself. */
  #chosen = '';
  #watch: IntersectionObserver | null = null;
  #card: HTMLElement | null = null;
  /** Ends what the view on screen has started: timers, listeners outside it. */
  #view = new AbortController();

  get pack(): string {
    return this.getAttribute('pack') ?? 'calf';
  }
  set pack(value: string) {
    this.setAttribute('pack', value);
  }
  get region(): string {
    return this.getAttribute('region') ?? '';
  }
  set region(value: string) {
    this.setAttribute('region', value);
  }
  /** "light", "dark", or "auto": as the reader's system. */
  get theme(): string {
    return this.getAttribute('theme') ?? 'auto';
  }
  set theme(value: string) {
    this.setAttribute('theme', value);
  }
  /** YYYY-MM-DD, or empty; fills in the date field, and the reader may change it. */
  get raceDate(): string {
    return this.getAttribute('race-date') ?? '';
  }
  set raceDate(value: string) {
    this.setAttribute('race-date', value);
  }

  connectedCallback(): void {
    this.#key ||= claimKey(this.pack, Number(this.dataset.nth) || 1);
    if (!this.#root.firstChild) this.#root.append(h('slot'));
    if (this.#wanted) {
      // Taken out and put back later: what the view had started has ended meanwhile.
      if (this.#view.signal.aborted) this.#redraw();
      return;
    }
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#load();
      },
      // With a root, the margin counts in a frame of another origin too; there the frame itself is what waits.
      { root: document, rootMargin: `${kAhead}px` },
    );
    this.#watch.observe(this);
    // What is near already does not wait for a frame, only for the page's own scripts.
    setTimeout(() => {
      const { width, top } = this.getBoundingClientRect();
      if (width && Math.abs(top) < kAhead) this.#load();
    });
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
    // A node that is only moved is connected again before this runs.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#view.abort();
      releaseKey(this.#key);
      this.#key = '';
    });
  }

  attributeChangedCallback(name: string): void {
    if (name === 'theme') this.#root.querySelector('.w')?.setAttribute('data-theme', this.theme);
    else if (name === 'region') this.#redraw();
    else if (name === 'race-date') this.#dateRace();
    else if (this.#wanted) this.#load();
  }

  async #load(acted = false): Promise<void> {
    this.#watch?.disconnect();
    const { pack } = this;
    // The reader's choice, then the attribute or the page, then the browser.
    const wish = this.#chosen || this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    const wanted = `${pack} ${wish}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const before = this.#visit;
    // Taken now: the element may be gone when the engine comes, and its name with it.
    const key = this.#key;
    const from = before ?? (hasMemory(key) ? 'memory' : 'start');
    try {
      const opening = from === 'start' ? loadFirstScreen(pack, wish) : null;
      // A turn later: what three requests take of a slow phone would come before the first question's frame.
      const coming = new Promise((turn) => setTimeout(turn)).then(async () => {
        const parts = loadParts(pack, wish);
        parts.catch(() => undefined);
        return (await later()).begin(parts, key, from, wish);
      });
      this.#coming = coming;
      coming.catch(() => undefined);
      const words = await loadWords(wish);
      const first = await opening;
      if (wanted !== this.#wanted) return;
      if (first) {
        this.#words = words;
        const card = this.#root.querySelector<HTMLElement>('.w');
        if (card && card.dataset.first === first.hash) {
          this.#card = card;
          card.dataset.theme = this.theme;
          adopt(card, this.#actions);
        } else this.#place(interview(askingOf(first), words, this.#actions, choices), acted);
        this.#tell('ready');
      }
      const visit = await coming;
      if (wanted !== this.#wanted) return;
      this.#words = words;
      this.#visit = visit;
      this.#dateRace();
      if (!first) {
        await this.#show(acted);
        if (!before) this.#tell('ready');
      }
      const turn = globalThis.requestIdleCallback ?? setTimeout;
      turn(() => {
        all?.prepare(visit, words, turn).catch(() => undefined);
      });
    } catch {
      if (wanted === this.#wanted) this.#refuse(await loadWords(wish).catch(() => english));
    }
  }

  #dateRace(): void {
    if (this.#visit) this.#visit.raceIn = parseDay(this.raceDate) - today();
  }

  #tell(what: string): void {
    this.dispatchEvent(new Event(`advisor-${what}`, { bubbles: true }));
  }

  /** Only what changes is replaced: a card that is made anew takes twice as long to go as its content. */
  #put(words: Words, more: readonly CSSStyleSheet[], ...view: Child[]): HTMLElement {
    const sheets = [style, ...more];
    if (this.#root.adoptedStyleSheets.length !== sheets.length) {
      this.#root.adoptedStyleSheets = sheets;
      this.#root.querySelector('style')?.remove();
    }
    const content = h('div', { class: 'c' }, view);
    let card = this.#card;
    // One with a style of its own keeps the page still, until the reader acts.
    if (card?.lang === words.lang && !card.style.length && card.parentNode) card.replaceChildren(content);
    else {
      const { lang, dir } = words;
      card = h('div', { class: 'w', part: 'card', lang, dir, 'data-theme': this.theme }, content);
      this.#card = card;
      this.#root.replaceChildren(card);
    }
    return card;
  }

  /** One plain sentence, and the text that the page gives to everyone. */
  #refuse(words: Words): void {
    this.#visit = this.#coming = null;
    this.#put(words, [], h('p', { class: 'hint', role: 'status' }, words.refused), h('slot'));
  }

  /** Draws where the visit stands. Focus and scroll follow only a reader who has acted; `focus` is a control's name. */
  async #show(acted = false, focus?: string): Promise<void> {
    const visit = this.#visit;
    if (!visit) return;
    this.#view.abort();
    this.#view = new AbortController();
    const { signal } = this.#view;
    const rest = all ?? (await later());
    const view = await rest.draw(visit, this.#words, this.region, this.#actions, this.#redraw, signal);
    if (!signal.aborted) this.#place(view, acted, focus, rest.styles);
  }

  #place(view: HTMLElement, acted: boolean, focus?: string, more: readonly CSSStyleSheet[] = []): void {
    const settle = acted ? null : holdLayout(this);
    const card = this.#put(this.#words, more, view);
    settle?.(card, this.#words.show);
    if (acted)
      focusAndReveal(this, focus ? view.querySelector<HTMLElement>(`[name="${focus}"]`) : view.querySelector('h2'));
  }

  /**
   * Does something to the visit for a reader who acted, and shows where that leads: in the same frame when all that it takes
   * is there, since nothing here then waits for more than its turn.
   */
  async #go(act: (all: Later, visit: Visit) => unknown): Promise<void> {
    if (this.#busy || !this.#coming) return;
    this.#busy = true;
    const card = this.#root.querySelector('.w');
    const waits = setTimeout(() => card?.setAttribute('aria-busy', 'true'));
    try {
      const visit = await this.#coming;
      // A press that came with the first question is told before its own loading goes on.
      this.#visit ??= visit;
      if (act(all ?? (await later()), visit) === false) return;
      await this.#show(true);
      this.#tell(visit.at || visit.detour ? 'step' : 'result');
    } catch {
      this.#refuse(this.#words);
    } finally {
      this.#busy = false;
      clearTimeout(waits);
      card?.removeAttribute('aria-busy');
    }
  }

  /** Draws the same place again, with other numbers or words; with a name, for a reader at the control of that name. */
  readonly #redraw = (focus?: string): void => {
    this.#show(focus !== undefined, focus).catch(() => this.#refuse(this.#words));
  };

  readonly #actions: Actions = {
    submitScreen: (form) => this.#go((all, visit) => all.take(visit, form, this.#words.lang)),
    goBack: () => this.#go((all, visit) => all.back(visit)),
    editAnswer: (question) => this.#go((all, visit) => all.change(visit, question)),
    startRaceChecks: () => this.#go((all, visit) => all.check(visit)),
    leaveRaceChecks: () => this.#go((all, visit) => all.leaveChecks(visit)),
    forget: () => this.#go((all, visit) => all.forget(visit)),
    recheck: () => this.#go((all, visit) => all.recheck(visit)),
    tick: (day, line, on) => this.#visit && all?.tick(this.#visit, day, line, on),
    chooseRegion: (region) => {
      if (this.#visit) all?.chooseRegion(this.#visit, region);
      this.#redraw('region');
    },
    chooseLanguage: (lang) => {
      this.#chosen = lang;
      this.#load(true);
    },
  };
}
