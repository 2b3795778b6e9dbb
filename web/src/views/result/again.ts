/** Another day: says which day it is, and lets the reader check the warning signs again. */

import { dayInWords } from '../../engine/day-words.js';
import type { Answer, Question, Urgency } from '../../engine/types.js';
import type { Visit } from '../../visit/visit.js';
import { button, type Child, h } from '../dom.js';
import type { Context } from './context.js';

const kRank: readonly Urgency[] = ['self_care', 'within_days', 'same_day', 'emergency_now'];

/**
 * Asks the questions with warning signs once more. New signs are added to the answers and none is taken away, and a
 * result that would be milder is dropped: a second look can only raise the urgency.
 */
function recheck(visit: Visit, urgency: Urgency): void {
  const { session } = visit;
  const before = session.save();
  const asked = session
    .asked()
    .map((id) => session.pack.questions.find((question) => question.id === id) as Question)
    .filter(({ kind, options }) => kind === 'any_of' && options.some(({ warning }) => warning));
  let at = 0;
  visit.detour = {
    group: () => asked.slice(at, at + 1),
    submit: (answers: ReadonlyMap<string, Answer>) => {
      for (const [id, fresh] of answers) {
        const earlier = session.answerOf(id);
        if (Array.isArray(fresh) && Array.isArray(earlier)) session.answer(id, [...new Set([...earlier, ...fresh])]);
      }
      const now = session.assess();
      const raised = now !== null && kRank.indexOf(now.urgency) > kRank.indexOf(urgency);
      if (!raised && ++at < asked.length) return true;
      if (now && kRank.indexOf(now.urgency) < kRank.indexOf(urgency)) session.restore(before);
      visit.noted = raised ? 'raised' : 'kept';
      return false;
    },
  };
}

export function again(context: Context): Child {
  const { visit, words } = context;
  return [
    visit.noted === 'changed' && h('p', { class: 'banner', role: 'status' }, words.adviceChanged),
    welcome(context),
  ];
}

function welcome({ visit, words, now, lang, steps, assessment }: Context): Child {
  if (visit.noted === 'kept' || visit.noted === 'raised') {
    return h(
      'p',
      { class: 'banner', role: 'status' },
      visit.noted === 'raised' ? words.recheckRaised : words.recheckKept,
    );
  }
  if (visit.shared) return h('p', { class: 'banner' }, words.sharedWith);
  if (!visit.begun || visit.begun >= now) return false;
  const day = now - visit.begun + 1;
  const span = visit.span;
  return h(
    'div',
    { class: 'banner' },
    h(
      'p',
      null,
      `${words.welcome} `,
      span !== null && day <= span + 1 && h('b', null, `${words.dayOf(day, span + 1)}. `),
      words.answeredOn(dayInWords(visit.begun, lang, 'day')),
    ),
    button(
      'button',
      () => {
        recheck(visit, assessment.urgency);
        steps.redraw('');
      },
      words.recheck,
    ),
  );
}
