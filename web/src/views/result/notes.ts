/**
 * The secondary parts of a result: the race, what to watch for, limits, other answers, sources, and the answers given.
 */

import type { Line, Section, Source } from '../../engine/types.js';
import { button, type Child, h } from '../dom.js';
import type { Context } from './context.js';
import { prose } from './prose.js';
import { urgencyShape } from './shapes.js';
import { sourceList } from './sources.js';
import { answersOf, inWords, linesOf, questionOf } from './words.js';

/** The lines of a section as a list under a heading. */
export function section(context: Context, name: Section, heading: string): HTMLElement | false {
  const lines = linesOf(context, name);
  return lines.length > 0 && h('section', { class: `notes ${name}` }, h('h3', null, heading), list(lines));
}

function list(lines: readonly Line[]): HTMLElement {
  return h(
    'ul',
    null,
    lines.map(({ title, text }) => h('li', null, h('b', null, title), prose(text))),
  );
}

/** The lines of a section in a part that opens in place. */
export function folded(context: Context, name: Section, heading: string): HTMLElement | false {
  const lines = linesOf(context, name);
  return lines.length > 0 && fold(context, heading, () => list(lines));
}

/**
 * A part that opens in place. The button stands inside the heading, because screen readers do not announce a heading
 * inside a `summary`. Browsers with `hidden="until-found"` find the closed content by their own search.
 */
export function fold({ folding }: Context, heading: string, content: () => Child): HTMLElement {
  const inside = h('div', { hidden: 'until-found' });
  const open = (isOpen: boolean): void => {
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) inside.removeAttribute('hidden');
    else inside.setAttribute('hidden', 'until-found');
  };
  const toggle: HTMLElement = button('opener', () => open(inside.hasAttribute('hidden')), heading);
  open(false);
  inside.addEventListener('beforematch', () => open(true));
  return folding.fold(h('div', { class: 'fold' }, h('h3', null, toggle), inside), content, inside);
}

export function changes(context: Context): HTMLElement | false {
  const { words, assessment } = context;
  const { session } = context.visit;
  const found = session.changes();
  return (
    found.length > 0 &&
    fold(context, words.changes, () => [
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
            h('p', null, words.ifInstead(asked.text, inWords(asked, answer, context))),
            h('p', { class: `tag ${urgency}` }, urgencyShape(urgency), words.urgency[urgency]),
            outcome !== assessment.outcome && title ? h('p', null, title) : false,
          );
        }),
      ),
    ])
  );
}

export function sources(context: Context): HTMLElement | false {
  const all = context.assessment.lines.flatMap((line) => line.sources);
  // Packs whose result texts are a separate file carry no source ids, so compare address and title.
  const once = (): Source[] => [...new Map(all.map((source) => [source.address + source.title, source])).values()];
  return all.length > 0 && fold(context, context.words.sources, () => sourceList(once()));
}

export function answers(context: Context): HTMLElement {
  const { words, actions } = context;
  return fold(context, words.answers, () =>
    h(
      'dl',
      { class: 'answers' },
      answersOf(context).map(({ question: { id, text }, said }) =>
        h(
          'div',
          null,
          h('dt', null, text),
          h('dd', null, said),
          h(
            'dd',
            null,
            button('link', () => actions.editAnswer(id), words.change, h('span', { class: 'unseen' }, ` ${text}`)),
          ),
        ),
      ),
    ),
  );
}
