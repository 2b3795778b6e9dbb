/** Adds files to the topic that is open, and removes them: race checks, pictures, drawings, and files from the disk. */
import type { Desk } from '../desk.js';
import { type Beginning, beginningOf, type NewFile } from '../files/beginnings.js';
import { askAuthor } from './ask.js';

const $ = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

export class Adding {
  readonly #desk: Desk;
  readonly #dialog = $<HTMLDialogElement>('adding');
  readonly #kind = $<HTMLSelectElement>('adding-kind');
  readonly #name = $<HTMLInputElement>('adding-name');

  constructor(desk: Desk) {
    this.#desk = desk;
    $('add-file').addEventListener('click', () => this.#open());
    $('adding-close').addEventListener('click', () => this.#dialog.close());
    this.#kind.addEventListener('change', () => this.#showName());
    this.#dialog.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#dialog.close();
      this.make(this.#kind.value as NewFile, this.#name.value);
    });
  }

  /** Creates the file with its first content, unless it exists, and shows it. */
  make(kind: NewFile, name: string): void {
    const { name: file, text } = beginningOf(kind, name, this.#desk.files.get('questions.json') ?? '');
    if (!this.#desk.files.has(file)) this.#desk.write(file, text);
    this.#desk.goTo(file, 0);
  }

  /** Adds files from the disk to the topic. Asks before a file replaces another text. */
  async take(files: readonly Beginning[]): Promise<void> {
    for (const { name, text } of files) {
      const now = this.#desk.files.get(name);
      const mayWrite =
        now === undefined ||
        now === text ||
        (await askAuthor(
          `${name} is part of this topic already. Replace it with the file that you chose?`,
          'Replace it',
          'Keep it',
        ));
      if (mayWrite && now !== text) this.#desk.write(name, text);
    }
    const [first] = files;
    if (first) this.#desk.goTo(first.name, 0);
  }

  #open(): void {
    const races = this.#kind.querySelector<HTMLOptionElement>('[value="race-checks"]');
    if (races) races.disabled = this.#desk.files.has('race-checks.json');
    if (races?.disabled && this.#kind.value === 'race-checks') this.#kind.value = 'picture';
    this.#showName();
    this.#dialog.showModal();
  }

  #showName(): void {
    const isNamed = this.#kind.value !== 'race-checks';
    this.#name.disabled = !isNamed;
    (this.#name.parentElement as HTMLElement).hidden = !isNamed;
  }
}
