/** Another language for a visit that is on screen. */

import type { VisitMachine } from '../visit/machine.js';
import type { Parts, Widget } from './widget.js';

/**
 * All that the language takes comes before anything on screen is touched; where it does not come, what is there stays, in the
 * language that it has, and says so. False then.
 */
export async function speak(
  parts: Omit<Parts, 'speak'>,
  widget: Widget,
  machine: VisitMachine,
  lang: string,
  shown: string,
  acted: boolean,
): Promise<boolean> {
  const { pack, wanted, screen } = widget;
  try {
    const [{ session, complete }, words] = await Promise.all([parts.open(pack, lang), parts.words(lang)]);
    if (!machine.visit.at) await complete(session);
    if (wanted !== widget.wanted) return true;
    machine.speak(session);
    widget.words = words;
    await screen.draw(acted, true);
    return true;
  } catch {
    if (wanted !== widget.wanted) return false;
    widget.wanted = shown;
    machine.dispatch({ type: 'languageMissing' });
    await screen.draw(acted, true).catch(() => screen.refuse());
    return false;
  }
}
