/** The result in its plainest form, for when the part of the script that draws it cannot be loaded. */

import { h } from '../dom.js';
import type { Words } from '../locale/words.js';
import type { Visit } from '../visit.js';

export function brief(visit: Visit, words: Words): HTMLElement {
  const lines = visit.session.assess()?.lines ?? [];
  return h(
    'div',
    { class: 'interview' },
    lines.map(({ section, title, text }) => [
      h(section === 'headline' ? 'h2' : 'h3', { tabindex: -1 }, title),
      h('p', null, text),
    ]),
    h('p', { class: 'small' }, words.resultFailed),
  );
}
