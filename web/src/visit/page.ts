/**
 * What the widgets of one page share: the names under which their visits are stored, and the link in the page's
 * address. runner-advisor.ts creates one object per page and hands it to each widget.
 */

import { plainKey } from './names.js';

/** An address fragment that holds answers begins like this where the page has no route in it; see link.ts. */
export const kFragment = '#runner-advisor=';

/** A widget in the page. */
export interface PageWidget {
  readonly pack: string;
  /** Number of this widget among those of its topic; used when a page has several frames of one topic. */
  readonly nth: number;
  /** Name under which its visit is stored; empty before it has one. */
  readonly key: string;
  /** Opens the link that has arrived. The link is for this widget, or for a topic that no widget of the page has. */
  openLink(): void;
}

export class Page {
  /** Widgets in the page, in order of arrival. */
  readonly #widgets = new Set<PageWidget>();
  /** Names of widgets that have left, the latest one first. */
  #free: string[] = [];
  #link = '';

  enter(resident: PageWidget): void {
    this.#widgets.add(resident);
  }

  /** Frees the widget's name at once, so that a page that replaces an element continues its visit in the new one. */
  leave(resident: PageWidget): void {
    this.#widgets.delete(resident);
    if (resident.key) this.#free = [resident.key, ...this.#free];
  }

  /**
   * Chooses the name of a widget's visit: its present name, unless another widget has taken it; else the name of the
   * widget of the same topic that left last, because this one replaces it; else the first free name. The first widget
   * of a topic has the name without a number.
   */
  keyFor(resident: PageWidget): string {
    const { pack, nth } = resident;
    const plain = plainKey(pack);
    const taken = new Set<string>();
    for (const other of this.#widgets) if (other !== resident) taken.add(other.key);
    const isFree = (key: string): boolean => (key === plain || key.startsWith(`${plain}:`)) && !taken.has(key);
    let key = [resident.key, ...this.#free].find(isFree) ?? (nth > 1 ? `${plain}:${nth}` : plain);
    this.#free = this.#free.filter((one) => one !== key);
    for (let n = nth + 1; taken.has(key); n++) key = `${plain}:${n}`;
    return key;
  }

  /** Announces the link of the address; empty when there is none. */
  arrive(link: string): void {
    if (!link) return;
    this.#link = link;
    [...this.#widgets].find((resident) => this.hasLinkFor(resident))?.openLink();
  }

  /**
   * Whether a link waits for that widget. A link for a topic that no widget has goes to the first widget, which says
   * so.
   */
  hasLinkFor(resident: PageWidget): boolean {
    const [, pack] = /\.([a-z]\w*)(?:@|%(?:25)*40)/.exec(this.#link) ?? [];
    if (!this.#link || pack === resident.pack) return this.#link !== '';
    const all = [...this.#widgets];
    return all[0] === resident && !all.some((other) => other.pack === pack);
  }

  takeLink(): string {
    const link = this.#link;
    this.#link = '';
    return link;
  }
}

/** Reads the answers from the page's address and removes them at once, so that no later script can read them there. */
export function takeFragment(): string {
  const { hash, pathname, search } = location;
  // The answers follow the route of a page that keeps its route in the fragment, as in `#/article?runner-advisor=`.
  const [, route, answers] = /^(.*?)[#?&]runner-advisor=(.*)/s.exec(hash) ?? [];
  if (!answers) return '';
  try {
    history.replaceState(history.state, '', pathname + search + route);
  } catch {
    // Some pages may not change their address; the answers then stay in it.
  }
  return answers;
}
