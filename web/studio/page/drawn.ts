/**
 * Shows the open picture or drawing as readers see it. The file is never inserted as markup: the widget's own code builds
 * its elements and takes only shapes.
 */
import { drawShape } from '../../src/art/shapes.js';
import type { Shape } from '../../src/engine/types.js';
import artCss from '../../src/style/art.css?inline';
import sharedCss from '../../src/style/shared.css?inline';
import { h } from '../../src/views/dom.js';

const kOwnCss =
  'svg { display: block; margin: auto; block-size: 100%; max-inline-size: 100%; } .w { block-size: 100%; }';

function shapeOf(element: Element): Shape {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (name !== 'xmlns') attributes[name] = value;
  return [element.localName, attributes, ...[...element.children].map(shapeOf)];
}

export class Drawn {
  readonly #place: HTMLElement;
  readonly #card = h('div', { class: 'w' });

  constructor(place: HTMLElement) {
    this.#place = place;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sharedCss + artCss + kOwnCss);
    const root = place.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#card);
  }

  /** Hides the view for any other file. A file that cannot be read while it is edited leaves the last picture. */
  show(name: string, text: string): void {
    this.#place.hidden = !name.endsWith('.svg');
    if (this.#place.hidden) return;
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (root.localName !== 'svg' || root.querySelector('parsererror')) return;
    const drawing = drawShape(shapeOf(root), { class: 'art', role: 'img', 'aria-label': name });
    this.#card.replaceChildren(...(drawing ? [drawing] : []));
  }
}
