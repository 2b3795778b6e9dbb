/** Names under which visits are kept: one of its own for each widget on a page; the first of a pack has the plain one. */

const taken = new Set<string>();

export function claimKey(pack: string): string {
  let key = `runner-advisor:${pack}`;
  for (let n = 2; taken.has(key); n++) key = `runner-advisor:${pack}:${n}`;
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
