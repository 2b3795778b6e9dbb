/** The languages that a topic names in its pack.json. */
import { memberOf, readTree } from '../index/json-tree.js';

/** The first language is the one of the originals. Empty while pack.json is not valid JSON. */
export function localesOf(pack: string): string[] {
  const locales = memberOf(readTree(pack) ?? undefined, 'locales');
  return (locales?.items ?? []).map(({ value }) => value);
}

/** Adds a language to the text of pack.json. All other bytes stay the same. */
export function withLocale(pack: string, locale: string): string {
  const last = memberOf(readTree(pack) ?? undefined, 'locales')?.items.at(-1);
  if (!last) return pack;
  return `${pack.slice(0, last.to)}, ${JSON.stringify(locale)}${pack.slice(last.to)}`;
}
