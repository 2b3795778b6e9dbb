/** Names under which visits are kept. The script of a kept copy has its own; see web/app/kept. */

export const plainKey = (pack: string): string => `runner-advisor:${pack}`;

/** A visit from a link, beside the reader's own. */
export const linkKey = (key: string): string => `${key}:link`;
