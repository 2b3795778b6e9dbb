/** What the page of a kept copy carries; stands in for `virtual:assets`, and for the names under which visits are kept. */

const data = JSON.parse(document.getElementById('kept')?.textContent ?? '');

export const memory: string | null = data.memory;
export const memoryKey = `runner-advisor:kept:${data.id}`;

export const assets: typeof import('virtual:assets').assets = data.assets;

export const claimKey = (): string => memoryKey;
export const releaseKey = (): void => undefined;
export function hasMemory(): boolean {
  try {
    return location.hash.startsWith('#runner-advisor=') || localStorage.getItem(memoryKey) !== null;
  } catch {
    return false;
  }
}
