/**
 * Draws the pictures and drawings of a pack: pictures in which a reader picks an answer, and drawings of what to do.
 * The compiler has checked their elements and attributes (engine/compiler/load/drawing_grammar.h). This code checks
 * again, so that a forged pack cannot insert an element that runs or loads something. Colours are in `style/art.css`,
 * by the class names of the pack.
 */

import type { Shape } from '../engine/types.js';
import type { Props } from '../views/dom.js';
import { svg } from '../views/svg.js';

const kElements =
  /^(svg|g|path|circle|ellipse|rect|line|polyline|polygon|defs|clipPath|mask|linearGradient|radialGradient|stop)$/;

/**
 * Number of drawings so far. It makes ids unique: an id of a drawing is valid in the whole tree, which may hold a
 * drawing twice.
 */
let count = 0;

function element(shape: Shape, prefix: string, more: Props): SVGElement[] {
  const [name, attributes, ...inside] = shape;
  if (!kElements.test(name)) return [];
  const props: Record<string, Props[string]> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') props[key] = `art-${value}`;
    else if (key === 'id') props[key] = prefix + value;
    else if (!/^(on|style)/i.test(key)) props[key] = value.replace(/^url\(#/, `$&${prefix}`);
  }
  return [
    svg(
      name as 'g',
      { ...props, ...more },
      inside.flatMap((each) => element(each, prefix, {})),
    ),
  ];
}

/** The drawing as an `<svg>` with those attributes. */
export function drawShape(shape: Shape, attributes: Props): SVGElement | undefined {
  return element(shape, `art${count++}-`, attributes)[0];
}
