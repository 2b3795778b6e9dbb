/**
 * Finds languages by their BCP 47 tags, as pages and systems write them: "en-US", "es_MX", "en-US@posix", "pt_BR.UTF-8". The
 * one place that compares them.
 */

/** What a system adds to a tag counts as one more part, which look-up drops first. */
const folded = (tag: string): string => `${tag.toLowerCase()}-`.replace(/[@._]/g, '-');

/**
 * The tag of the list that serves the wish: as RFC 4647 looks it up, which shortens the wish from its end, but for a form of
 * what is left, since Portuguese as elsewhere is nearer than another language. Empty when the list has none. `range` is what
 * is left of the wish. Sorted, a language stands before its forms.
 */
export const lookUp = (wish: string, known: readonly string[], range = folded(wish)): string =>
  range &&
  (known.filter((tag) => folded(tag).startsWith(range)).sort()[0] ?? lookUp(wish, known, range.replace(/[^-]*-$/, '')));
