/** The card of a later day: it says which day it is and offers to check the warning signs recheckCard. */

import { dayInWords } from '../../engine/day-words.js';
import { daysToRace } from '../../visit/questions.js';
import { button, type Child, h } from '../dom.js';
import type { Context } from './context.js';

export function recheckCard({ visit, words, now, lang, actions }: Context): Child {
  if (visit.notice || visit.link || !visit.begun || visit.begun >= now) return false;
  const day = now - visit.begun + 1;
  const race = daysToRace(visit.session);
  return h(
    'div',
    { class: 'banner' },
    h(
      'p',
      null,
      `${words.welcome} `,
      race !== null && h('b', null, `${words.dayOf(day, day + race)}. `),
      words.answeredOn(dayInWords(visit.begun, lang, 'date')),
    ),
    button('button', () => actions.recheck(), words.recheck),
  );
}
