/**
 * The reader's region, which decides the numbers to call. It comes from the reader's choice, the page's attribute, or
 * the browser's language.
 */

import { plainTag } from '../../engine/language-tag.js';
import type { VisitView } from '../../visit/visit.js';
import { h } from '../dom.js';
import type { Context } from './context.js';

const kEu = 'at be bg cy cz de dk ee es fi fr gr hr hu it lt lu lv mt nl pl pt ro se si sk'.split(' ');

/** The region of a pack for a country code. A region id is country codes joined by "_", or "eu". */
function regionOf(country: string, ids: readonly string[]): string | undefined {
  const code = country.toLowerCase();
  const names = [code, code === 'gb' ? 'uk' : code];
  return (
    ids.find((id) => id.split('_').some((part) => names.includes(part))) ??
    ids.find((id) => id === 'eu' && kEu.includes(code))
  );
}

/**
 * Sets the region: the one that the page asks for, else the one of the browser's language, unless the reader has chosen
 * one.
 */
export function settleRegion({ session, region: chosen }: VisitView, wish: string): void {
  const ids = session.pack.regions.map(({ id }) => id);
  // Intl.Locale is not used here: it throws on "C", which WebKit reports on a system without a language.
  const country = /-([a-z]{2})\b/i.exec(plainTag(navigator.language))?.[1] ?? '';
  const region = [chosen, wish, regionOf(wish, ids), country && regionOf(country, ids)].find(
    (id) => id && ids.includes(id),
  );
  session.region = region || (ids.at(-1) as string);
}

export function regionChoice({ visit, words, actions }: Context): HTMLElement {
  const { regions } = visit.session.pack;
  const said = h('span', { class: 'unseen', 'aria-live': 'polite' });
  const select: HTMLSelectElement = h(
    'select',
    {
      name: 'region',
      onchange: () => {
        const top = (): number => select.getBoundingClientRect().top;
        const before = top();
        actions.chooseRegion(select.value);
        // WebKit has no scroll anchoring: the control would move when a text above it becomes a line longer or shorter.
        scrollBy({ top: top() - before, behavior: 'instant' });
        said.textContent = words.placeChanged(regions.find(({ id }) => id === select.value)?.label ?? '');
      },
    },
    regions.map(({ id, label }) => h('option', { value: id, selected: id === visit.session.region }, label)),
  );
  return h('div', null, h('label', { class: 'fill' }, words.changePlace, select), said);
}
