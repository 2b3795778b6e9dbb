/** Formats days in the words of a language. */

import { plainTag } from './language-tag.js';

/** The formats of a day. The comment above each is an example. */
const kStyles = {
  /** Tuesday, December 1 */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Tue, Dec 1 */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Tue */
  weekday: { weekday: 'short' },
  /** 1 */
  number: { day: 'numeric' },
  /** December 1, 2026 */
  date: { dateStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof kStyles;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Caches one format for each language and style: creating one takes ten milliseconds on a slow phone, and using it
 * takes almost none.
 */
function formatOf(lang: string, style: DayStyle): Intl.DateTimeFormat {
  const name = lang + style;
  let format = formats.get(name);
  if (!format) {
    // Some systems append a suffix to the tag ("en-US@posix"), with which no format can be created.
    const own = plainTag(globalThis.navigator?.language ?? '');
    format = new Intl.DateTimeFormat(own.startsWith(`${lang}-`) ? own : lang, { ...kStyles[style], timeZone: 'UTC' });
    formats.set(name, format);
  }
  return format;
}

/** The day in the format of the reader's own country. */
export function dayInWords(day: number, lang: string, style: DayStyle): string {
  return formatOf(lang, style).format(day * 86_400_000);
}

/** Yields functions that create the formats of a language, one each, so that drawing a result does not need to. */
export function* prepareDays(lang: string): Generator<() => unknown> {
  for (const style of Object.keys(kStyles) as DayStyle[]) yield () => formatOf(lang, style);
}
