/**
 * The safety text of a pack, its text `fallback`: readers see it without script, and whenever the engine or the pack is
 * refused. Each line of the text is a paragraph; lines that begin with "- " are items of a list under the line before
 * them. It addresses readers of all regions, so it names every region's number. Pure functions; the build and the
 * snippet builder call them.
 */
import { fill } from '../src/engine/message.js';
import type { Pack } from '../src/engine/types.js';

export interface Block {
  /** The line precedes a list and says what its items mean. */
  readonly isHeading: boolean;
  readonly items: readonly string[];
  readonly text: string;
}

/** "911 (United States), 999 (UK) or your local emergency number". */
function everyNumber(pack: Pack): string {
  const numbers = pack.regions.flatMap(({ label, values }) => {
    const value = values[pack.call];
    if (!value) return [];
    return /\d/.test(value) ? `${value} (${label})` : value;
  });
  return new Intl.ListFormat(pack.locale, { type: 'disjunction' }).format(new Set(numbers));
}

export function fallbackOf(pack: Pack): Block[] {
  const text = fill(pack.texts.fallback ?? pack.scope, { [pack.call]: everyNumber(pack) }, pack.locale);
  const blocks: { isHeading: boolean; text: string; items: string[] }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = blocks.at(-1);
    if (!line) continue;
    if (line.startsWith('- ') && last) {
      last.isHeading = true;
      last.items.push(line.slice(2));
    } else blocks.push({ isHeading: false, text: line, items: [] });
  }
  return blocks;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The text as paragraphs and lists, one line each. */
export function fallbackHtml(pack: Pack): string[] {
  return fallbackOf(pack).flatMap(({ text, isHeading, items }) => [
    isHeading ? `<p><strong>${escaped(text)}</strong></p>` : `<p>${escaped(text)}</p>`,
    ...(items.length ? ['<ul>', ...items.map((item) => `  <li>${escaped(item)}</li>`), '</ul>'] : []),
  ]);
}

/** The text for a place inside a paragraph, where a paragraph or a list would end the enclosing element. */
export function fallbackInline(pack: Pack): string {
  return fallbackOf(pack)
    .map(({ text, isHeading, items }) =>
      [
        isHeading ? `<strong>${escaped(text)}</strong>` : escaped(text),
        ...items.map((item) => `• ${escaped(item)}`),
      ].join('<br>'),
    )
    .join('<br><br>');
}
