/**
 * One screen of the interview: the questions of a group, each with its hint, its controls and its reason, and the
 * Continue button. The first screen is drawn before there is a visit (element/first-screen.ts); later screens are drawn
 * from a visit (screen.ts).
 */

import type { Question } from '../../engine/types.js';
import type { Words } from '../../locale/words.js';
import type { FirstActions } from '../actions.js';
import { button, type Child, h } from '../dom.js';
import { exclude } from './choices.js';
import { languageChoice } from './language.js';

/** The contents of a screen. */
export interface InterviewScreen {
  readonly id: string;
  readonly title: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly questions: readonly Pick<Question, 'id' | 'text' | 'hint' | 'why'>[];
  /** Least and greatest number of questions that are still to come. */
  readonly left: { readonly min: number; readonly max: number };
  /** Questions answered. */
  readonly done?: number;
  /** False for the first screen, the only one that says for whom the interview is. */
  readonly isLater?: boolean;
  /** The Back button; the first screen has none. */
  readonly back?: { readonly text: string; go(): void } | false;
}

function progress({ left: { min, max }, done = 0 }: InterviewScreen, words: Words): Child {
  const bar = h('i');
  bar.style.scale = `${Math.max(0.04, done / (done + Math.max(1, (min + max) / 2)))} 1`;
  return [max > 0 && h('span', null, words.left(min, max)), h('div', { class: 'bar', 'aria-hidden': 'true' }, bar)];
}

/**
 * Submits on a click of the button, which Enter in a field also fires. The submit event alone is not enough: it is not
 * fired in a sandboxed frame without `allow-forms`. It is handled too, for scripts that submit a form.
 */
const submits =
  (actions: FirstActions) =>
  (event: Event): void => {
    event.preventDefault();
    actions.submitScreen((event.currentTarget as Element).closest('form') as HTMLFormElement);
  };

/** Adds the listeners to a first screen that is already in the page's HTML. */
export function adopt(view: ParentNode, actions: FirstActions): void {
  view.querySelector('form')?.addEventListener('submit', submits(actions));
  view.querySelector('.go')?.addEventListener('click', submits(actions));
  for (const rows of view.querySelectorAll('.rows')) rows.addEventListener('input', exclude);
  for (const button of view.querySelectorAll<HTMLButtonElement>('[name="language"]')) {
    button.addEventListener('click', () => actions.chooseLanguage(button.value));
  }
}

/** `controls` makes the controls of a question. */
export function interview<Screen extends InterviewScreen>(
  screen: Screen,
  words: Words,
  actions: FirstActions,
  controls: (question: Screen['questions'][number]) => HTMLElement,
): HTMLElement {
  const { id, texts, title, back } = screen;
  const small = (text: Child): Child => !screen.isLater && text && h('p', { class: 'small' }, text);
  return h(
    'div',
    { class: 'interview' },
    h(
      'div',
      { class: 'top' },
      back ? button('back', () => back.go(), back.text) : h('b', null, title),
      progress(screen, words),
    ),
    small([texts.adults, texts.disclaimer].filter(Boolean).join(' ')),
    h(
      'form',
      { novalidate: true, onsubmit: submits(actions) },
      h('div', { class: 'summary', role: 'alert' }),
      screen.questions.map((question: Screen['questions'][number]) =>
        h(
          'fieldset',
          { 'data-question': question.id, 'aria-describedby': `${question.id}-hint ${question.id}-error` },
          h('legend', null, h('h2', { tabindex: -1, part: 'heading' }, question.text)),
          h('p', { class: 'hint', id: `${question.id}-hint` }, question.hint),
          h('p', { class: 'error', id: `${question.id}-error` }),
          controls(question),
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
