/** The language, where the pack is written in more than one. */

import { languages } from '../../element/load.js';
import type { Actions } from '../actions.js';
import { h } from '../dom.js';

/**
 * What languages call themselves. `Intl.DisplayNames` knows all of them and takes 60 ms on a slow phone to say so, before
 * the first question.
 */
const kNames: Readonly<Record<string, string>> = { en: 'English', es: 'español' };

const nameOf = (id: string): string | undefined => kNames[id] ?? new Intl.DisplayNames(id, { type: 'language' }).of(id);

export function languageChoice(pack: string, lang: string, label: string, actions: Actions): HTMLElement | false {
  const known = languages(pack);
  if (known.length < 2) return false;
  const select: HTMLSelectElement = h(
    'select',
    { name: 'language', onchange: () => actions.chooseLanguage(select.value) },
    known.map((id) => h('option', { value: id, lang: id, selected: id === lang }, nameOf(id))),
  );
  return h('label', { class: 'fill small' }, label, select);
}
