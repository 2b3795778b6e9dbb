/** Fills long lists in several tasks, so that the page answers the author's keys in between. */

const kAtATime = 25;

/** The number of the last call for each list. An earlier call stops when it sees a newer number. */
const turns = new WeakMap<Element, number>();

/** Replaces the children of `list` by one element for each entry. A second call for the same list ends the first. */
export async function fill<T>(list: Element, entries: readonly T[], make: (entry: T) => Element): Promise<void> {
  const mine = (turns.get(list) ?? 0) + 1;
  turns.set(list, mine);
  list.replaceChildren();
  for (let at = 0; at < entries.length; at += kAtATime) {
    if (at > 0) await new Promise((done) => setTimeout(done));
    if (turns.get(list) !== mine) return;
    list.append(...entries.slice(at, at + kAtATime).map(make));
  }
}
