/**
 * The widget's clock and storage in the studio: its visits stay in memory, apart from what readers of the same site keep on the
 * device. It stands in for web/src/element/world.ts when the studio is bundled.
 */
import { today } from '../../src/engine/days.js';
import type { Store } from '../../src/visit/store.js';

class MemoryStore implements Store {
  readonly #kept = new Map<string, string>();

  read(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }
  write(key: string, text: string): boolean {
    this.#kept.set(key, text);
    return true;
  }
  remove(key: string): void {
    this.#kept.delete(key);
  }
}

export const world = { clock: { today }, device: new MemoryStore(), tab: new MemoryStore() };
