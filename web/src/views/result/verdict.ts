/** The first block of a result: what to do, how soon, and which answers led to it. */

import { type Child, h } from '../dom.js';
import type { Context } from './context.js';
import { phrases, prose } from './prose.js';
import { urgencyShape } from './shapes.js';
import { linesOf, reasons } from './words.js';

/** Number of answers that are named at once; the others open in place. */
const kAtOnce = 3;

export function because(context: Context): HTMLElement | false {
  const { words } = context;
  const said = reasons(context);
  const atOnce = said.length > kAtOnce + 1 ? kAtOnce : said.length;
  const shown = (some: readonly string[]): Child => some.map((text, i) => [i > 0 && ' · ', h('b', null, text)]);
  return (
    said.length > 0 &&
    h(
      'div',
      { class: 'because' },
      h('p', null, `${words.becauseYouSaid}: `, shown(said.slice(0, atOnce))),
      atOnce < said.length &&
        h(
          'details',
          null,
          h('summary', null, words.moreAnswers(said.length - atOnce)),
          h('p', null, shown(said.slice(atOnce))),
        ),
    )
  );
}

export function verdict(context: Context): HTMLElement {
  const { assessment, words } = context;
  const [first, ...more] = linesOf(context, 'headline');
  // Where help comes first, the name of the outcome would only distract.
  const mild = first && (assessment.urgency === 'self_care' || assessment.urgency === 'within_days');
  return h(
    'div',
    { class: `verdict ${assessment.urgency}`, part: 'verdict' },
    h('p', { class: 'tag' }, urgencyShape(assessment.urgency), words.urgency[assessment.urgency]),
    h('h2', { tabindex: -1, part: 'heading' }, first?.title ?? assessment.outcomeTitle),
    prose(first?.text ?? ''),
    (mild || assessment.reason) &&
      h('p', null, mild && [assessment.outcomeTitle.replace(/[^.!?]$/, '$&.'), ' '], phrases(assessment.reason)),
    more.map(({ title, text }) => [h('h3', null, title), prose(text)]),
  );
}
