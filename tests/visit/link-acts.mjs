// What happens with links in the simulator. Each function is an event; `world` is the World in which it happens.
import assert from 'node:assert/strict';

export async function link(world) {
  const { links } = world.kit;
  await arrive(world, links[world.draw(links.length)]);
}

export async function damagedLink(world) {
  const { links } = world.kit;
  const link = links[world.draw(links.length)];
  await arrive(world, { ...link, isDamaged: true });
}

/** The link comes at some moment between the start of a load and its end. */
async function arriveWhileLoading(world, tab, fragment) {
  const loaded = tab.settle();
  for (let turns = world.draw(100); turns > 0; turns--) await undefined;
  tab.page.arrive(fragment);
  await loaded;
}

/** Opens the link in this tab: in its present page, in one that is loaded for it, or in one that is loading. */
async function arrive(world, link) {
  const tab = world.here;
  if (!world.net.isOn || ![...tab.elements].length) return;
  const today = world.device.day;
  const whole = link.fragmentOn(today);
  const made = { ...link, fragment: link.isDamaged ? whole.slice(0, 20 + world.draw(whole.length - 20)) : whole };
  const way = world.draw(3);
  const isFresh = way < 2;
  if (isFresh) {
    tab.load(way === 0 ? made.fragment : '');
    world.furnish(tab);
    if (way === 1) await arriveWhileLoading(world, tab, made.fragment);
  } else {
    if ([...tab.elements].some(({ shown, widget }) => shown === 'refused' || !widget.machine)) return;
    tab.page.arrive(made.fragment);
  }
  await tab.settle();
  for (const { shown, widget } of tab.elements) {
    assert.ok(shown === 'refused' || !widget.hasLink, 'a link has come and is not opened');
  }
  for (const element of tab.elements) world.noteOutside(element);
  for (const element of tab.elements) {
    const { visit } = element.widget.machine ?? {};
    if (
      !visit?.link ||
      visit.link.kept ||
      visit.link.day !== today - link.made ||
      link.isDamaged ||
      element.pack !== link.pack
    )
      continue;
    const theirs = link.answersOn(today);
    if (
      visit.link.own.length ||
      Object.keys(visit.answers).some((id) => String(visit.answers[id]) !== String(theirs[id]))
    )
      continue;
    const account = world.account(element);
    account.forget();
    for (const [id, answer] of Object.entries(theirs)) {
      account.give(id, answer, today - link.given);
      if (!(id in visit.answers)) account.unsettle(id);
    }
    account.passed.clear();
    account.link = made;
    world.visits++;
    break;
  }
  if (isFresh) for (const element of tab.elements) world.noteLoaded(element);
  await world.settle();
}

export async function keepLink(world) {
  const { element } = world;
  const { link } = element?.widget.machine?.visit ?? {};
  if (!link || link.kept) return;
  // link.test.mjs tests a link visit that the device refuses to store.
  if (world.device.shelf.full || world.device.shelf.gone) return;
  const { key } = element.widget;
  const sent = await world.send(element, { type: 'keepLink' });
  if (sent?.isTaken && sent.visit.link?.kept) world.ledger.move(sent.own, key);
  await world.after(element);
}

export async function leaveLink(world) {
  const { element } = world;
  const { link } = element?.widget.machine?.visit ?? {};
  if (!link || link.kept) return;
  const sent = await world.send(element, { type: 'leaveLink' });
  if (sent) world.ledger.drop(sent.own);
  await world.after(element);
}
