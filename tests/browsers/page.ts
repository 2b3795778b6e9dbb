/** The interface that a test needs of a browser, whichever browser it is and however it is driven. */

/** An element of a page: found by a selector in the page or in the widget's shadow tree, and by its name. */
export interface Place {
  readonly css: string;
  /** Text or label: the whole, or its beginning when it ends in "…". */
  readonly name?: string;
  /** In the page itself, not in a widget. */
  readonly outside?: boolean;
  /** Index of the widget on the page; the first by default. */
  readonly widget?: number;
}

export interface Page {
  go(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page. It may use its arguments and no other variable. */
  run<Given extends readonly unknown[], Result>(
    act: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Whether such an element is on screen now. */
  shows(place: Place): Promise<boolean>;
  /** Scrolls to the element and presses it, as a finger would. False when there is none on screen now. */
  press(place: Place): Promise<boolean>;
  /** Replaces the value of a field. */
  write(place: Place, text: string): Promise<void>;
  /** Presses a key, named as in UI Events. */
  key(name: string): Promise<void>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: 'firefox' | 'webkit';
  page(): Promise<Page>;
  /** Folder into which the browser saves files. */
  readonly saved: string;
  close(): Promise<void>;
}

/** The first element on screen that a place describes. Runs in the page. */
export function find({ css, name, outside, widget }: Place): Element | null {
  const root = outside ? document : document.querySelectorAll('runner-advisor')[widget ?? 0]?.shadowRoot;
  const fits = (text: string | null): boolean => {
    const own = text?.replace(/\s+/g, ' ').trim() ?? '';
    return !name || (name.endsWith('…') ? own.startsWith(name.slice(0, -1)) : own === name);
  };
  const found = [...(root?.querySelectorAll<HTMLElement>(css) ?? [])];
  const shown = found.filter((one) => one.getClientRects().length > 0);
  return shown.find((one) => fits(one.getAttribute('aria-label')) || fits(one.textContent)) ?? null;
}
