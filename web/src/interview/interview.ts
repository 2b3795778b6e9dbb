/**
 * One screen of the interview: the questions of a group, each with its hint, its controls and why it is asked; what is
 * missing; and the way on. Reads the visit, never writes it.
 */

import type { Answer, Question } from '../advisor.js';
import { type Child, h } from '../dom.js';
import type { Words } from '../locale/words.js';
import type { Steps } from '../steps.js';
import type { Visit } from '../visit.js';
import { fields, read } from './fields.js';
import { languageChoice } from './language.js';

function complaint({ kind, min, max, none }: Question, words: Words): string {
  if (kind === 'any_of') return words.chooseSome(none);
  return kind === 'number' || kind === 'date' ? words.wholeNumber(min, max) : words.chooseOne;
}

function ask(question: Question, visit: Visit, words: Words): HTMLElement {
  const { id, text, hint, why, picture, stage } = question;
  return h(
    'fieldset',
    {
      'data-question': id,
      'data-picture': picture || null,
      'data-more': Boolean(picture) || stage === 'race_check',
      'aria-describedby': `${id}-hint ${id}-error`,
    },
    h('legend', null, h('h2', { tabindex: -1, part: 'heading' }, text)),
    h('p', { class: 'hint', id: `${id}-hint` }, hint),
    h('p', { class: 'error', id: `${id}-error` }),
    fields(question, visit.given(question), words),
    why && h('details', null, h('summary', null, words.whyWeAsk), h('p', null, why)),
  );
}

function progress(visit: Visit, words: Words): Child {
  const { min, max } = visit.session.left(visit.stage);
  const done = visit.session.asked(visit.stage).length;
  const share = done / (done + Math.max(1, (min + max) / 2));
  const bar = h('i');
  bar.style.setProperty('scale', `${Math.max(0.04, share)} 1`);
  return [
    max > 0 && h('span', { class: 'left' }, words.left(min, max)),
    h('div', { class: 'bar', 'aria-hidden': 'true' }, bar),
  ];
}

export function interview(visit: Visit, words: Words, steps: Steps): HTMLElement {
  const group = visit.group();
  const { texts, title } = visit.session.pack;
  const summary = h('div', { class: 'summary', role: 'alert' });
  const opening = visit.isFirst && visit.stage === 'triage';

  const form: HTMLFormElement = h(
    'form',
    {
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        const answers = new Map<string, Answer>();
        for (const question of group) {
          const answer = read(form, question);
          if (answer !== undefined) answers.set(question.id, answer);
        }
        const missing = steps.submit(answers);
        if (missing.length) complain(form, summary, missing, words);
      },
    },
    summary,
    group.map((question) => ask(question, visit, words)),
    h('button', { class: 'go', part: 'button' }, words.next),
  );
  return h(
    'div',
    { class: 'interview' },
    h(
      'div',
      { class: 'top' },
      !opening && h('button', { type: 'button', class: 'back', onclick: () => steps.back() }, words.back),
      opening && h('b', null, title),
      progress(visit, words),
    ),
    opening && texts.disclaimer && h('p', { class: 'small' }, texts.disclaimer),
    form,
    opening && texts.privacy && h('p', { class: 'small' }, texts.privacy),
    opening && languageChoice(visit.session.pack.id, words.lang, words.language, steps),
  );
}

/** Says what is missing at the top and at each field, and leads there. */
function complain(form: HTMLFormElement, summary: HTMLElement, missing: readonly Question[], words: Words): void {
  for (const error of form.querySelectorAll('.error')) error.textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  const lines = missing.map((question) => {
    const set = form.querySelector(`[data-question="${question.id}"]`) as HTMLElement;
    const text = complaint(question, words);
    (set.querySelector('.error') as HTMLElement).textContent = text;
    for (const input of set.querySelectorAll('input')) input.setAttribute('aria-invalid', 'true');
    const lead = (event: Event): void => {
      event.preventDefault();
      set.querySelector('input')?.focus();
    };
    return h(
      'li',
      null,
      h('a', { href: `#${question.id}-error`, onclick: lead }, missing.length > 1 && `${question.text} `, text),
    );
  });
  summary.replaceChildren(h('strong', null, words.problem), h('ul', null, lines));
  summary.querySelector('a')?.focus();
}
