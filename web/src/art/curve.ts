/**
 * The pen of all our drawings: a smooth line through points, so that a drawing is kept as the places it passes and can
 * be corrected by hand. Catmull-Rom, written out as cubic Béziers; a point that ends in "!" is a corner.
 */

type Point = readonly [x: number, y: number, corner: boolean];

/** Tension of the line; a sixth is the usual Catmull-Rom handle. */
const kHandle = 1 / 6;

const round = (value: number): number => Math.round(value * 10) / 10;

function parse(points: string): Point[] {
  return points
    .trim()
    .split(/\s+/)
    .map((text) => {
      const [x = 0, y = 0] = text.replace('!', '').split(',').map(Number);
      return [x, y, text.endsWith('!')];
    });
}

/** Path data through `points` ("x,y x,y …"). A closed line returns to its first point. */
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
