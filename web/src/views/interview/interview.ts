/**
 * One screen of the interview: the questions of a group, each with its hint, its controls and why it is asked, and the
 * way on. Reads the visit, never writes it.
 */

import type { Answer, Question } from '../../engine/types.js';
import type { Words } from '../../locale/words.js';
import { type Asking, answerShown, groupOf, groupsOf } from '../../visit/asking.js';
import type { FirstActions } from '../actions.js';
import { button, type Child, h } from '../dom.js';
import { exclude } from './choices.js';
import { languageChoice } from './language.js';

export type Fields = (question: Question, given: Answer | undefined, words: Words, today: number) => HTMLElement;

/** The answer to show in a field: the reader's own, or what the page knows. */
function given(visit: Asking, question: Question): Answer | undefined {
  const { second, raceDay, today } = visit;
  const { role, min, max } = question;
  const own = answerShown(visit, question);
  if (second && own !== undefined) return undefined;
  const isKnown = role === 'race_date' && raceDay - today >= min && raceDay - today <= max;
  return own === undefined && isKnown ? raceDay : own;
}

function progress({ session, stage }: Asking, words: Words): Child {
  const { min, max } = session.left(stage);
  const done = session.asked(stage).length;
  const bar = h('i');
  bar.style.scale = `${Math.max(0.04, done / (done + Math.max(1, (min + max) / 2)))} 1`;
  return [max > 0 && h('span', null, words.left(min, max)), h('div', { class: 'bar', 'aria-hidden': 'true' }, bar)];
}

/**
 * Takes the press of the button, which is also what Enter in a field makes. The submit event alone would not do: it is not
 * fired in a frame that may not send forms. It is taken as well, for the scripts that send a form.
 */
const submits =
  (actions: FirstActions) =>
  (event: Event): void => {
    event.preventDefault();
    actions.submitScreen((event.currentTarget as Element).closest('form') as HTMLFormElement);
  };

/** Listens to the first screen as the page's HTML already holds it. */
export function adopt(view: ParentNode, actions: FirstActions): void {
  view.querySelector('form')?.addEventListener('submit', submits(actions));
  view.querySelector('.go')?.addEventListener('click', submits(actions));
  for (const rows of view.querySelectorAll('.rows')) rows.addEventListener('input', exclude);
  for (const button of view.querySelectorAll<HTMLButtonElement>('[name="language"]')) {
    button.addEventListener('click', () => actions.chooseLanguage(button.value));
  }
}

/** `back`: the way to the screen before; none on the first screen. */
export function interview(
  visit: Asking,
  words: Words,
  actions: FirstActions,
  fields: Fields,
  back?: { readonly text: string; go(): void },
): HTMLElement {
  const { id, texts, title } = visit.session.pack;
  const opening = visit.stage === 'triage' && !visit.second && groupsOf(visit)[0]?.[0]?.id === visit.at;
  const small = (text: Child): Child => opening && text && h('p', { class: 'small' }, text);
  return h(
    'div',
    { class: 'interview' },
    h(
      'div',
      { class: 'top' },
      back && !(opening && !visit.changing) ? button('back', () => back.go(), back.text) : h('b', null, title),
      progress(visit, words),
    ),
    small([texts.adults, texts.disclaimer].filter(Boolean).join(' ')),
    h(
      'form',
      { novalidate: true, onsubmit: submits(actions) },
      h('div', { class: 'summary', role: 'alert' }),
      groupOf(visit).map((question) =>
        h(
          'fieldset',
          { 'data-question': question.id, 'aria-describedby': `${question.id}-hint ${question.id}-error` },
          h('legend', null, h('h2', { tabindex: -1, part: 'heading' }, question.text)),
          h('p', { class: 'hint', id: `${question.id}-hint` }, question.hint),
          h('p', { class: 'error', id: `${question.id}-error` }),
          fields(question, given(visit, question), words, visit.today),
          question.why &&
            h(
              'details',
              null,
              h('summary', { 'aria-label': `${words.whyWeAsk}: ${question.text}` }, words.whyWeAsk),
              h('p', null, question.why),
            ),
        ),
      ),
      h('button', { class: 'go', part: 'button', onclick: submits(actions) }, words.next),
    ),
    small(texts.privacy),
    small(languageChoice(id, words.lang, words.language, actions)),
  );
}
