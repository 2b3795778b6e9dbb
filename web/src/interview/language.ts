/** The language, where the pack is written in more than one. */

import { h } from '../dom.js';
import { languages } from '../load.js';
import type { Steps } from '../steps.js';

export function languageChoice(pack: string, lang: string, label: string, steps: Steps): HTMLElement | false {
  const known = languages(pack);
  if (known.length < 2) return false;
  const select: HTMLSelectElement = h(
    'select',
    { name: 'language', onchange: () => steps.speak(select.value) },
    known.map((id) =>
      h(
        'option',
        { value: id, lang: id, selected: id === lang },
        new Intl.DisplayNames(id, { type: 'language' }).of(id),
      ),
    ),
  );
  return h('label', { class: 'fill small' }, label, select);
}
