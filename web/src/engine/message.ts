/**
 * Joins the pieces of a pack's text: words, and placeholders with their values. For the format see `texts` in
 * engine/format/pack.fbs.
 */

import { kCountMark, kFormMark, kPieceMark } from './layout.js';

export type Values = Readonly<Record<string, string | number>>;

const [piece, form, count] = [kPieceMark, kFormMark, kCountMark].map((mark) => String.fromCharCode(mark)) as [
  string,
  string,
  string,
];

const formats = new Map<string, { readonly plural: Intl.PluralRules; readonly number: Intl.NumberFormat }>();

/** Cached for each language, because creating the formats takes longer than using them. */
function formatsOf(locale: string) {
  let own = formats.get(locale);
  if (!own) {
    own = { plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale) };
    formats.set(locale, own);
  }
  return own;
}

/** The words of a placeholder. `name` is followed by plural forms and their words in turn. */
function wordsOf([name = '', ...forms]: string[], values: Values, locale: string): string {
  const value = values[name] ?? '';
  if (!forms.length) return String(value);
  const { plural, number } = formatsOf(locale);
  const byForm: Record<string, string> = {};
  for (let i = 0; i < forms.length; i += 2) byForm[forms[i] as string] = forms[i + 1] as string;
  const words = byForm[`=${value}`] ?? byForm[plural.select(Number(value))] ?? byForm.other ?? '';
  return words.replaceAll(count, number.format(Number(value)));
}

/** Fills in a text. A placeholder without a value becomes empty; the compiler proves that each has one. */
export function fill(text: string, values: Values, locale: string): string {
  return text
    .split(piece)
    .map((part, i) => (i % 2 ? wordsOf(part.split(form), values, locale) : part))
    .join('');
}
