/** A small pseudo-random generator (mulberry32) that gives the same numbers for a seed on every machine. */

/** Whole numbers from 0 to 2 ** 32 - 1. */
export function mulberry32(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Numbers from 0 (inclusive) to 1 (exclusive). */
export function randomFrom(seed) {
  const whole = mulberry32(seed);
  return () => whole() / 2 ** 32;
}
