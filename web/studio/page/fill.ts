/** Long lists, a little at a time, so that the author's keys are never kept waiting. */

const kAtATime = 25;

/** What is being filled, with the turn that fills it. */
const turns = new WeakMap<Element, number>();

/** Puts one element an entry into `list`, in place of what was there. A second call ends the first. */
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
