/** What draws: the `svg` of `dom.ts` in the page, a maker of strings where pages and pictures are built. */
export type Pen<T> = (tag: PenTag, props?: Readonly<Record<string, string | number>> | null, ...children: T[]) => T;

type PenTag =
  | 'circle'
  | 'clipPath'
  | 'defs'
  | 'ellipse'
  | 'g'
  | 'linearGradient'
  | 'mask'
  | 'path'
  | 'radialGradient'
  | 'rect'
  | 'stop';
