/** Another day: says which day it is, and lets the reader check the warning signs again. */

import { dayInWords } from '../../engine/day-words.js';
import { button, type Child, h } from '../dom.js';
import type { Context } from './context.js';

export function again(context: Context): Child {
  const { visit, words } = context;
  return [
    visit.noted === 'changed' && h('p', { class: 'banner', role: 'status' }, words.adviceChanged),
    welcome(context),
  ];
}

function welcome({ visit, words, now, lang, actions }: Context): Child {
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
    button('button', () => actions.recheck(), words.recheck),
  );
}
