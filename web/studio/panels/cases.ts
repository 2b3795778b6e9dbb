/** The panel of cases: stories of readers, each with whether its result is the expected one. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import { fill } from '../page/fill.js';
import type { Answers } from '../work.js';
import { openButton } from './reader.js';

interface Story {
  readonly id: string;
  readonly story: string;
  readonly answers: Answers;
}

/** Empty while the file is not valid JSON. */
function storiesOf({ files }: Desk): Story[] {
  try {
    return JSON.parse(files.get('cases.json') ?? '{}').cases ?? [];
  } catch {
    return [];
  }
}

export function showCases(list: HTMLElement, desk: Desk): void {
  const mistakes = (desk.report?.diagnostics ?? []).filter(({ file }) => file === 'cases.json');
  const isRun = desk.report?.cases !== undefined;
  const stories = storiesOf(desk).map((story, i) => {
    const pointer = `/cases/${i}`;
    return { ...story, pointer, wrong: mistakes.filter((one) => `${one.pointer}/`.startsWith(`${pointer}/`)) };
  });
  stories.sort((a, b) => b.wrong.length - a.wrong.length);
  void fill(list, stories, ({ id, story, answers, pointer, wrong }) =>
    h(
      'li',
      { class: wrong.length > 0 ? 'wrong' : 'holds' },
      h('b', null, !isRun ? 'Not run ' : wrong.length > 0 ? 'Fails ' : 'Passes '),
      button('link', () => desk.goToPointer('cases.json', pointer), id),
      h('span', { class: 'hint' }, story),
      wrong.map(({ message }) => h('span', { class: 'hint' }, message)),
      openButton(desk, answers),
    ),
  );
}
