/** The stores of visits. */

/** Every call works where storage is blocked, full or missing. Nothing is stored then, and the result says so. */
export interface Store {
  /** Null when nothing is stored under that name; undefined when storage cannot be read. */
  read(key: string): string | null | undefined;
  /** False when the text will be lost with this page. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

/**
 * The browser's storage. A record that it refuses is held in memory while the page is open, so that an element that
 * replaces another finds its visit. All elements of a page share one.
 */
export class BrowserStore implements Store {
  readonly #storage: () => Storage;
  readonly #refused = new Map<string, string>();

  /** `storage` is called for each access, because even reading `localStorage` can throw. */
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
      // Blocked storage holds nothing to remove.
    }
  }

  /** Another tab has removed or changed a record (null: all records); drop the older copy in memory. */
  changedElsewhere(key: string | null): void {
    if (key === null) this.#refused.clear();
    else this.#refused.delete(key);
  }
}
