/** Tabs by the pattern of WAI-ARIA: one panel is open, and the arrow keys move to the next tab. */

export class Tabs {
  readonly #tabs: HTMLElement[];
  readonly #opened: (name: string) => void;
  #open = '';

  /** `list`: an element of the role tablist whose buttons have `aria-controls`, the ids of their panels. */
  constructor(list: HTMLElement, opened: (name: string) => void = () => undefined) {
    this.#tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    this.#opened = opened;
    for (const tab of this.#tabs) tab.addEventListener('click', () => this.open(nameOf(tab)));
    list.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const shown = this.#tabs.filter((tab) => !tab.hidden);
      const at = shown.indexOf(event.target as HTMLElement);
      if (!step || at < 0) return;
      const next = shown[(at + step + shown.length) % shown.length];
      if (!next) return;
      next.focus();
      this.open(nameOf(next));
    });
    const [first] = this.#tabs;
    if (first) this.open(nameOf(first));
  }

  get current(): string {
    return this.#open;
  }

  open(name: string): void {
    this.#open = name;
    for (const tab of this.#tabs) {
      const isOpen = nameOf(tab) === name;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
      const panel = document.getElementById(nameOf(tab));
      if (panel) panel.hidden = !isOpen;
    }
    this.#opened(name);
  }
}

const nameOf = (tab: HTMLElement): string => tab.getAttribute('aria-controls') ?? '';
