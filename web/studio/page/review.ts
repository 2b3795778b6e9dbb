/**
 * The review page, in a frame of its own, so that it prints as it does elsewhere. The policy of the site refuses the style that
 * stands inside it; the frame gets the same as a constructed style sheet.
 */

export class ReviewView {
  readonly #frame: HTMLIFrameElement;
  #page = '';

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** The whole page as it is written by `advisor review`. */
  get page(): string {
    return this.#page;
  }

  show(page: string): void {
    this.#page = page;
    // Taken out before the page is parsed, because the policy refuses a style already then. The compiler writes one, and escapes
    // the words of the topic.
    const [before = '', css = '', after = ''] = page.split(/<\/?style>/);
    const parsed = new DOMParser().parseFromString(before + after, 'text/html');
    for (const link of parsed.querySelectorAll('a[href^="http"]')) link.setAttribute('target', '_blank');
    this.#frame.addEventListener(
      'load',
      () => {
        const { contentWindow: inner, contentDocument: inside } = this.#frame;
        if (!inner || !inside) return;
        const sheet = new (inner as Window & typeof globalThis).CSSStyleSheet();
        sheet.replaceSync(css);
        inside.adoptedStyleSheets = [sheet];
      },
      { once: true },
    );
    this.#frame.srcdoc = `<!doctype html>${parsed.documentElement.outerHTML}`;
  }

  print(): void {
    this.#frame.contentWindow?.print();
  }
}
