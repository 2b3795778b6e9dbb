/** The panel that tells who sees a text: its conditions in words, the number of sets of answers, and a simplest reader. */
import { h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import type { Who } from '../work.js';
import { readerCard } from './reader.js';

const percent = (share: number): string =>
  share > 0 && share < 0.0001 ? 'less than 0.01 %' : `${(share * 100).toFixed(share === 1 ? 0 : 2)} %`;

export function showWho(panel: HTMLElement, desk: Desk, who: Who): void {
  const { key, text, conditions, seen_by: seen, of, share, reader } = who;
  panel.replaceChildren(
    h('p', { class: 'soft' }, key),
    h('blockquote', null, text),
    h('h4', null, 'Is shown when'),
    h(
      'dl',
      { class: 'when' },
      conditions.map(({ what, when }) => [h('dt', null, what), h('dd', null, when)]),
    ),
    h(
      'p',
      null,
      reader
        ? `${BigInt(seen).toLocaleString('en')} of ${BigInt(of).toLocaleString('en')} sets of answers see it, ${percent(share)}.`
        : 'No reader sees it.',
    ),
    ...(reader ? [readerCard(desk, reader, 'A smallest reader')] : []),
  );
}
