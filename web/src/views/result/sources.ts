import type { Source } from '../../engine/types.js';
import { h } from '../dom.js';
import { sourceLink } from './prose.js';

/** A list of sources. */
export function sourceList(sources: readonly Source[]): HTMLElement {
  return h(
    'ul',
    { class: 'sources' },
    sources.map(({ title, publisher, year, address }) =>
      h('li', null, sourceLink(address, title), `. ${[publisher, year].filter(Boolean).join(', ')}`),
    ),
  );
}
