// The invariants of the simulator: what is checked of a widget after each event.
import assert from 'node:assert/strict';
import { checkAnswers, checkPlan } from './ledger.mjs';

export function check(world, element) {
  const { widget, shown } = element;
  const { kit, net } = world;
  const keys = [...element.tab.elements].map((one) => one.widget.key);
  assert.equal(new Set(keys).size, keys.length, `two widgets under one name: ${keys}`);
  checkShelf(world);
  if (shown === 'refused') {
    assert.ok(!net.isOn || element.failed, `nothing can be done: ${element.error?.stack ?? 'refused'}`);
    element.failed = true;
    return;
  }
  if (shown !== 'visit') return;
  const { machine } = widget;
  const view = machine.view(Number.NaN);
  const { session } = view;
  assert.equal(session.pack.id, element.pack, 'the screen is of another topic');
  world.noteAnew(element);
  const account = world.account(element);
  checkAnswers(account, machine.visit, world.name(element));
  if (view.at || view.second) {
    const group = kit.sources.groupOf(view);
    assert.ok(group.length > 0, 'a screen without a question');
  } else if (view.stage === 'triage') checkPlan(account, view, session, kit);
  else assert.ok(session.checks(), 'checks without a result');
}

function checkShelf(world) {
  if (world.device.shelf.gone) return;
  for (const [key, record] of world.device.shelf.kept) {
    const [, pack] = /^runner-advisor:([a-z]+)(:\d+)?$/.exec(key) ?? [];
    assert.ok(pack, `kept under a name that nobody knows: ${key}`);
    assert.ok(record.startsWith(`{"answers":"${pack}@`), `${key} holds ${record.slice(0, 40)}`);
  }
}
