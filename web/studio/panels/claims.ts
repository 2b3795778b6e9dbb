/** The panel of claims. Claims that do not hold come first, each with a reader who breaks it. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import { fill } from '../page/fill.js';
import type { Claim } from '../work.js';
import { readerCard } from './reader.js';

export function showClaims(list: HTMLElement, desk: Desk): void {
  const claims = [...(desk.report?.claims ?? [])];
  const own = claims.filter((claim) => !claim.built_in);
  claims.sort((a, b) => Number(a.holds) - Number(b.holds));
  void fill(list, claims, (claim: Claim) => {
    const { id, text, holds, built_in: builtIn, counterexample } = claim;
    // The author's claims are in the order of the file.
    const go = () => desk.goToPointer('claims.json', `/claims/${own.indexOf(claim)}`);
    return h(
      'li',
      { class: holds ? 'holds' : 'wrong' },
      h('b', null, holds ? 'Holds ' : 'Does not hold '),
      builtIn ? h('span', null, id) : button('link', go, id),
      builtIn && h('span', { class: 'soft' }, ' (of every topic)'),
      h('span', { class: 'hint' }, text),
      counterexample && readerCard(desk, counterexample),
    );
  });
}
