/** The quiet parts of a result: the race, what to watch for, limits, other answers, sources, and the answers given. */

import type { Section, Source } from '../advisor.js';
import { h } from '../dom.js';
import type { Context } from './context.js';
import { urgencyShape } from './shapes.js';
import { sourceList } from './sources.js';
import { inWords, questionOf } from './words.js';

/** The lines of a section as a list under a heading. */
export function section(context: Context, name: Section, heading: string): HTMLElement | false {
  const lines = context.assessment.lines.filter((line) => line.section === name);
  return (
    lines.length > 0 &&
    h(
      'section',
      { class: `notes ${name}` },
      h('h3', null, heading),
      h(
        'ul',
        null,
        lines.map(({ title, text }) => h('li', null, h('b', null, title), text && h('p', null, text))),
      ),
    )
  );
}

/** The lines of a section in a part that opens in place. */
export function folded(context: Context, name: Section, heading: string): HTMLElement | false {
  const list = section(context, name, '');
  return list && fold(heading, ...list.querySelectorAll('ul'));
}

/** A part that opens in place. */
function fold(heading: string, ...content: (Node | false)[]): HTMLElement {
  return h('details', { class: 'fold' }, h('summary', null, h('h3', null, heading)), h('div', null, content));
}

export function changes({ visit, words, assessment }: Context): HTMLElement | false {
  const { session } = visit;
  const found = session.changes();
  return (
    found.length > 0 &&
    fold(
      words.changes,
      h('p', null, words.changesText),
      h(
        'ul',
        { class: 'changes' },
        found.map(({ question, answer, urgency, outcome }) => {
          const asked = questionOf(session, question);
          const title = session.pack.outcomes.find(({ id }) => id === outcome)?.title;
          return h(
            'li',
            null,
            h('p', null, words.ifInstead(asked.text, inWords(asked, answer, words))),
            h('p', { class: `tag ${urgency}` }, urgencyShape(urgency), words.urgency[urgency]),
            outcome !== assessment.outcome && title ? h('p', null, title) : false,
          );
        }),
      ),
    )
  );
}

export function sources({ assessment, words }: Context): HTMLElement | false {
  const all = new Map<string, Source>();
  for (const line of assessment.lines) for (const source of line.sources) all.set(source.id, source);
  return all.size > 0 && fold(words.sources, sourceList([...all.values()]));
}

export function answers({ visit, words, steps }: Context): HTMLElement {
  const { session } = visit;
  return fold(
    words.answers,
    h(
      'dl',
      { class: 'answers' },
      session.asked().map((id) => {
        const question = questionOf(session, id);
        return h(
          'div',
          null,
          h('dt', null, question.text),
          h('dd', null, inWords(question, session.answerOf(id), words)),
          h(
            'dd',
            null,
            h(
              'button',
              { type: 'button', class: 'link', onclick: () => steps.change(id) },
              words.change,
              h('span', { class: 'unseen' }, ` ${question.text}`),
            ),
          ),
        );
      }),
    ),
  );
}
