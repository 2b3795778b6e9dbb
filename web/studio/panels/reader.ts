/** Shows a reader of a proof or a case: the answers in words, and a button that opens the visit in the widget. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import type { Answers, Reader } from '../work.js';

export const openButton = (desk: Desk, answers: Answers, words = 'Open this reader'): HTMLButtonElement =>
  button('small', () => desk.openReader(answers), words);

export function readerCard(desk: Desk, reader: Reader, title = 'For example'): HTMLElement {
  const { words, outcome, urgency, start } = reader;
  const result = [outcome, urgency, start].filter((one) => one !== '').join(', ');
  return h(
    'div',
    { class: 'reader' },
    h('p', null, h('b', null, title), words.length === 0 && ': nothing out of the ordinary'),
    words.length > 0 &&
      h(
        'ul',
        null,
        words.map((answer) => h('li', null, answer)),
      ),
    result !== '' && h('p', { class: 'soft' }, `gets ${result}`),
    openButton(desk, reader.answers),
  );
}
