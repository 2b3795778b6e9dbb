/** Builds SVG elements by the rules of dom.ts. First screens have none, so this module is fetched later. */

import { type Child, fill, type Props } from './dom.js';

const kSvg = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(kSvg, tag), props ?? null, children);
}
