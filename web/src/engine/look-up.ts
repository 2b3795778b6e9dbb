/**
 * Compares language tags as pages and systems write them: "en-US", "es_MX", "en-US@posix", "pt_BR.UTF-8". All
 * comparisons of languages are here.
 */

/** A system's suffix ("@posix", ".UTF-8") becomes one more subtag, which the look-up removes first. */
const folded = (tag: string): string => `${tag.toLowerCase()}-`.replace(/[@._]/g, '-');

/**
 * The tag of the list that matches the wish best; empty when the list has no match. As in RFC 4647, the wish is
 * shortened from its end until a tag equals the rest or is a regional form of it, because the Portuguese of another
 * country is nearer than another language. `range` is the rest of the wish. Sorting puts a language before its regional
 * forms.
 */
export const lookUp = (wish: string, known: readonly string[], range = folded(wish)): string =>
  range &&
  (known.filter((tag) => folded(tag).startsWith(range)).sort()[0] ?? lookUp(wish, known, range.replace(/[^-]*-$/, '')));
