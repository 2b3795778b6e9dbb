/** Fills the placeholders of a text: `{emergency}` and `{days_to_race, plural, one {# day} other {# days}}`. */

export type Values = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:, plural,((?:[^{}]*\{[^{}]*\})+)\s*)?\}/g;

const formats = new Map<string, { readonly plural: Intl.PluralRules; readonly number: Intl.NumberFormat }>();

/** Made once a language: making them takes longer than all their use. */
function formatsOf(locale: string) {
  let own = formats.get(locale);
  if (!own) {
    own = { plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale) };
    formats.set(locale, own);
  }
  return own;
}

/** An unknown placeholder becomes nothing; the compiler refuses such texts. */
export function fill(text: string, values: Values, locale: string): string {
  return text.replace(placeholder, (_, name: string, forms?: string) => {
    const value = values[name] ?? '';
    if (!forms) return String(value);
    const { plural, number } = formatsOf(locale);
    const form = plural.select(Number(value));
    const all = Object.fromEntries([...forms.matchAll(/(\w+)\s*\{([^{}]*)\}/g)].map(([, key, words]) => [key, words]));
    return (all[form] ?? all.other ?? '').replaceAll('#', number.format(Number(value)));
  });
}
