/** Where visits are kept. */

/** Every call works where storage is blocked, full or gone; then nothing is kept, and the result says so. */
export interface Store {
  /** Null: nothing is kept under that name; undefined: it cannot be told. */
  read(key: string): string | null | undefined;
  /** False when it could not be kept beyond this page. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

/**
 * The browser's storage. What it refuses is held in memory while the page is open, so that an element that the page replaces
 * finds its visit again. One for all elements of a page.
 */
export class BrowserStore implements Store {
  readonly #storage: () => Storage;
  readonly #refused = new Map<string, string>();

  /** `storage`: asked for each time, since to ask can already throw. */
  constructor(storage: () => Storage) {
    this.#storage = storage;
  }

  read(key: string): string | null | undefined {
    const refused = this.#refused.get(key);
    if (refused !== undefined) return refused;
    try {
      return this.#storage().getItem(key);
    } catch {
      return undefined;
    }
  }

  write(key: string, text: string): boolean {
    try {
      this.#storage().setItem(key, text);
      this.#refused.delete(key);
      return true;
    } catch {
      this.#refused.set(key, text);
      return false;
    }
  }

  remove(key: string): void {
    this.#refused.delete(key);
    try {
      this.#storage().removeItem(key);
    } catch {
      // Nothing can be there.
    }
  }

  /** Another tab has removed or changed what is kept: what was held back here is older. */
  changedElsewhere(key: string | null): void {
    if (key === null) this.#refused.clear();
    else this.#refused.delete(key);
  }
}
