/**
 * What the widgets of one page share: the names under which each keeps its visit, and the link that came with the address.
 * One object a page, made by runner-advisor.ts and handed to each widget.
 */

import { plainKey } from './names.js';

/** A link with answers begins so; see link.ts. */
export const kFragment = '#runner-advisor=';

/** A widget in the page. */
export interface Resident {
  readonly pack: string;
  /** Which of its topic it is, where the page around a frame has several frames. */
  readonly nth: number;
  /** Name under which its visit is kept; empty before it has one. */
  readonly key: string;
  /** A link has come: for this widget, or for none that is here. */
  openLink(): void;
}

export class Page {
  /** In the order in which they came. */
  readonly #residents = new Set<Resident>();
  /** Names of widgets that have left, the last one first. */
  #free: string[] = [];
  #link = '';

  enter(resident: Resident): void {
    this.#residents.add(resident);
  }

  /** What it was called is free at once: a page that replaces an element goes on with its visit in the new one. */
  leave(resident: Resident): void {
    this.#residents.delete(resident);
    if (resident.key) this.#free = [resident.key, ...this.#free];
  }

  /**
   * A name for that widget's visit: the one it had, where no other has taken it meanwhile; else that of the widget of its topic
   * that left last, in whose place it stands; else the first that is free. The first widget of a topic has the plain name.
   */
  keyFor(resident: Resident): string {
    const { pack, nth } = resident;
    const plain = plainKey(pack);
    const taken = new Set<string>();
    for (const other of this.#residents) if (other !== resident) taken.add(other.key);
    const isFree = (key: string): boolean => (key === plain || key.startsWith(`${plain}:`)) && !taken.has(key);
    let key = [resident.key, ...this.#free].find(isFree) ?? (nth > 1 ? `${plain}:${nth}` : plain);
    this.#free = this.#free.filter((one) => one !== key);
    for (let n = nth + 1; taken.has(key); n++) key = `${plain}:${n}`;
    return key;
  }

  /** A link that has come with the address; empty: none. */
  arrive(link: string): void {
    if (!link) return;
    this.#link = link;
    [...this.#residents].find((resident) => this.hasLinkFor(resident))?.openLink();
  }

  /** Whether a link waits for that widget. One for a topic that no widget has goes to the first, which says so. */
  hasLinkFor(resident: Resident): boolean {
    const [, pack] = /\.([a-z]\w*)(?:@|%(?:25)*40)/.exec(this.#link) ?? [];
    if (!this.#link || pack === resident.pack) return this.#link !== '';
    const all = [...this.#residents];
    return all[0] === resident && !all.some((other) => other.pack === pack);
  }

  takeLink(): string {
    const link = this.#link;
    this.#link = '';
    return link;
  }
}

/** The answers in the page's address, which loses them at once: no script that runs later can read them there. */
export function takeFragment(): string {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(kFragment)) return '';
  try {
    history.replaceState(history.state, '', pathname + search);
  } catch {
    // A page that may not change its address keeps it.
  }
  return hash.slice(kFragment.length);
}
