/**
 * `<runner-advisor pack lang region theme race-date>`: the questions and the advice, in a shadow tree. The children are
 * what a reader sees without script, until the first question is ready, and whenever the engine or the pack is refused.
 *
 * It fires `advisor-ready`, `advisor-step` and `advisor-result`; none of them carries an answer. It loads nothing until
 * it nears the window, and never moves focus or scrolls before the reader has acted.
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
import { hasRecord, page } from './outside.js';
import { type Opened, type Parts, Widget } from './widget.js';

/** A server that renders the page imports this too, and has no elements. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/** How far outside the window loading begins, so that the question stands before the reader comes to it. */
const kAhead = 900;

type Later = typeof import('./interview-chunk.js');

/** Everything after the first question. Kept, since even a module that is there already is imported a frame later. */
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

/**
 * Asks a runner a few questions and shows a checklist made for them.
 *
 * @tagname runner-advisor
 * @attr {string} pack - The topic; that of the release when left out.
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
  /** A step is being taken. */
  #busy = false;
  /** Language the reader chose in the element itself. */
  #chosen = '';
  #watch: IntersectionObserver | null = null;
  #card: HTMLElement | null = null;
  /** Ends what the view on screen has started: timers, listeners outside it. */
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
  /** "light", "dark", or "auto": as the reader's system. */
  get theme(): string {
    return this.getAttribute('theme') || 'auto';
  }
  set theme(value: string | null | undefined) {
    this.#set('theme', value);
  }
  /** YYYY-MM-DD, or empty; fills in the date field, and the reader may change it. */
  get raceDate(): string {
    return this.getAttribute('race-date') ?? '';
  }
  set raceDate(value: string | null | undefined) {
    this.#set('race-date', value);
  }

  /** React and Vue set a property that the page leaves out to undefined or null. */
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
      // Taken out and put back later: what the view had started has ended meanwhile.
      if (this.#view.signal.aborted) this.#redraw();
      return;
    }
    // The stand-ins for a browser in which pages are tested leave out what the questions need; the fallback stays.
    if (!globalThis.IntersectionObserver) return;
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
      if (!this.isConnected) return;
      this.#widget.settle();
      const { width, top } = this.getBoundingClientRect();
      if (!isSame || this.#widget.hasLink || (width && Math.abs(top) < kAhead)) this.#load();
    });
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
    this.#widget.leave();
    // A node that is only moved is connected again before this runs.
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

  /** The reader's choice, then the attribute or the page, then the browser. */
  get #language(): string {
    return this.#chosen || this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }

  #tell(what: string): void {
    this.dispatchEvent(new Event(`advisor-${what}`, { bubbles: true }));
  }

  /** Only what changes is replaced: a card that is made anew takes twice as long to go as its content. */
  #put(more: readonly CSSStyleSheet[], ...view: Child[]): HTMLElement {
    const { lang, dir } = this.#widget.words;
    const sheets = [firstScreenStyle(), ...more];
    // Translators and extensions for dark colours add sheets of their own, which stay, after ours.
    const { adoptedStyleSheets: adopted } = this.#root;
    if (!sheets.every((sheet) => adopted.includes(sheet))) {
      this.#root.adoptedStyleSheets = [...new Set([...sheets, ...adopted])];
      this.#root.querySelector('style')?.remove();
    }
    const content = h('div', { class: 'c' }, view);
    let card = this.#card;
    // One with a style of its own keeps the page still, until the reader acts.
    if (card?.lang === lang && !card.style.length && !card.hidden && card.parentNode) card.replaceChildren(content);
    else {
      card = h('div', { class: 'w', part: 'card', lang, dir, 'data-theme': this.theme }, content);
      this.#card = card;
      this.#root.replaceChildren(card);
    }
    return card;
  }

  /** One plain sentence, the text that the page gives to everyone, and a way to try again. */
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
   * Draws where the visit stands. Focus and scroll follow only a reader who has acted; `focus` is a control's name; `again`:
   * what is picked and not sent yet stays; `inTurn`: a result is drawn a little at a time.
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

  /** `isFirst`: the first question, which may wait behind a button; whatever a reader comes back to is shown at once. */
  #place(view: HTMLElement, isFirst: boolean, acted: boolean, more: readonly CSSStyleSheet[] = []): void {
    const settle = isFirst && !acted ? holdLayout(this) : null;
    const card = this.#put(more, view);
    settle?.(card, this.#widget.words.show);
  }

  /** The same place again, with other numbers, words or days; `focus`: for a reader at the control of that name. */
  #redraw(focus?: string): void {
    this.#show(focus !== undefined, focus === undefined ? { again: true } : { focus }).catch(() => this.#refuse());
  }

  /**
   * Does something to the visit for a reader who acted, and shows where that leads: in the same frame when all that it takes
   * is there, since nothing here then waits for more than its turn.
   */
  async #go(act: (all: Later, machine: VisitMachine) => Step, inTurn = false): Promise<void> {
    const { coming } = this.#widget;
    if (this.#busy || !coming) return;
    this.#busy = true;
    const card = this.#root.querySelector('.w');
    const waits = setTimeout(() => card?.setAttribute('aria-busy', 'true'));
    try {
      const machine = await coming;
      // The page has changed the topic meanwhile.
      if (coming !== this.#widget.coming) return;
      // A press that came with the first question is told before its own loading goes on.
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
