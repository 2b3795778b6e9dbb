/** The race-day checks: the card that starts them, and their result. */

import { button, h } from '../dom.js';
import type { Context } from './context.js';
import { prose } from './prose.js';
import { crossSign, urgencyShape } from './shapes.js';

function passed({ visit }: Context): boolean {
  return visit.session.checks()?.role === 'pass';
}

/** The card of the checks in the plan. */
export function checksCard(context: Context): HTMLElement | false {
  const { assessment, visit, words, actions } = context;
  if (!assessment.checksAvailable) return false;
  const done = visit.session.checks();
  return h(
    'section',
    { class: 'checks' },
    h('h3', null, words.raceChecks),
    done
      ? h('p', null, passed(context) ? urgencyShape('self_care') : crossSign(), ' ', h('b', null, done.title))
      : h('p', null, words.raceChecksText),
    button('button', () => actions.startRaceChecks(), done ? words.againChecks : words.startChecks),
  );
}

/** The result of the checks, shown as a screen after the last check. */
export function checksResult(context: Context): HTMLElement {
  const { visit, words, actions } = context;
  const done = visit.session.checks();
  return h(
    'div',
    { class: 'result' },
    h('div', { class: 'top' }, h('b', null, words.raceChecks)),
    h(
      'div',
      { class: `verdict ${passed(context) ? 'self_care' : 'same_day'}`, part: 'verdict' },
      h('h2', { tabindex: -1 }, done?.title),
      prose(done?.reason ?? ''),
      prose(done?.text ?? ''),
    ),
    button('go', () => actions.leaveRaceChecks(), words.toPlan),
  );
}
