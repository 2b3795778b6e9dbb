/** Where the reader is, which decides the numbers to call: the page's word, a guess, or their own choice. */

import { plainTag } from '../../engine/language-tag.js';
import type { VisitView } from '../../visit/visit.js';
import { h } from '../dom.js';
import type { Context } from './context.js';

const kEu = 'at be bg cy cz de dk ee es fi fr gr hr hu it lt lu lv mt nl pl pt ro se si sk'.split(' ');

/** The region of a pack for a country code; region ids name countries, joined by "_", or "eu". */
function regionOf(country: string, ids: readonly string[]): string | undefined {
  const code = country.toLowerCase();
  const names = [code, code === 'gb' ? 'uk' : code];
  return (
    ids.find((id) => id.split('_').some((part) => names.includes(part))) ??
    ids.find((id) => id === 'eu' && kEu.includes(code))
  );
}

/** Sets the region that the page asks for or, before the reader chose one, the one their browser's language names. */
export function settleRegion({ session, region: chosen }: VisitView, wish: string): void {
  const ids = session.pack.regions.map(({ id }) => id);
  // Not by Intl.Locale: it throws on "C", which WebKit says on a system without a language.
  const country = /-([a-z]{2})\b/i.exec(plainTag(navigator.language))?.[1] ?? '';
  const region = [chosen, wish, regionOf(wish, ids), country && regionOf(country, ids)].find(
    (id) => id && ids.includes(id),
  );
  session.region = region || (ids.at(-1) as string);
}

export function regionChoice({ visit, words, actions }: Context): HTMLElement {
  const { regions } = visit.session.pack;
  const said = h('span', { class: 'unseen', role: 'status' });
  const select: HTMLSelectElement = h(
    'select',
    {
      name: 'region',
      onchange: () => {
        actions.chooseRegion(select.value);
        said.textContent = words.placeChanged(regions.find(({ id }) => id === select.value)?.label ?? '');
      },
    },
    regions.map(({ id, label }) => h('option', { value: id, selected: id === visit.session.region }, label)),
  );
  return h('div', null, h('label', { class: 'fill' }, words.changePlace, select), said);
}
