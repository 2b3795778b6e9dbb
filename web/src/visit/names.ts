/** Names under which visits are stored. The script of an offline copy has its own name; see web/app/offline-copy. */

export const plainKey = (pack: string): string => `runner-advisor:${pack}`;

/** Name of a visit from a link; the reader's own visit has the name `key`. */
export const linkKey = (key: string): string => `${key}:link`;
