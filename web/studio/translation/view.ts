/** The translation table: original beside translation in reading order, edited in place, and as a spreadsheet. */
import { button, h } from '../../src/views/dom.js';
import { translations } from '../compiler.js';
import type { Desk } from '../desk.js';
import { download, NotOpened, textOf } from '../files/files.js';
import { fill } from '../page/fill.js';
import { localesOf, withLocale } from './locales.js';
import { type Row, readTranslation, stateOf, type TranslationFile, translated, writeTranslation } from './rows.js';
import { fromSpreadsheet, toSpreadsheet } from './spreadsheet.js';

const kStates = { new: 'new', stale: 'the original has changed', done: '' };

export class TranslationView {
  readonly #desk: Desk;
  readonly #body: HTMLElement;
  readonly #languages: HTMLSelectElement;
  readonly #shown: HTMLSelectElement;
  readonly #counts: HTMLElement;
  readonly #unnamed: HTMLElement;
  readonly #tableButtons: NodeListOf<HTMLButtonElement>;
  #file: TranslationFile | null = null;
  #locale = '';
  /** The number of the last request for a table. Answers to earlier requests are ignored. */
  #request = 0;

  constructor(view: HTMLElement, desk: Desk) {
    this.#desk = desk;
    const find = <T extends HTMLElement>(css: string) => view.querySelector(css) as T;
    this.#body = find('tbody');
    this.#languages = find('[name="language"]');
    this.#shown = find('[name="shown"]');
    this.#counts = find('.counts');
    this.#unnamed = find('.unnamed');
    this.#tableButtons = view.querySelectorAll('.export, .import');
    this.#languages.addEventListener('change', () => this.#openLocale(this.#languages.value));
    this.#shown.addEventListener('change', () => this.#draw());
    find('.add-language').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#openLocale(find<HTMLInputElement>('[name="tag"]').value.trim().toLowerCase());
    });
    find('.export').addEventListener('click', () => this.#export());
    const chosen = find<HTMLInputElement>('[type="file"]');
    find('.import').addEventListener('click', () => chosen.click());
    chosen.addEventListener('change', async () => {
      const [file] = chosen.files ?? [];
      if (file) await this.#read(file);
      chosen.value = '';
    });
    find('.unnamed button').addEventListener('click', () => {
      const { files } = desk;
      desk.write('pack.json', withLocale(files.get('pack.json') ?? '', this.#locale));
      this.#unnamed.hidden = true;
    });
  }

  /** Refuses a spreadsheet in an old encoding, because its letters would be lost. */
  async #read(file: File): Promise<void> {
    this.#desk.complain('');
    const request = this.#request;
    try {
      const csv = textOf(file.name, new Uint8Array(await file.arrayBuffer()));
      if (request === this.#request) this.#import(csv);
      else
        this.#desk.complain(
          'The language was changed while the spreadsheet was read. Nothing was imported; try again.',
        );
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      this.#desk.complain(error.message);
    }
  }

  /** Shows the last shown language, or the first one of the topic. */
  open(): void {
    const [main = '', ...named] = localesOf(this.#desk.files.get('pack.json') ?? '');
    const known = new Set(this.#desk.texts?.texts.map(({ file }) => file));
    const isTranslation = (name: string): boolean =>
      /^[a-z]{2,3}(-[\w-]+)?\.json$/.test(name) && !known.has(name) && name !== `${main}.json`;
    const unnamed = [...this.#desk.files.keys()].filter(isTranslation).map((name) => name.slice(0, -'.json'.length));
    const all = [...new Set([...named, ...unnamed])];
    this.#languages.replaceChildren(...all.map((locale) => h('option', { value: locale }, locale)));
    const locale = all.includes(this.#locale) ? this.#locale : (all[0] ?? '');
    if (locale) this.#openLocale(locale);
    else this.#showNone('This topic has no translation yet. Add a language.');
  }

  /** Removes the table, so that it cannot overwrite a file. */
  #showNone(words: string): void {
    this.#request += 1;
    this.#setFile(null);
    // An empty list also ends a filling that still runs.
    void fill(this.#body, [], () => this.#body);
    this.#counts.textContent = words;
  }

  #openLocale(locale: string): void {
    this.#locale = locale;
    this.#counts.textContent = 'Opening…';
    // The answer replaces the table, so words that are typed or imported before it would be lost.
    this.#setFile(null);
    // A new language has no option yet. Then none is selected, so that each choice is a change.
    this.#languages.value = locale;
    const request = ++this.#request;
    const { files } = this.#desk;
    void translations.run({ kind: 'translate', files: [...files], locale }, (answer) => {
      if (request !== this.#request) return;
      if (answer.kind === 'failed') this.#showNone(answer.words);
      if (answer.kind !== 'translated') return;
      this.#setFile(readTranslation(answer.text, new Set(answer.keys)));
      if (![...this.#languages.options].some(({ value }) => value === locale)) {
        this.#languages.append(h('option', { value: locale }, locale));
      }
      this.#languages.value = locale;
      this.#unnamed.hidden = localesOf(files.get('pack.json') ?? '').includes(locale);
      this.#draw();
    });
  }

  /** `file`: the content of the table. Null while a table is being opened, and where there is none. */
  #setFile(file: TranslationFile | null): void {
    this.#file = file;
    this.#body.inert = file === null;
    if (!file) this.#unnamed.hidden = true;
    for (const button of this.#tableButtons) button.disabled = file === null;
  }

  #draw(): void {
    if (!this.#file) return;
    const { rows } = this.#file;
    this.#count();
    const wanted = this.#shown.value;
    const shown = rows.filter((row) => wanted === 'all' || stateOf(row) !== 'done');
    void fill(this.#body, shown, (row) => this.#row(row));
  }

  #count(): void {
    const rows = this.#file?.rows ?? [];
    const count = (state: string) => rows.filter((row) => stateOf(row) === state).length;
    this.#counts.textContent = `${rows.length} texts, ${count('new')} new, ${count('stale')} whose original has changed`;
  }

  #row({ key, ...row }: Row): HTMLElement {
    const field = h('textarea', { rows: 2, lang: this.#locale, dir: 'auto', 'aria-label': `Translation of ${key}` });
    field.value = row.text;
    const note = h('td', { class: 'state' });
    const show = (): void => {
      const now = this.#file?.rows.find((one) => one.key === key);
      if (!now) return;
      const state = stateOf(now);
      line.dataset.state = state;
      note.replaceChildren(h('span', null, kStates[state]));
      if (state === 'stale') note.append(button('small', () => set(now.text), 'Still right'));
    };
    const set = (text: string): void => {
      if (this.#file) this.#file = translated(this.#file, key, text);
      show();
      this.#count();
      this.#write();
    };
    field.addEventListener('input', () => set(field.value));
    const words = h(
      'td',
      null,
      row.was !== '' && h('del', null, row.was),
      h('p', null, row.from),
      button('link soft', () => this.#goToOriginal(key), key),
    );
    const line = h('tr', null, words, h('td', null, field), note);
    show();
    return line;
  }

  #goToOriginal(key: string): void {
    const found = this.#desk.texts?.texts.find((text) => text.key === key);
    if (found) this.#desk.goToPointer(found.file, found.pointer);
    else this.#desk.complain('The place of this text is known once the topic can be read without mistakes.');
  }

  /** Writes the file without a delay. With a delay, words would be missing when the author saves, reloads or opens something. */
  #write(): void {
    if (this.#file) this.#desk.write(`${this.#locale}.json`, writeTranslation(this.#file));
  }

  #export(): void {
    if (this.#file) download(toSpreadsheet(this.#file), `${this.#locale}.csv`, 'text/csv');
  }

  #import(csv: string): void {
    if (!this.#file) return;
    const read = fromSpreadsheet(csv, this.#file);
    if (!read) {
      this.#desk.complain('This table has no columns “key” and “translation”. Export one to see its form.');
      return;
    }
    this.#file = read.file;
    this.#draw();
    this.#write();
    const { taken, stale, unknown } = read;
    this.#counts.append(
      `. Imported: ${taken} translations${stale > 0 ? `, ${stale} of an original that has changed` : ''}`,
      unknown.length > 0 ? `; ${unknown.length} keys are of no text: ${unknown.slice(0, 3).join(', ')}` : '',
    );
  }
}
