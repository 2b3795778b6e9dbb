/** The panel of connections: what the thing at the cursor depends on, and what depends on it. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import type { Place } from '../index/content-index.js';
import { fill } from '../page/fill.js';

const kMost = 60;

export function showConnections(panel: HTMLElement, desk: Desk, { thing, connections }: Place): void {
  if (!thing) {
    panel.replaceChildren(h('p', { class: 'soft' }, 'Put the cursor into a rule, a question, a line of advice …'));
    return;
  }
  const head = h(
    'div',
    null,
    h('h3', null, `${thing.kind.replace('_', ' ')} ${thing.id}`),
    h('p', { class: 'soft' }, thing.title),
  );
  const none = h('p', { class: 'soft' }, 'Nothing else names it, and it names nothing.');
  panel.replaceChildren(head, ...(connections.length > 0 ? [] : [none]));
  for (const { title, links } of connections) {
    const list = h('ul', { class: 'links' });
    panel.append(h('h4', null, `${title} (${links.length})`), list);
    void fill(list, links.slice(0, kMost), ({ label, title: words, file, at }) =>
      h(
        'li',
        null,
        button('link', () => desk.goTo(file, at), label),
        h('span', { class: 'soft clip' }, words),
      ),
    );
  }
}
