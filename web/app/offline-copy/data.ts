/**
 * The data of an offline copy. This module replaces `virtual:assets` and `virtual:pages`, and the names under which
 * visits are stored.
 */

const data = JSON.parse(document.getElementById('kept')?.textContent ?? '');

/** Record of the visit on the day of the copy; null when there was none. */
export const record: string | null = data.record;
export const recordKey = `runner-advisor:kept:${data.id}`;

export const assets: typeof import('virtual:assets').assets = data.assets;
export const pages: typeof import('virtual:pages').pages = data.pages;

/**
 * The files are inside the page. `fetch` is replaced because WebKit fetches no data address for a page from disk; there
 * is nothing else to fetch.
 */
globalThis.fetch = async (address) => {
  const text = atob(String(address));
  return new Response(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
};

export const plainKey = (): string => recordKey;
export const linkKey = (key: string): string => `${key}:link`;
