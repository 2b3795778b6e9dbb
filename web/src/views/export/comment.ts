/**
 * A draft of a comment for the column: the column's own questions, and those of the reader's answers that they pick.
 * The reader sees, edits and copies it; nothing is posted.
 */

import { button, h } from '../dom.js';
import type { Context } from '../result/context.js';
import { answersOf } from '../result/words.js';

/** Texts of the pack that frame the comment and are not questions of the column. */
const kFrame = ['comment_intro', 'comment_opening', 'comment_question'];

export function commentPanel(context: Context, copyText: (text: string) => void): HTMLElement {
  const { visit, words } = context;
  const { texts } = visit.session.pack;
  const prompts = Object.keys(texts).filter((name) => name.startsWith('comment_') && !kFrame.includes(name));
  const draft: HTMLTextAreaElement = h('textarea', { class: 'text', rows: 8, 'aria-label': words.comment });
  const fields = [...prompts, 'comment_question']
    .filter((name) => texts[name])
    .map((name) => {
      const input = h('textarea', { class: 'text', rows: 2, oninput: () => write() });
      return { input, prompt: texts[name] as string, row: h('label', { class: 'stack' }, texts[name], input) };
    });
  const facts = answersOf(context).map(({ question, said }) => {
    const box = h('input', { type: 'checkbox', class: 'tick', onchange: () => write() });
    return {
      box,
      said: `${question.text} ${said}`,
      row: h('label', { class: 'pick' }, box, h('span', null, `${question.text} `, h('b', null, said))),
    };
  });
  const write = (): void => {
    const own = fields
      .filter(({ input }) => input.value.trim())
      .map(({ prompt, input }) => `${prompt} ${input.value.trim()}`);
    const told = facts.filter(({ box }) => box.checked).map(({ said }) => said);
    draft.value = [texts.comment_opening, ...told, ...own].filter(Boolean).join('\n');
  };
  write();
  return h(
    'div',
    null,
    h('p', null, texts.comment_intro || words.commentText),
    fields.map(({ row }) => row),
    h(
      'fieldset',
      null,
      h('legend', null, h('b', null, words.commentText)),
      facts.map(({ row }) => row),
    ),
    draft,
    button('button', () => copyText(draft.value), words.copy),
  );
}
