/** The panel of mistakes: each with its place, its hint, and the reader that a proof found. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import { missingFile } from '../files/beginnings.js';
import { fill } from '../page/fill.js';
import type { Diagnostic } from '../work.js';
import { readerCard } from './reader.js';

export function showMistakes(list: HTMLElement, desk: Desk): void {
  const { diagnostics = [], readers = [] } = desk.report ?? {};
  void fill(list, diagnostics, (diagnostic: Diagnostic) => {
    const { file, line, message, hint, pointer } = diagnostic;
    const found = readers.find((one) => one.pointer === pointer && one.message === message);
    const place = line > 0 ? `${file}:${line}` : file;
    // The hint of such a mistake names the reader too, but the reader is shown below with a button.
    const words = found ? hint.replace(/;? ?for example: .*$/s, '') : hint;
    const missing = missingFile(message);
    return h(
      'li',
      null,
      button('link wrong', () => desk.goToDiagnostic(diagnostic), `${place} ${message}`),
      words !== '' && h('span', { class: 'hint' }, words),
      missing && button('small', () => desk.make(missing.kind, missing.name), 'Begin this file'),
      found && readerCard(desk, found.reader, found.milder ? 'Without it, for example' : 'For example'),
      found?.milder && readerCard(desk, found.milder, 'With it'),
    );
  });
}
