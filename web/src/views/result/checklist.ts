/**
 * The checklist: what to do, what not to do, and what is withheld from this reader, each with its reason. Ticks stay on
 * the device.
 */

import { drawShape } from '../../art/shapes.js';
import { type DayStyle, dayInWords } from '../../engine/day-words.js';
import { parts } from '../../engine/markup.js';
import type { Line } from '../../engine/types.js';
import { type Child, h } from '../dom.js';
import { type Context, isUrgent } from './context.js';
import { days } from './days.js';
import { phrases, prose } from './prose.js';
import { crossSign, laterSign } from './shapes.js';
import { sourceList } from './sources.js';
import { timer } from './timer.js';
import { dose, linesOf, reasons } from './words.js';

function whyThis(context: Context, line: Line): HTMLElement | false {
  const { words, folding } = context;
  const said = reasons(context, line.id);
  if (!said.length && !line.reason && !line.sources.length) return false;
  return folding.fold(
    h('details', null, h('summary', null, words.why, h('span', { class: 'unseen' }, ` ${line.title}`))),
    () => [
      prose(line.reason),
      said.length > 0 && h('p', null, `${words.becauseYouSaid}: `, h('b', null, said.join(' · '))),
      line.sources.length > 0 && sourceList(line.sources),
    ],
  );
}

/**
 * A line that opens to show its drawing, its timer and the rest of its text. A line that says what not to do is shown
 * whole, and so is every line of an urgent result, because the rest of a line can say what to do if nobody can help today.
 */
export function opening(context: Context, line: Line, id?: string): HTMLElement {
  const { words } = context;
  const amount = dose(line, words);
  const shown = (): [string, string] =>
    line.status === 'do' && !isUrgent(context) ? parts(line.text) : [line.text, ''];
  const [first] = shown();
  const { drawing } = line;
  const tip = line.tip > 0 && (context.visit.session.pack.texts.tip_label || words.tip);
  const part = h(
    'details',
    { class: 'how' },
    h(
      'summary',
      null,
      h('b', { id }, line.title),
      amount && [' ', h('span', { class: 'dose' }, amount)],
      first && [' ', h('span', { class: 'first' }, phrases(first))],
    ),
  );
  // Built later, when the reader may have chosen another region with other telephone numbers.
  return context.folding.fold(part, () => [
    drawing && drawShape(drawing, { class: 'art drawing', role: 'img', 'aria-label': line.drawingTitle }),
    prose(shown()[1]),
    tip && h('p', { class: 'dose' }, tip),
    h('div', { class: 'more' }, line.timer !== 'none' && timer(line, words, context.signal), whyThis(context, line)),
  ]);
}

function toDo(context: Context, line: Line): HTMLElement {
  const { visit, now, actions } = context;
  const ticked = visit.ticks[now]?.includes(line.id) ?? false;
  const id = `line-${line.id}`;
  const box: HTMLInputElement = h('input', {
    type: 'checkbox',
    class: 'tick',
    'aria-labelledby': id,
    'data-line': line.id,
    checked: ticked,
    onchange: () => actions.tick(now, line.id, box.checked),
  });
  return h('li', { class: 'item' }, h('label', { class: 'box' }, box), opening(context, line, id));
}

/** A line for a later day; its first day stands in place of the tick box. */
function ahead(context: Context, line: Line, day: number): HTMLElement {
  const { lang, now } = context;
  const part = (style: DayStyle): string => dayInWords(now + day, lang, style);
  return h(
    'li',
    { class: 'item' },
    h('p', { class: 'when' }, part('weekday'), h('b', null, ` ${part('number')}`)),
    opening(context, line),
  );
}

function list(name: string, words: Child, items: HTMLElement[]): HTMLElement | false {
  return (
    items.length > 0 && h('section', { class: name, part: 'checklist' }, h('h3', null, words), h('ul', null, items))
  );
}

/** The to-do lists: today's, then every day's, then those of later days. Each function builds one list. */
export function toDoLists(context: Context): readonly (() => Child)[] {
  const { words, visit, lang, now } = context;
  const plan = visit.session.plan();
  const firstDay = ({ id }: Line): number => plan.findIndex(({ items }) => items.includes(id));
  const lines = linesOf(context, 'checklist', 'do');
  const on = (fits: (day: number) => boolean): Line[] => lines.filter((line) => fits(firstDay(line)));
  const ticks = (some: Line[]): HTMLElement[] => some.map((line) => toDo(context, line));
  if (on((day) => day < 0).length === lines.length) return [() => list('do', words.doList, ticks(lines))];
  const date = dayInWords(now, lang, 'short');
  return [
    () => list('do', [words.doToday, ' ', h('span', { class: 'dose' }, date)], ticks(on((day) => day === 0))),
    () => list('do', words.doAlways, ticks(on((day) => day < 0))),
    () => days(context),
    () =>
      list(
        'do',
        words.comingUp,
        on((day) => day > 0).map((line) => ahead(context, line, plan[firstDay(line)]?.day ?? 0)),
      ),
  ];
}

/** What not to do, and what is withheld from this reader now. */
export function notToDoLists(context: Context): readonly (() => Child)[] {
  const { words } = context;
  const lines = (wanted: Line['status'], sign: () => SVGElement): HTMLElement[] =>
    linesOf(context, 'checklist', wanted).map((line) => h('li', { class: 'item' }, sign(), opening(context, line)));
  return [
    () => list('do-not', words.doNot, lines('do_not', crossSign)),
    () => list('later', words.notNow, lines('withheld', laterSign)),
  ];
}
