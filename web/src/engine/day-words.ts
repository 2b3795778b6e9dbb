/** Days in the words of a language. */

import { plainTag } from './language-tag.js';

/** The ways in which a day is written here. */
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

/** Made once for each language and style: making one takes ten milliseconds on a slow phone, using it none. */
function formatOf(lang: string, style: DayStyle): Intl.DateTimeFormat {
  const name = lang + style;
  let format = formats.get(name);
  if (!format) {
    // Some systems add to the tag what is no part of one, "en-US@posix": no format can be made of that.
    const own = plainTag(globalThis.navigator?.language ?? '');
    format = new Intl.DateTimeFormat(own.startsWith(`${lang}-`) ? own : lang, { ...kStyles[style], timeZone: 'UTC' });
    formats.set(name, format);
  }
  return format;
}

/** The day as the reader's own country writes it. */
export function dayInWords(day: number, lang: string, style: DayStyle): string {
  return formatOf(lang, style).format(day * 86_400_000);
}

/** Makes the formats of a language, one with each call of what it gives, so that a result need not. */
export function* prepareDays(lang: string): Generator<() => unknown> {
  for (const style of Object.keys(kStyles) as DayStyle[]) yield () => formatOf(lang, style);
}
