/**
 * The custom element `<runner-advisor pack lang region theme race-date>`: it draws the questions and the advice in a
 * shadow tree. The reader sees its children as long as no script has run, until the first question is ready, and
 * whenever the engine or the pack is refused.
 *
 * It fires `advisor-ready`, `advisor-step` and `advisor-result`; none of them carries an answer. It starts loading when
 * it comes near the window, and never moves the focus or scrolls before the reader has acted.
 */

import { assets } from 'virtual:assets';
import { parseDay } from '../engine/days.js';
import { firstScreenStyle } from '../style/sheet.js';
import type { FirstActions } from '../views/actions.js';
import { button, type Child, h } from '../views/dom.js';
import { adopt } from '../views/interview/interview.js';
import type { VisitMachine } from '../visit/machine.js';
import type { Step } from '../visit/reduce.js';
import { drawFirstScreen, type FirstScreen } from './first-screen.js';
import { holdLayout } from './layout-hold.js';
import { loadFirstScreen, loadParts, loadWords } from './load.js';
import { hasRecord, page } from './shared-page.js';
import { type Opened, type Parts, Widget } from './widget.js';

/** A server that renders the page imports this module too, and has no HTMLElement. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/**
 * Distance from the window, in pixels, at which loading begins, so that the question is ready when the reader reaches
 * it.
 */
const kAhead = 900;

type Later = typeof import('./interview-chunk.js');

/**
 * The code for everything after the first question. It is cached here because `import()` takes a frame even for a
 * module that is already loaded.
 */
let all: Later | undefined;
const later = async (): Promise<Later> => {
  all = await import('./interview-chunk.js');
  return all;
};

/** Starts its requests one task later: on a slow phone they would otherwise delay the first paint. */
async function open(pack: string, lang: string): Promise<Opened> {
  await new Promise((turn) => setTimeout(turn));
  const files = loadParts(pack, lang);
  files.catch(() => undefined);
  return (await later()).openPack(files, lang);
}

const fetched = { firstScreen: loadFirstScreen, words: loadWords, open };
const parts: Parts = {
  ...fetched,
  speak: async (...how) => (await later()).speak(fetched, ...how),
};

function isNear(element: Element): boolean {
  const { width, top } = element.getBoundingClientRect();
  return width > 0 && Math.abs(top) < kAhead;
}

/**
 * Asks a runner a few questions and shows a checklist made for them.
 *
 * @tagname runner-advisor
 * @attr {string} pack - The topic; by default the topic of the release.
 * @attr {string} lang - Language of questions and advice; by default the language of the page.
 * @attr {string} region - Whose emergency numbers are shown: a region id of the pack or a country code. By default guessed from
 *   the browser's language; the reader can change it.
 * @attr {"auto" | "light" | "dark"} theme - "auto" follows the reader's system.
 * @attr {string} race-date - YYYY-MM-DD; fills in the date field, and the reader can change it.
 * @slot - What readers see without script, until the first question is ready, and when the content is refused.
 * @slot column - A link of the page that results with tips show: to the column, or to its general advice on such
 *   problems.
 * @fires advisor-ready - The first question, or a stored result, is on screen.
 * @fires advisor-step - Another question is on screen. Carries no answer.
 * @fires advisor-result - A result is on screen. Carries no answer.
 * @csspart card - The whole card.
 * @csspart heading - The heading of a question or a result.
 * @csspart option - A row with a radio button or a checkbox.
 * @csspart button - The button that continues.
 * @csspart verdict - The first block of a result.
 * @csspart checklist - A list of what to do, not to do, or not now.
 * @cssprop --advisor-accent - Colour of buttons and marks; made darker (lighter in dark mode) until it is readable.
 * @cssprop --advisor-ink - Text colour in light mode; made dark enough to be readable.
 * @cssprop --advisor-paper - Background colour in light mode; made light enough.
 * @cssprop --advisor-radius - Corner radius of rows and cards.
 * @cssprop --advisor-font - Font family of the text.
 * @cssprop --advisor-heading-font - Font family of the headings.
 * @cssprop --advisor-scale - A number that makes all text larger or smaller; 1 is the reader's own size.
 */
