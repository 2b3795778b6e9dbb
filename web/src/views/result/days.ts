/**
 * The days to the race as a small calendar. Today's tasks stand above it as a list; a tap on a day shows that day's
 * tasks below it.
 */

import { dayInWords } from '../../engine/day-words.js';
import type { Line, PlanDay } from '../../engine/types.js';
import { button, h } from '../dom.js';
import type { Context } from './context.js';
import { flagSign } from './shapes.js';
import { dose } from './words.js';

/** Days shown before the reader asks for all: two weeks. */
const kFirst = 14;
/** The largest number of dots on a day; more would carry no information. */
const kDots = 4;

/** The lines of a day that can be ticked off. */
export function tasksOf(context: Context, { items }: PlanDay): Line[] {
  return context.assessment.lines.filter(({ id, status }) => status === 'do' && items.includes(id));
}

function oneDay(context: Context, plan: PlanDay): HTMLElement {
  const { words, lang, now } = context;
  const date = dayInWords(now + plan.day, lang, 'day');
  return h(
    'div',
    { class: 'one-day' },
    h('h4', null, date, plan.isRace && ` · ${words.race}`, plan.day === 0 && ` · ${words.today}`),
    h(
      'ul',
      null,
      tasksOf(context, plan).map(({ title, text, schedule }) => {
        const times = schedule && dose({ title, text, schedule: { ...schedule, everyDays: 1 } }, words);
        return h('li', null, title, times && [' ', h('span', { class: 'dose' }, times)]);
      }),
    ),
  );
}

/** Whether any task is planned by day. */
export function hasDays(context: Context): boolean {
  return context.visit.session.plan().some((day) => tasksOf(context, day).length);
}

export function days(context: Context): HTMLElement | false {
  const { visit, words, lang, now } = context;
  const plan = visit.session.plan();
  if (!hasDays(context)) return false;
  const open = h('div', { 'aria-live': 'polite' });
  const chips = plan.map((day) => {
    const { length } = tasksOf(context, day);
    const chip: HTMLElement = h(
      'button',
      {
        type: 'button',
        class: `day${day.isRace ? ' race' : ''}`,
        'aria-pressed': 'false',
        onclick: () => {
          for (const other of chips) other.setAttribute('aria-pressed', String(other === chip));
          open.replaceChildren(oneDay(context, day));
        },
      },
      h('span', null, dayInWords(now + day.day, lang, 'weekday')),
      ' ',
      h('b', null, dayInWords(now + day.day, lang, 'number')),
      ' ',
      h(
        'span',
        { class: 'dots', 'aria-hidden': 'true' },
        day.isRace ? flagSign() : Array.from({ length: Math.min(length, kDots) }, () => h('i')),
      ),
      h('span', { class: 'unseen' }, day.isRace && words.race, day.day === 0 && words.today),
    );
    return chip;
  });
  chips[0]?.setAttribute('aria-current', 'date');
  const strip = h('div', { class: 'strip', role: 'group', 'aria-label': words.days }, chips.slice(0, kFirst));
  strip.style.setProperty('--columns', String(Math.min(7, plan.length)));
  const all: HTMLElement | false =
    chips.length > kFirst &&
    button(
      'link',
      () => {
        strip.append(...chips.slice(kFirst));
        chips[kFirst]?.focus();
        (all as HTMLElement).remove();
      },
      words.allDays,
    );
  return h('section', null, h('h3', null, words.days), strip, all, open);
}
