/**
 * Shows the review page in a frame, so that it prints as it does outside the studio. The site's policy refuses the style
 * element of that page, so the frame gets the same rules as a constructed style sheet.
 */

export class ReviewView {
  readonly #frame: HTMLIFrameElement;
  #page = '';

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** The HTML of the page, as `advisor review` writes it. */
  get page(): string {
    return this.#page;
  }

  show(page: string): void {
    this.#page = page;
    // Remove the style before the page is parsed, because the policy refuses it at that time. The compiler writes one style
    // element and escapes the texts of the topic, so this finds no other.
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