export class RunnerAdvisor extends Base {
  static readonly observedAttributes = ['pack', 'lang', 'region', 'theme', 'race-date'];

  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #widget = new Widget(
    page,
    parts,
    {
      drawFirst: (first, acted) => this.#drawFirst(first, acted),
      draw: (acted, again) => this.#show(acted, { again }),
      refuse: () => this.#refuse(),
      tellReady: () => this.#tell('ready'),
    },
    hasRecord,
  );
  /** True while a step of the reader is being processed; further presses are ignored. */
  #busy = false;
  /** Language that the reader chose inside the element. */
  #chosen = '';
  #watch: IntersectionObserver | null = null;
  #card: HTMLElement | null = null;
  /** Aborted when the view leaves the screen; this stops its timers and removes its listeners outside the view. */
  #view = new AbortController();

  get pack(): string {
    return this.getAttribute('pack') || assets.topic;
  }
  set pack(value: string | null | undefined) {
    this.#set('pack', value);
  }
  get region(): string {
    return this.getAttribute('region') ?? '';
  }
  set region(value: string | null | undefined) {
    this.#set('region', value);
  }
  /** "light", "dark", or "auto", which follows the reader's system. */
  get theme(): string {
    return this.getAttribute('theme') || 'auto';
  }
  set theme(value: string | null | undefined) {
    this.#set('theme', value);
  }
  /** YYYY-MM-DD, or empty. It fills in the date field; the reader may change it. */
  get raceDate(): string {
    return this.getAttribute('race-date') ?? '';
  }
  set raceDate(value: string | null | undefined) {
    this.#set('race-date', value);
  }

  /** React and Vue set a property to undefined or null when the page does not give it. */
  #set(name: string, value: string | null | undefined): void {
    if (value == null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  constructor() {
    super();
    this.#widget.onLink = () => this.#load();
  }

  connectedCallback(): void {
    const isSame = this.#widget.enter(this.pack, Number(this.dataset.nth) || 1);
    if (!this.#root.firstChild) this.#root.append(h('slot'));
    if (this.#widget.isLoaded) {
      // The element was removed and inserted again. Removal has stopped the view's timers and listeners, so draw it
      // again.
      if (this.#view.signal.aborted) this.#redraw();
      return;
    }
    // DOM emulations used in the page's tests (such as jsdom) have no IntersectionObserver; leave the fallback text
    // there.
    if (!globalThis.IntersectionObserver) return;
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#load();
      },
      // With `root: document`, the margin also applies in a cross-origin frame; without it, the margin would be ignored
      // there.
      { root: document, rootMargin: `${kAhead}px` },
    );
    this.#watch.observe(this);
    // Load an element that is already near the window, or that the page's address names, without waiting for the
    // observer's next frame. While the page loads, start at once, so that its first frame can contain the question.
    // Later, wait one task, because the page may still be moving elements in the present one.
    const start = (): void => {
      if (!this.isConnected) return;
      this.#widget.settle();
      // The part of the page that the address names, to which the window is about to scroll.
      const named = document.getElementById(location.hash.slice(1));
      if (!isSame || this.#widget.hasLink || named?.contains(this) || isNear(this)) this.#load();
    };
    (document.readyState === 'complete' ? setTimeout : queueMicrotask)(start);
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
    this.#widget.leave();
    // When the page moves a node, the browser connects it again before this task runs.
    setTimeout(() => {
      if (!this.isConnected) this.#view.abort();
    });
  }

  attributeChangedCallback(name: string): void {
    if (name === 'theme') this.#root.querySelector('.w')?.setAttribute('data-theme', this.theme);
    else if (name === 'region' || name === 'race-date') this.#redraw();
    else if (this.#widget.isLoaded || this.#widget.isRefused) {
      if (name === 'pack') this.#widget.changePack(this.pack);
      this.#load();
    }
  }

  #load(acted = false): Promise<boolean> {
    this.#watch?.disconnect();
    return this.#widget.load(this.#language, acted);
  }

  /** The reader's choice; else the `lang` of the element or the page; else the browser's language. */
  get #language(): string {
    return this.#chosen || this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }

  #tell(what: string): void {
    this.dispatchEvent(new Event(`advisor-${what}`, { bubbles: true }));
  }

  /** Replaces only the content of the card: drawing a new card takes twice as long. */
  #put(more: readonly CSSStyleSheet[], ...view: Child[]): HTMLElement {
    const { lang, dir } = this.#widget.words;
    const sheets = [firstScreenStyle(), ...more];
    // Translation and dark-mode extensions add sheets of their own; keep them, after ours.
    const { adoptedStyleSheets: adopted } = this.#root;
    if (!sheets.every((sheet) => adopted.includes(sheet))) {
      this.#root.adoptedStyleSheets = [...new Set([...sheets, ...adopted])];
      this.#root.querySelector('style')?.remove();
    }
    const content = h('div', { class: 'c' }, view);
    let card = this.#card;
    // A card with an inline style is holding the page's layout (layout-hold.ts); replace it.
    if (card?.lang === lang && !card.style.length && !card.hidden && card.parentNode) card.replaceChildren(content);
    else {
      card = h('div', { class: 'w', part: 'card', lang, dir, 'data-theme': this.theme }, content);
      this.#card = card;
      this.#root.replaceChildren(card);
    }
    return card;
  }

  /** Shows one plain sentence, the page's fallback text, and a button to try again. */
  #refuse(): void {
    const { refused, tryAgain } = this.#widget.words;
    const again = (): void => {
      this.#widget.retry();
      this.#load(true);
    };
    this.#put([], h('p', { class: 'hint', role: 'status' }, refused), h('slot'), button('button', again, tryAgain));
  }

  #drawFirst(first: FirstScreen, acted: boolean): void {
    const card = this.#root.querySelector<HTMLElement>('.w');
    if (card?.dataset.first !== first.hash) {
      const { words } = this.#widget;
      const view = drawFirstScreen(first, words, this.#actions);
      this.#place(view, true, acted);
      if (acted) later().then((rest) => rest.focusAndReveal(this, view.querySelector('h2')), Object);
      return;
    }
    this.#card = card;
    card.dataset.theme = this.theme;
    adopt(card, this.#actions);
  }

  /**
   * Draws the current screen of the visit. Focus and scroll move only when the reader has acted (`acted`). `focus` is
   * the name of the control to focus, `again` keeps entries that are not yet submitted, and `inTurn` draws a result in
   * several tasks.
   */
  async #show(acted: boolean, how: { focus?: string; again?: boolean; inTurn?: boolean } = {}): Promise<void> {
    const { machine, words } = this.#widget;
    if (!machine) return;
    this.#view.abort();
    this.#view = new AbortController();
    const { signal } = this.#view;
    const rest = all ?? (await later());
    const view = await rest.draw(machine, words, {
      raceDay: parseDay(this.raceDate),
      region: this.region,
      actions: this.#actions,
      send: (event) => void this.#go((_, machine) => machine.dispatch(event)),
      redraw: (focus) => this.#redraw(focus),
      signal,
      inTurn: how.inTurn === true,
    });
    if (signal.aborted) return;
    const focusAgain = how.again && rest.carryOver(this.#root, view);
    this.#place(view, machine.isNew, acted, rest.styles);
    if (acted) rest.focusAndReveal(this, view.querySelector(how.focus ? `[name="${how.focus}"]` : 'h2'));
    if (focusAgain) focusAgain();
  }

  /**
   * `isFirst`: this is the first question of a new visit, which may wait behind a button. A screen that a reader
   * returns to is shown at once. Before the first frame of the page there is nothing to hold in place.
   */
  #place(view: HTMLElement, isFirst: boolean, acted: boolean, more: readonly CSSStyleSheet[] = []): void {
    const settle = isFirst && !acted && document.timeline.currentTime ? holdLayout(this) : null;
    const card = this.#put(more, view);
    settle?.(card, this.#widget.words.show);
  }

  /** Draws the same screen with other numbers, words or days. `focus` names the control at which the reader is. */
  #redraw(focus?: string): void {
    this.#show(focus !== undefined, focus === undefined ? { again: true } : { focus }).catch(() => this.#refuse());
  }

  /**
   * Applies a reader's action to the visit and draws the resulting screen. It draws in the same frame when all code and
   * data are loaded, because the awaits then take only a microtask each.
   */
  async #go(act: (all: Later, machine: VisitMachine) => Step, inTurn = false): Promise<void> {
    const { coming } = this.#widget;
    if (this.#busy || !coming) return;
    this.#busy = true;
    const card = this.#root.querySelector('.w');
    const waits = setTimeout(() => card?.setAttribute('aria-busy', 'true'));
    try {
      const machine = await coming;
      // The page has changed the topic while the visit was loading.
      if (coming !== this.#widget.coming) return;
      // Handle a press on the first question before `load` continues, so that the reader's answer is not lost.
      this.#widget.machine ??= machine;
      const rest = all ?? (await later());
      const { missing } = act(rest, machine);
      if (missing.length) return rest.showMissing(this.#root, missing, this.#widget.words.lang);
      await this.#show(true, { inTurn });
      const { at, second } = machine.visit;
      this.#tell(at || second ? 'step' : 'result');
    } catch {
      this.#refuse();
    } finally {
      this.#busy = false;
      clearTimeout(waits);
      card?.removeAttribute('aria-busy');
    }
  }

  readonly #actions: FirstActions = {
    submitScreen: (form) => void this.#go((all, machine) => machine.dispatch(all.readScreen(form, machine)), true),
    chooseLanguage: (lang) => {
      const before = this.#chosen;
      this.#chosen = lang;
      void this.#load(true).then((isShown) => {
        if (!isShown) this.#chosen = before;
      });
    },
  };
}
