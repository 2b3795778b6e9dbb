// What pages, tabs and devices do in the simulator. Each function is an event; `world` is the World in which it happens.
import assert from 'node:assert/strict';

export async function pass(world) {
  const days = [0, 1, 1, 1, 2, 3, 5, 12, 31, -3, -400][world.draw(11)];
  world.device.pass(days);
  if (world.draw(2)) await refresh(world);
}

export async function refresh(world) {
  for (const element of world.here.elements) world.refreshWidget(element);
  await world.settle();
}

export async function language(world) {
  const { element } = world;
  if (!element?.widget.machine) return;
  const shown = element.shown;
  await Promise.all([element.chooseLanguage(['en', 'es'][world.draw(2)]), element.tab.settle()]);
  if (shown === 'visit') assert.equal(element.shown, 'visit', 'a language takes the screen away');
  await world.after(element);
}

export async function pack(world) {
  const { element } = world;
  if (!element || !world.net.isOn) return;
  element.setPack(element.pack === 'calf' ? 'blister' : 'calf');
  await element.tab.settle();
  world.noteLoaded(element);
  await world.after(element);
}

export async function move(world) {
  const { element } = world;
  if (!element) return;
  const key = element.widget.key;
  element.disconnect();
  if (world.draw(2)) await element.tab.settle();
  element.connect();
  await element.tab.settle();
  assert.equal(element.widget.key, key, 'a widget that is moved has another name');
  await world.after(element);
}

export async function clone(world) {
  const { element, net } = world;
  if (!element || !net.isOn || world.isFaulty || !element.widget.key) return;
  const { key } = element.widget;
  const isFirst = world.draw(2) === 0;
  const clone = element.clone();
  if (isFirst) element.disconnect();
  clone.connect();
  if (!isFirst) element.disconnect();
  await element.tab.settle();
  assert.equal(clone.widget.key, key, 'a widget in the place of another has another name');
  world.noteLoaded(clone);
  await world.after(clone);
}

export async function remove(world) {
  const { element } = world;
  if (!element || world.here.elements.size < 2) return;
  element.disconnect();
  await world.settle();
}

export async function add(world) {
  if (world.here.elements.size > 2 || !world.net.isOn) return;
  const element = world.here.add(['calf', 'blister'][world.draw(2)]);
  await world.here.settle();
  world.noteLoaded(element);
  await world.after(element);
}

export async function reload(world) {
  const tab = world.here;
  if (!world.net.isOn) return;
  tab.load('');
  world.furnish(tab);
  await tab.settle();
  for (const element of tab.elements) world.noteLoaded(element);
  await world.settle();
}

export async function otherTab(world) {
  if (world.isFaulty || !world.net.isOn) return;
  if (world.tabs.length < 2) {
    const tab = world.open();
    world.tabs.push(tab);
    await tab.settle();
    for (const element of tab.elements) world.noteLoaded(element);
  }
  world.here = world.tabs[world.draw(world.tabs.length)];
  // Its page is shown again and refreshes the visit.
  await refresh(world);
}

export async function closeTab(world) {
  if (world.tabs.length < 2) return;
  world.tabs = [world.here];
}

export async function storage(world) {
  if (!world.isFaulty) return;
  const shelf = world.device.shelf;
  const fault = world.draw(3);
  shelf.full = fault === 1;
  shelf.gone = fault === 2;
  await world.settle();
}

export async function network(world) {
  world.net.isOn = !world.net.isOn || world.draw(2) === 0;
}
