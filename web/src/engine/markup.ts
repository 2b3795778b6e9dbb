/**
 * The marks in a long text of a result (engine/format/pack.fbs, `texts`). The compiler has checked the text, so every mark has
 * its counterpart in the same row. views/result/prose.ts makes nodes of it.
 */

import { kBoldMark, kItemMark, kLinkMark } from './layout.js';

export const [bold, item, link] = [kBoldMark, kItemMark, kLinkMark].map((mark) => String.fromCharCode(mark)) as [
  string,
  string,
  string,
];

/**
 * A long text of a result, such as `text` or `reason` of a line, for a page without formats: items begin with "- ", and an
 * address stands in brackets after the words of its link.
 */
export function plainText(text: string): string {
  return text
    .split(link)
    .map((part, at, parts) => (at % 3 === 1 ? '' : at % 3 === 2 ? `${part} (${parts[at - 1]})` : part))
    .join('')
    .replaceAll(bold, '')
    .replaceAll(item, '- ');
}

/**
 * What a line says at once, and what it says when opened: its first sentence or row, and the rest. The content puts the
 * condition into the first sentence. Bold words that are cut in two stay bold in both parts.
 */
export function parts(text: string): [string, string] {
  const [, first, rest] = /^(.+?(?:[.!?]\p{Cc}?(?= +\S)|(?=\n)))\s+(.+)$/su.exec(text) ?? [];
  const cut = (first ?? '').split(bold).length % 2 ? '' : bold;
  return first ? [first + cut, cut + rest] : [text, ''];
}

/** The words of a text as they stand in nodes; addresses of links are among them. */
export function wordsOf(text: string): string[] {
  return text.split(/\n|\p{Cc}/u).filter(Boolean);
}
