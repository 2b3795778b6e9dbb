/**
 * The pen of all our drawings: a smooth line through points, so that a drawing is kept as the places it passes and can
 * be corrected by hand. Catmull-Rom, written out as cubic Béziers; a point that ends in "!" is a corner. As in the small
 * letters of an SVG path, each point is the way to it from the one before: short steps pack a third smaller than places,
 * 0.4 kB in all.
 */

type Point = readonly [x: number, y: number, corner: boolean];

/** Tension of the line; a sixth is the usual Catmull-Rom handle. */
const kHandle = 1 / 6;

const round = (value: number): number => Math.round(value * 10) / 10;

function parse(points: string): Point[] {
  let x = 0;
  let y = 0;
  return points.split(' ').map((text) => {
    const [right = 0, down = 0] = text.replace('!', '').split(',').map(Number);
    x += right;
    y += down;
    return [x, y, text.endsWith('!')];
  });
}

/** Path data through `points` ("x,y dx,dy dx,dy …"). A closed line returns to its first point. */
export function curve(points: string, closed = false): string {
  const path = parse(points);
  const count = path.length;
  const at = (index: number): Point =>
    path[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)] as Point;
  let data = `M${at(0)[0]} ${at(0)[1]}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const out = from[2] ? 0 : kHandle;
    const into = to[2] ? 0 : kHandle;
    data += `C${round(from[0] + (to[0] - before[0]) * out)} ${round(from[1] + (to[1] - before[1]) * out)} `;
    data += `${round(to[0] - (after[0] - from[0]) * into)} ${round(to[1] - (after[1] - from[1]) * into)} `;
    data += `${to[0]} ${to[1]}`;
  }
  return closed ? `${data}Z` : data;
}
