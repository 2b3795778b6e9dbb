/** Names under which visits are kept: one of its own for each widget on a page; the first of a pack has the plain one. */

const taken = new Set<string>();

/** `nth`: which of its pack this one is, where the page around a frame has several frames. */
export function claimKey(pack: string, nth = 1): string {
  let key = `runner-advisor:${pack}${nth > 1 ? `:${nth}` : ''}`;
  for (let n = nth + 1; taken.has(key); n++) key = `runner-advisor:${pack}:${n}`;
  taken.add(key);
  return key;
}

export function releaseKey(key: string): void {
  taken.delete(key);
}

/** Whether there may be a visit to take up, from this device or from a link. Reading it is `memory.ts`, loaded then. */
export function hasMemory(key: string): boolean {
  try {
    return location.hash.startsWith('#runner-advisor=') || localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
