/** Fills the placeholders of a text: `{emergency}` and `{days_to_race, plural, one {# day} other {# days}}`. */

export type Values = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:, plural,((?:[^{}]*\{[^{}]*\})+)\s*)?\}/g;

/** An unknown placeholder becomes nothing; the compiler refuses such texts. */
export function fill(text: string, values: Values, locale: string): string {
  return text.replace(placeholder, (_, name: string, forms?: string) => {
    const value = values[name] ?? '';
    if (!forms) return String(value);
    const form = new Intl.PluralRules(locale).select(Number(value));
    const all = Object.fromEntries([...forms.matchAll(/(\w+)\s*\{([^{}]*)\}/g)].map(([, key, words]) => [key, words]));
    return (all[form] ?? all.other ?? '').replaceAll('#', new Intl.NumberFormat(locale).format(Number(value)));
  });
}
