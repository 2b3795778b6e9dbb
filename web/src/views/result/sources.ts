import type { Source } from '../../engine/types.js';
import { h } from '../dom.js';

/** A list of sources. An address becomes a link only when it is a web address. */
export function sourceList(sources: readonly Source[]): HTMLElement {
  return h(
    'ul',
    { class: 'sources' },
    sources.map(({ title, publisher, year, address }) =>
      h(
        'li',
        null,
        /^https?:\/\//.test(address)
          ? h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, title)
          : title,
        `. ${[publisher, year].filter(Boolean).join(', ')}`,
      ),
    ),
  );
}
