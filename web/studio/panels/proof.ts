/** The panel with the figures of the proof. */
import { h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';

const grouped = (digits: string): string => BigInt(digits).toLocaleString('en');

export function showProof(list: HTMLElement, { report }: Desk): void {
  const { answer_sets: sets, claims, cases, texts, questions, outcomes } = report ?? {};
  const figures: [string, string | number | null | undefined][] = [
    ['sets of answers', sets && grouped(sets)],
    ['claims that hold', claims && `${claims.filter(({ holds }) => holds).length} of ${claims.length}`],
    ['cases that pass', cases && `${cases.passed} of ${cases.passed + cases.failed}`],
    ['texts walked', texts?.walked],
    ['languages whose words a person must check', texts?.languages_not_checked.join(', ') || null],
    ['questions in the longest interview', questions?.longest],
    ['questions on average over the cases', questions?.cases_mean.toFixed(1)],
    ...Object.entries(outcomes ?? {}).map(([id, count]): [string, string] => [`outcome ${id}`, grouped(count)]),
  ];
  list.replaceChildren(
    ...figures
      .filter(([, figure]) => figure !== undefined && figure !== null)
      .map(([what, figure]) => h('div', null, h('dt', null, what), h('dd', null, String(figure)))),
  );
}
