/** The first thing a reader sees: what to do, how soon, and which of their answers say so. */

import { h } from '../dom.js';
import type { Context } from './context.js';
import { urgencyShape } from './shapes.js';
import { reasons } from './words.js';

export function because(context: Context): HTMLElement | false {
  const said = reasons(context.visit.session, context.words);
  return (
    said.length > 0 &&
    h(
      'p',
      { class: 'because' },
      `${context.words.becauseYouSaid}: `,
      said.map((text, i) => [i > 0 && ' · ', h('b', null, text)]),
    )
  );
}

export function verdict(context: Context): HTMLElement {
  const { assessment, words } = context;
  const [first, ...more] = assessment.lines.filter(({ section }) => section === 'headline');
  // Where help comes first, a name for it would only distract.
  const mild = first && (assessment.urgency === 'self_care' || assessment.urgency === 'within_days');
  return h(
    'div',
    { class: `verdict ${assessment.urgency}`, part: 'verdict' },
    h('p', { class: 'tag' }, urgencyShape(assessment.urgency), words.urgency[assessment.urgency]),
    h('h2', { tabindex: -1, part: 'heading' }, first?.title ?? assessment.outcomeTitle),
    first?.text && h('p', null, first.text),
    mild && h('p', { class: 'outcome' }, assessment.outcomeTitle),
    assessment.reason && h('p', null, assessment.reason),
    more.map(({ title, text }) => [h('h3', null, title), text && h('p', null, text)]),
  );
}
