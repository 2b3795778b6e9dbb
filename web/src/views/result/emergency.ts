/** The emergency screen: what to do stands first, and nothing distracts from it. */

import { button, h } from '../dom.js';
import type { Context } from './context.js';
import { notKept } from './not-kept.js';
import { prose } from './prose.js';
import { regionChoice } from './region.js';
import { crossSign, tickSign, urgencyShape } from './shapes.js';
import { causes, linesOf } from './words.js';

/** Shows the number to call in the reader's region; some regions name none. */
export function showCall(link: HTMLElement, { visit: { session }, words }: Context): void {
  const { regions, call } = session.pack;
  const [number] = regions.find(({ id }) => id === session.region)?.values[call]?.match(/\d{2,6}/) ?? [];
  link.hidden = !number;
  link.setAttribute('href', `tel:${number}`);
  link.textContent = number ? words.call(number) : '';
}

export function emergency(context: Context): HTMLElement {
  const { assessment, words, visit, actions } = context;
  const { session } = visit;
  const [first] = linesOf(context, 'headline');
  const more = linesOf(context, 'checklist');
  const call = h('a', { class: 'call' });
  showCall(call, context);
  const cause = session.explain()[0] ?? session.asked()[0];
  return h(
    'div',
    { class: 'result' },
    h(
      'div',
      { class: 'urgent', part: 'verdict' },
      h('p', { class: 'tag' }, urgencyShape('emergency_now'), words.urgency.emergency_now),
      h('h2', { tabindex: -1, part: 'heading' }, first?.title),
      call,
      prose(first?.text ?? ''),
      prose(assessment.reason),
    ),
    more.length > 0 && h('h3', null, words.untilHelpComes),
    h(
      'ul',
      { class: 'plain' },
      more.map(({ status, title, text }) =>
        h(
          'li',
          { class: status },
          status === 'do_not' ? crossSign() : tickSign(),
          h('div', null, h('b', null, title), prose(text)),
        ),
      ),
    ),
    h('p', { class: 'because' }, causes(context)),
    regionChoice(context),
    notKept(context),
    button('link', () => actions.editAnswer(cause as string), words.mistake),
  );
}
