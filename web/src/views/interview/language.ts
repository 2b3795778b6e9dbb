/** A button for each other language of the pack. */

import { languages } from '../../locale/languages.js';
import type { FirstActions } from '../actions.js';
import { h } from '../dom.js';

/**
 * Native names of languages. `Intl.DisplayNames` knows them all, but takes 60 ms on a slow phone before the first
 * question.
 */
const kNames: Readonly<Record<string, string>> = { en: 'English', es: 'español' };

const nameOf = (id: string): string | undefined => kNames[id] ?? new Intl.DisplayNames(id, { type: 'language' }).of(id);

export function languageChoice(pack: string, lang: string, label: string, actions: FirstActions): HTMLElement | false {
  const others = languages(pack).filter((id) => id !== lang);
  if (!others.length) return false;
  return h(
    'div',
    { class: 'fill', role: 'group', 'aria-label': label },
    others.map((id) =>
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          name: 'language',
          value: id,
          lang: id,
          onclick: () => actions.chooseLanguage(id),
        },
        nameOf(id),
      ),
    ),
  );
}
