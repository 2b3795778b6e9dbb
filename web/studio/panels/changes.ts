/** The panel of changes for readers since the topic was opened: changed texts, and readers with another result. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import { fill } from '../page/fill.js';
import type { Change, Difference } from '../work.js';
import { openButton } from './reader.js';

const resultOf = ({ outcome, urgency, start }: Change['before']): string =>
  outcome === '' ? 'no outcome' : [outcome, urgency, start].join(', ');

function changeCard(desk: Desk, change: Change, title: string, look: string): HTMLElement {
  const before = resultOf(change.before);
  const after = resultOf(change.after);
  return h(
    'li',
    { class: look },
    h('b', null, title),
    ` for ${BigInt(change.answer_sets).toLocaleString('en')} sets of answers`,
    before !== after && h('span', { class: 'hint' }, `before: ${before}; now: ${after}`),
    openButton(desk, change.example),
  );
}

export function showChanges(
  panel: HTMLElement,
  desk: Desk,
  { answer_sets: sets, changes, milder, texts }: Difference,
): void {
  const words = h('ul', { class: 'changes' });
  const results = h('ul', { class: 'changes' });
  const isSame = changes.length === 0 && texts.length === 0;
  panel.replaceChildren(
    h(
      'p',
      { class: 'soft' },
      `Compared over all ${BigInt(sets).toLocaleString('en')} sets of answers with the topic as you opened it.`,
    ),
    ...(isSame ? [h('p', null, 'No reader gets another result or other words.')] : []),
    ...(milder ? [h('ul', { class: 'changes' }, changeCard(desk, milder, 'Milder than before:', 'wrong'))] : []),
    ...(changes.length > 0 ? [h('h4', null, `Other results (${changes.length})`), results] : []),
    ...(texts.length > 0 ? [h('h4', null, `Other words (${texts.length})`), words] : []),
  );
  void fill(results, changes, (change) => changeCard(desk, change, change.what, ''));
  void fill(words, texts, ({ key, before, now, stale }) =>
    h(
      'li',
      null,
      h('code', null, key),
      before !== '' && h('del', null, before),
      now !== '' && h('ins', null, now),
      stale.map((locale) => h('span', { class: 'hint wrong' }, `The words in “${locale}” are still the old ones.`)),
      now !== '' && button('small', () => desk.askWho(key), 'Who sees this?'),
    ),
  );
}
