/** The panel of texts: the reading level and the place of each, and a button that tells which readers see it. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import { fill } from '../page/fill.js';
import type { Texts } from '../work.js';

/** The number of texts that are listed. A search finds the others. */
const kMost = 200;

type Row = Texts['texts'][number];

export class TextPanel {
  readonly #levels: HTMLElement;
  readonly #list: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #order: HTMLSelectElement;
  readonly #desk: Desk;

  constructor(panel: HTMLElement, desk: Desk) {
    this.#desk = desk;
    const find = <T extends Element>(css: string) => panel.querySelector(css) as T;
    this.#levels = find('.levels');
    this.#list = find('tbody');
    this.#search = find('input');
    this.#order = find('select');
    this.#search.addEventListener('input', () => this.show());
    this.#order.addEventListener('change', () => this.show());
  }

  show(): void {
    const { texts = [], levels = [] } = this.#desk.texts ?? {};
    const kinds = { grade: 'school grade', ease: 'ease of reading' };
    this.#levels.textContent = levels
      .map(({ locale, measure, level, words }) => {
        const read = measure && level !== null ? `, ${kinds[measure]} ${level.toFixed(1)}` : '';
        return `${locale}: ${words.toLocaleString('en')} words${read}`;
      })
      .join(' · ');
    const wanted = this.#search.value.toLowerCase();
    const found = texts.filter(({ key, text }) => `${key} ${text}`.toLowerCase().includes(wanted));
    const isEase = levels[0]?.measure === 'ease';
    if (this.#order.value === 'hard') {
      found.sort((a, b) => (isEase ? -1 : 1) * ((b.level ?? 0) - (a.level ?? 0)));
    }
    void fill(this.#list, found.slice(0, kMost), (row) => this.#row(row));
  }

  #row({ key, file, pointer, text, level }: Row): HTMLElement {
    return h(
      'tr',
      null,
      h(
        'td',
        null,
        button('link', () => this.#desk.goToPointer(file, pointer), key),
      ),
      h('td', null, text),
      h('td', { class: 'figure' }, level === null ? '' : level.toFixed(1)),
      h(
        'td',
        null,
        button('small', () => this.#desk.askWho(key), 'Who sees this?'),
      ),
    );
  }
}
