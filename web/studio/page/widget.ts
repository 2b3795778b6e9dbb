/** The widget beside the editor shows the present topic to the author as readers see it. */
import '../../src/runner-advisor.js';
import { write } from '../../src/engine/saved.js';
import { h } from '../../src/views/dom.js';
import { plainKey } from '../../src/visit/names.js';
import type { Answers } from '../work.js';
import { packs } from './live-packs.js';
import { world } from './world.js';

interface Topic {
  readonly id: string;
  readonly version: string;
  readonly locales: readonly string[];
}

export class LiveWidget {
  readonly #place: HTMLElement;
  readonly #languages: HTMLSelectElement;
  #topic: Topic | null = null;

  constructor(place: HTMLElement, languages: HTMLSelectElement) {
    this.#place = place;
    this.#languages = languages;
    languages.addEventListener('change', () => this.#draw());
  }

  show(built: readonly [string, Uint8Array][], topic: Topic): void {
    packs.set(built);
    const lang = this.#languages.value;
    this.#languages.replaceChildren(...topic.locales.map((locale) => h('option', { value: locale }, locale)));
    if (topic.locales.includes(lang)) this.#languages.value = lang;
    this.#languages.hidden = topic.locales.length < 2;
    this.#topic = topic;
    this.#draw();
  }

  /** Opens the visit of a reader with these answers at its result, or at the first question without an answer. */
  openReader(answers: Answers): void {
    if (!this.#topic) return;
    const { id, version } = this.#topic;
    const day = world.clock.today();
    const given = write(id, version, Object.entries(answers));
    world.device.write(plainKey(id), JSON.stringify({ answers: given, day, wrote: day, begun: day }));
    this.#draw();
    this.#place.scrollIntoView({ block: 'nearest' });
  }

  startAnew(): void {
    if (!this.#topic) return;
    world.device.remove(plainKey(this.#topic.id));
    this.#draw();
  }

  #draw(): void {
    if (!this.#topic) return;
    // Keep the height until the new element is drawn, so that the content below does not move.
    this.#place.style.minHeight = `${this.#place.offsetHeight}px`;
    const widget = h('runner-advisor' as 'div', { pack: this.#topic.id, lang: this.#languages.value });
    widget.addEventListener('advisor-ready', () => this.#place.style.removeProperty('min-height'), { once: true });
    this.#place.replaceChildren(widget);
  }
}
