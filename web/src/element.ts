/**
 * `<runner-advisor pack lang region theme race-date>`: the questions and the advice, in a shadow tree. The children are
 * what a reader sees without script, until the first question is ready, and whenever the engine or the pack is refused.
 *
 * It fires `advisor-ready`, `advisor-step` and `advisor-result`; none of them carries an answer. It loads nothing until
 * it nears the window, and never moves focus or scrolls before the reader has acted.
 */

import { parseDay, today } from './days.js';
import { type Child, h } from './dom.js';
import { brief } from './interview/brief.js';
import { interview } from './interview/interview.js';
import { loadWords, openPack } from './load.js';
import type { Words } from './locale/words.js';
import { claimKey, releaseKey } from './memory.js';
import { pin } from './place.js';
import type { Steps } from './steps.js';
import { style } from './style/sheet.js';
import { Visit } from './visit.js';

/** How far outside the window loading begins, so that the question stands before the reader comes to it. */
const kAhead = '900px';

/** Everything after the first question: one import, fetched while the reader reads. */
const later = () => import('./later.js');

export class RunnerAdvisor extends HTMLElement {
  static readonly observedAttributes = ['pack', 'lang', 'region', 'theme', 'race-date'];

  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #visit: Visit | null = null;
  #words: Words | null = null;
  #key = '';
  /** Pack and language on screen or on their way. */
  #wanted = '';
  #watch: IntersectionObserver | null = null;
  /** Language the reader chose in the element itself. */
  #chosen = '';
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
    this.#key ||= claimKey(this.pack);
    if (!this.#root.firstChild) this.#root.append(h('slot'));
    if (this.#visit) return;
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#load();
      },
      { rootMargin: kAhead },
    );
    this.#watch.observe(this);
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
    else if (name === 'region') this.#steps.redraw();
    else if (this.#wanted) this.#load();
  }

  /** The language wished for: the reader's choice, then the attribute or the page, then the browser. */
  get #wish(): string {
    return this.#chosen || this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }

  async #load(acted = false): Promise<void> {
    this.#watch?.disconnect();
    const { pack } = this;
    const wish = this.#wish;
    const wanted = `${pack} ${wish}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const before = this.#visit;
    try {
      const [session, words] = await Promise.all([openPack(pack, wish), loadWords(wish)]);
      if (wanted !== this.#wanted) return;
      const visit = new Visit(session, this.#key);
      visit.raceIn = parseDay(this.raceDate) - today();
      if (before?.session.pack.id === session.pack.id) visit.follow(before);
      this.#words = words;
      this.#visit = visit;
      await this.#show(acted);
      if (!before) this.#tell('ready');
      (globalThis.requestIdleCallback ?? setTimeout)(() =>
        later().then(
          (all) => all.fetchAll(),
          () => undefined,
        ),
      );
    } catch {
      if (wanted !== this.#wanted) return;
      this.#visit = null;
      const words = await loadWords(wish).catch(() => loadWords('en'));
      this.#put(words, h('p', { class: 'hint', role: 'status' }, words.refused), h('slot'));
    }
  }

  #tell(what: string): void {
    this.dispatchEvent(new Event(`advisor-${what}`, { bubbles: true }));
  }

  #put(words: Words, ...content: Child[]): HTMLElement {
    const card = h(
      'div',
      { class: 'w', part: 'card', lang: words.lang, dir: words.dir, 'data-theme': this.theme },
      h('div', { class: 'c' }, content),
    );
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(card);
    return card;
  }

  /** Draws the question or the result where the visit stands. Focus and scroll follow only a reader who has acted. */
  async #show(acted = false, focus?: string): Promise<void> {
    const visit = this.#visit;
    const words = this.#words;
    if (!visit || !words) return;
    this.#view.abort();
    this.#view = new AbortController();
    const { signal } = this.#view;
    const all = visit.isDone ? await later().catch(() => null) : null;
    const view = visit.isDone
      ? ((await all?.result(visit, words.lang, this.region, this.#steps, signal).catch(() => null)) ??
        brief(visit, words))
      : interview(visit, words, this.#steps);
    if (signal.aborted) return;
    const settle = acted ? null : pin(this);
    const card = this.#put(words, view);
    settle?.(card, words.show);
    if (all) this.#root.adoptedStyleSheets.push(all.style);
    if (view.querySelector('[data-more]')) {
      later().then(
        (more) => more.decorate(visit, words.lang, this.#root),
        () => undefined,
      );
    }
    if (acted) lead(this, focus ? view.querySelector<HTMLElement>(`[name="${focus}"]`) : view.querySelector('h2'));
  }

  /** The reader has acted: the next screen takes the place of this one. */
  #go(): void {
    void this.#show(true);
    this.#tell(this.#visit?.isDone ? 'result' : 'step');
  }

  readonly #steps: Steps = {
    submit: (answers) => {
      const missing = this.#visit?.submit(answers) ?? [];
      if (!missing.length) this.#go();
      return missing;
    },
    back: () => {
      this.#visit?.back();
      this.#go();
    },
    change: (question) => {
      this.#visit?.change(question);
      this.#go();
    },
    check: () => {
      this.#visit?.check();
      this.#go();
    },
    plan: () => {
      this.#visit?.leaveChecks();
      this.#go();
    },
    redraw: (focus) => void this.#show(focus !== undefined, focus),
    forget: () => {
      this.#visit?.forget();
      this.#go();
    },
    speak: (lang) => {
      this.#chosen = lang;
      void this.#load(true);
    },
  };
}

/** Moves the reader's focus there, and the start of the card into the window where it is not. */
function lead(element: HTMLElement, target: HTMLElement | null): void {
  target?.focus({ preventScroll: true });
  const { top } = (target?.tagName === 'H2' ? element : (target ?? element)).getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) element.scrollIntoView();
}
