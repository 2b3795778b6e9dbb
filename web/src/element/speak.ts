/** Shows a visit that is already on screen in another language. */

import type { VisitMachine } from '../visit/machine.js';
import type { Parts, Widget } from './widget.js';

/**
 * Loads everything that the language needs before it changes the screen. If loading fails, the screen stays in its
 * present language and a notice says so; the result is then false.
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
