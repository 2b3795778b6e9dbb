/**
 * What the page of a kept copy carries; stands in for `virtual:assets` and `virtual:pages`, and for the names under which
 * visits are kept.
 */

const data = JSON.parse(document.getElementById('kept')?.textContent ?? '');

/** The record of the visit on the day the copy was made; null: there was none. */
export const record: string | null = data.record;
export const recordKey = `runner-advisor:kept:${data.id}`;

export const assets: typeof import('virtual:assets').assets = data.assets;
export const pages: typeof import('virtual:pages').pages = data.pages;

/** The files are in the page; WebKit fetches no data address for a page from disk, and nothing else is there to fetch. */
globalThis.fetch = async (address) => {
  const text = atob(String(address));
  return new Response(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
};

export const plainKey = (): string => recordKey;
export const linkKey = (key: string): string => `${key}:link`;
