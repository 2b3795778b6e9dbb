/** The languages that a topic names in its pack.json. */
import { memberOf, readTree } from '../index/json-tree.js';

/** The first is the one it is written in. Empty while the file is being written and is no JSON. */
export function localesOf(pack: string): string[] {
  const locales = memberOf(readTree(pack) ?? undefined, 'locales');
  return (locales?.items ?? []).map(({ value }) => value);
}

/** The same file with one language more; every other byte stays. */
export function withLocale(pack: string, locale: string): string {
  const last = memberOf(readTree(pack) ?? undefined, 'locales')?.items.at(-1);
  if (!last) return pack;
  return `${pack.slice(0, last.to)}, ${JSON.stringify(locale)}${pack.slice(last.to)}`;
}
