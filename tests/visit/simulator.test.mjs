// Ten thousand random visits, and proof that the simulator finds faults: it fails when a fix is reverted. Use
// VISITS=1000000 for a long run; see simulator.mjs for one with several processes.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure, makeKit, simulate } from './simulator.mjs';
import { bundled, visit } from './sources.mjs';

const visits = Number(process.env.VISITS ?? 10_000);
/** Each fault must be found within that many visits. */
const kFoundWithin = 4000;

/** Fixes in the sources, each with the text that reverts it. */
const mends = [
  {
    name: 'a race kept as a day and not as a count of days',
    file: 'visit/interview.ts',
    from: 'const days = (answer as number) - visit.today;',
    to: 'const days = (answer as number) - (visit.given[id] ?? visit.today);',
  },
  {
    name: 'a visit from a link kept apart from the reader’s own',
    file: 'visit/machine.ts',
    from: 'const isLink = isAside(visit);',
    to: 'const isLink = false;',
  },
  {
    name: 'red flags that a sender alone has answered do not count',
    file: 'visit/age.ts',
    from: '!isOld(visit, question) && !isSenders(visit, question)',
    to: '!isOld(visit, question)',
  },
  {
    name: 'old answers do not count',
    file: 'visit/age.ts',
    from: '!isOld(visit, question) && !isSenders(visit, question)',
    to: '!isSenders(visit, question)',
  },
  {
    name: 'a damaged link is refused',
    file: 'visit/link.ts',
    from: 'check === checksumOf(signed)',
    to: '(check === checksumOf(signed) || n > 0)',
  },
  {
    name: 'another tab is looked at before anything is written',
    file: 'visit/machine.ts',
    from: '    const before = this.#visit;\n    this.refresh();\n    const { notice, second }',
    to: '    const before = this.#visit;\n    const { notice, second }',
  },
  {
    name: 'a link that comes while the widget loads is opened',
    file: 'element/widget.ts',
    from: 'if (hasLink) machine.openLink(this.#page.takeLink());',
    to: '',
  },
  {
    name: 'another topic takes another name',
    file: 'element/widget.ts',
    from: 'const key = this.key && this.#page.keyFor(this);',
    to: 'const key = this.key;',
  },
  {
    name: 'a name is free as soon as its widget leaves',
    file: 'visit/page.ts',
    from: '    this.#widgets.delete(resident);\n',
    to: '',
  },
  {
    name: 'a language comes whole before the screen is touched',
    file: 'element/speak.ts',
    from: "    machine.dispatch({ type: 'languageMissing' });\n",
    to: '    screen.refuse();\n    return false;\n',
  },
  {
    name: 'a visit that another tab forgets is gone here too',
    file: 'visit/restore.ts',
    from: '    if (!own?.written) return visit;',
    to: '    if (own) return visit;',
  },
];

/** The sources with that fix reverted. */
function without({ file, from, to }) {
  let isDone = false;
  const plugin = {
    name: 'without-a-mend',
    transform(code, id) {
      if (!id.endsWith(`/web/src/${file}`)) return null;
      assert.equal(code.split(from).length, 2, `${file} has this once: ${from}`);
      isDone = true;
      return code.replace(from, () => to);
    },
    buildEnd: () => assert.ok(isDone, `${file} is not part of the bundle`),
  };
  return bundled(join(import.meta.dirname, 'sources.ts'), [{ ...plugin, enforce: 'pre' }]);
}

test(`${visits} visits at random keep every invariant`, async (t) => {
  const played = await simulate(await makeKit(visit), { visits, seed: 1 });
  t.diagnostic(`${played.visits} visits in ${played.worlds} worlds`);
});

for (const mend of mends) {
  test(`the simulator finds a fault without this fix: ${mend.name}`, async () => {
    // Sources with a reverted fix may leave a rejected promise unhandled; only the invariants matter here.
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
    const kit = await makeKit(await without(mend));
    await assert.rejects(simulate(kit, { visits: kFoundWithin, seed: 1 }), Failure);
  });
}
