/**
 * A write-only document that can be turned into HTML: the part of the DOM that `web/src/views/dom.ts` and the first
 * question use. With it, the element's templates draw at build time. Listeners are dropped, because the element adds
 * its own. Unsupported calls throw, so that the build fails when a template needs more.
 */

const kVoid = new Set(['input', 'br', 'img', 'link', 'meta', 'hr']);
const kEscapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const plain = (text) => String(text).replace(/[&<>"]/g, (c) => kEscapes[c]);

class PaperElement {
  #attributes = new Map();
  #children = [];
  /**
   * Inline styles are not written: a strict policy refuses them in HTML, and the style sheet has the initial values.
   */
  style = {};

  constructor(tagName) {
    this.tagName = tagName;
  }
  setAttribute(name, value) {
    this.#attributes.set(name, String(value));
  }
  addEventListener() {}
  append(...children) {
    this.#children.push(...children);
  }
  get outerHTML() {
    const attributes = [...this.#attributes].map(([name, value]) =>
      value ? ` ${name}="${plain(value)}"` : ` ${name}`,
    );
    const start = `<${this.tagName}${attributes.join('')}>`;
    if (kVoid.has(this.tagName)) return start;
    return `${start}${this.#children.map((child) => child?.outerHTML ?? plain(child)).join('')}</${this.tagName}>`;
  }
}

export const paper = { createElement: (name) => new PaperElement(name) };
