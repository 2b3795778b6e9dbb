/**
 * A document that can only be written to and turned into HTML: as much of the DOM as `web/src/views/dom.ts` and the first
 * question use. With it the templates of the element draw at build time; listeners are dropped, for the element brings
 * its own. What it does not know throws, so a template that outgrows it is noticed by the build.
 */

const kVoid = new Set(['input', 'br', 'img', 'link', 'meta', 'hr']);
const kEscapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const plain = (text) => String(text).replace(/[&<>"]/g, (c) => kEscapes[c]);

class PaperElement {
  #attributes = new Map();
  #children = [];
  /** Styles set one by one are not written: a strict policy refuses them in HTML, and the style sheet has the start. */
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
