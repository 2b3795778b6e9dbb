/**
 * A pseudo-language for tests (`lang="en-XA"`): English words with accents, half as long again, and right to left. It
 * makes text that is cut off, joined in a fixed order or not translated visible.
 */

import { words as english } from './en.js';
import type { UiStrings } from './ui-strings.js';

const kLetters: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç', y: 'ý' };

function stretch(text: string): string {
  const marked = text.replace(/[aeiouncy]/g, (letter) => kLetters[letter] as string);
  return `${marked} ${'·lorem'.repeat(Math.ceil(text.length / 14)).slice(0, Math.ceil(text.length / 2))}`;
}

function all<T>(value: T): T {
  if (value instanceof RegExp) return value;
  if (typeof value === 'string') return stretch(value) as T;
  if (typeof value === 'function') return ((...given: unknown[]) => stretch(value(...given))) as T;
  return Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, all(inner)])) as T;
}

export const words = { ...all(english), lang: 'en-XA', dir: 'rtl' as const };
/** `english` are the strings to convert, which are already loaded. */
export const uiStringsOf = (english: UiStrings): UiStrings => all(english);
