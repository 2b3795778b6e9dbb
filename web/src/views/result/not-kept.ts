/** Says that the device does not keep the visit. */

import { h } from '../dom.js';
import type { Context } from './context.js';

type Keeping = Pick<Context, 'visit' | 'words'>;

const said = ({ visit, words }: Keeping): string => (visit.keeps ? '' : words.notKept);

/** Stands on every result, empty while all is kept: a status that comes with its words is not spoken. */
export function notKept(context: Keeping): HTMLElement {
  return h('p', { class: 'small not-kept', role: 'status' }, said(context));
}

/** After each act of the reader: the device may have begun to refuse, or to take again. */
export function updateNotKept(view: ParentNode, context: Keeping): void {
  for (const note of view.querySelectorAll('.not-kept')) note.textContent = said(context);
}
