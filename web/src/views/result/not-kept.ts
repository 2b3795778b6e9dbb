/** The notice that the device does not store the visit. */

import { h } from '../dom.js';
import type { Context } from './context.js';

type Keeping = Pick<Context, 'visit' | 'words'>;

const said = ({ visit, words }: Keeping): string => (visit.keeps ? '' : words.notKept);

/**
 * Part of every result, and empty while the device stores the visit, because screen readers announce only changes of an
 * existing live region. It has no role, because Orca says "statusbar" for an empty status.
 */
export function notKept(context: Keeping): HTMLElement {
  return h('p', { class: 'small not-kept', 'aria-live': 'polite' }, said(context));
}

/** Call this after each action of the reader: the device may have begun to refuse, or to store again. */
export function updateNotKept(view: ParentNode, context: Keeping): void {
  for (const note of view.querySelectorAll('.not-kept')) note.textContent = said(context);
}
