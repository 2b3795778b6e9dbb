/** What to do, what to leave alone, and what is not for this reader now, each with why. Ticks stay on the device. */

import type { Line } from '../advisor.js';
import { drawExercise, drawingBox, drawingWords, hasDrawing } from '../art/exercises.js';
import { h, svg } from '../dom.js';
import { tick } from '../journey.js';
import type { Context } from './context.js';
import { crossSign, laterSign } from './shapes.js';
import { sourceList } from './sources.js';
import { timer } from './timer.js';
import { dose, reasons } from './words.js';

function whyThis({ visit, words }: Context, line: Line): HTMLElement | false {
  const said = reasons(visit.session, words, line.id);
  if (!said.length && !line.reason && !line.sources.length) return false;
  return h(
    'details',
    null,
    h('summary', null, words.why, h('span', { class: 'unseen' }, ` ${line.title}`)),
    line.reason && h('p', null, line.reason),
    said.length > 0 && h('p', null, `${words.becauseYouSaid}: `, h('b', null, said.join(' · '))),
    line.sources.length > 0 && sourceList(line.sources),
  );
}

function drawing({ lang }: Context, name: string): SVGElement | false {
  if (!hasDrawing(name)) return false;
  const alternative = (drawingWords[lang] ?? drawingWords.en)?.[name] ?? '';
  const picture = svg('svg', { viewBox: drawingBox, class: 'drawing', role: 'img', 'aria-label': alternative });
  picture.append(...(drawExercise<Node>(svg as never, name) as Node[]));
  return picture;
}

function body(context: Context, line: Line, title: HTMLElement): HTMLElement {
  const { words } = context;
  const { texts } = context.visit.session.pack;
  const amount = dose(line.schedule, words);
  return h(
    'div',
    null,
    drawing(context, line.drawing),
    title,
    (amount || line.tip > 0) &&
      h('p', { class: 'dose' }, [amount, line.tip > 0 && (texts.tip_label || words.tip)].filter(Boolean).join(' · ')),
    line.text && h('p', null, line.text),
    h('div', { class: 'more' }, line.timer && timer(line, words, context.signal), whyThis(context, line)),
  );
}

function toDo(context: Context, line: Line): HTMLElement {
  const { visit, now } = context;
  const ticked = visit.ticks[now]?.includes(line.id) ?? false;
  const box: HTMLInputElement = h('input', {
    type: 'checkbox',
    class: 'tick',
    id: `tick-${line.id}`,
    checked: ticked,
    onchange: () => tick(visit, now, line.id, box.checked),
  });
  return h('li', { class: 'item' }, box, body(context, line, h('label', { for: box.id }, line.title)));
}

function list(name: string, words: string, items: HTMLElement[]): HTMLElement | false {
  return (
    items.length > 0 && h('section', { class: name, part: 'checklist' }, h('h3', null, words), h('ul', null, items))
  );
}

export function checklist(context: Context): (HTMLElement | false)[] {
  const { words, assessment } = context;
  const lines = (status: Line['status']): Line[] =>
    assessment.lines.filter((line) => line.section === 'checklist' && line.status === status);
  const signed = (sign: () => SVGElement) => (line: Line) =>
    h('li', { class: 'item' }, sign(), body(context, line, h('b', null, line.title)));
  return [
    list(
      'do',
      words.doList,
      lines('do').map((line) => toDo(context, line)),
    ),
    list('do-not', words.doNot, lines('do_not').map(signed(crossSign))),
    list('later', words.notNow, lines('withheld').map(signed(laterSign))),
  ];
}
