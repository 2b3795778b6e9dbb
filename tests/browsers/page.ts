/** What a test needs of a browser, whichever it is and however it is driven. */

/** Something on a page: what a selector finds there, or in the widget's shadow tree, and the name it goes by. */
export interface Place {
  readonly css: string;
  /** Text or label: all of it, or what it begins with when it ends in "…". */
  readonly name?: string;
  /** In the page itself, not in a widget. */
  readonly outside?: boolean;
  /** Which widget of the page; the first when left out. */
  readonly widget?: number;
}

export interface Page {
  go(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; it may use its arguments and nothing around it. */
  run<Given extends readonly unknown[], Result>(
    act: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Whether there is such a thing on screen now. */
  shows(place: Place): Promise<boolean>;
  /** Scrolls there and presses, as a finger would. False when there is no such thing on screen now. */
  press(place: Place): Promise<boolean>;
  /** Writes into a field in place of what stands there. */
  write(place: Place, text: string): Promise<void>;
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

/** The first thing on screen that a place means. Runs in the page. */
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
