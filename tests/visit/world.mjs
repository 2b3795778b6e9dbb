// One reader's world in the simulator: a device, its tabs, their pages and widgets. Events are drawn from a seed, and the
// invariants are checked after each event.
import assert from 'node:assert/strict';
import { BrowserTab, Device } from './browser.mjs';
import { Ledger } from './ledger.mjs';
import * as linkActs from './link-acts.mjs';
import * as pageActs from './page-acts.mjs';
import { Shelf } from './reader.mjs';
import * as readerActs from './reader-acts.mjs';
import { check } from './world-checks.mjs';

const kActs = { ...readerActs, ...linkActs, ...pageActs };

/** Relative frequency of each event. */
const kOften = {
  submit: 420,
  pass: 40,
  goBack: 20,
  editAnswer: 20,
  recheck: 25,
  tick: 40,
  chooseRegion: 10,
  startRaceChecks: 12,
  leaveRaceChecks: 8,
  forget: 5,
  link: 18,
  damagedLink: 8,
  keepLink: 6,
  leaveLink: 10,
  language: 12,
  pack: 8,
  move: 8,
  clone: 10,
  remove: 5,
  add: 8,
  reload: 20,
  otherTab: 20,
  closeTab: 6,
  storage: 10,
  network: 8,
  refresh: 20,
};

/** A visit on one line, for a replay. */
const told = ({ today, stage, at, second, answers, link, notice }) =>
  JSON.stringify({ today, stage, at, second: second?.left, answers, link, notice });

/** The day of the oldest answer of a visit; null when it has none, or when they came with a link. */
function oldestDay({ link, given }) {
  const days = link ? [] : Object.values(given);
  return days.length > 0 ? Math.min(...days) : null;
}

export class World {
  visits = 0;
  opened = 0;
  log = [];

  constructor(draw, kit) {
    this.draw = draw;
    this.kit = kit;
    this.device = new Device('2026-03-01').pass(draw(400));
    this.net = kit.network();
    this.ledger = new Ledger();
    // Either storage fails sometimes, or there are two tabs; nothing is promised for both together.
    this.isFaulty = draw(4) === 0;
    this.tabs = [this.open()];
    this.here = this.tabs[0];
    this.weights = Object.entries(kOften);
    this.total = this.weights.reduce((sum, [, often]) => sum + often, 0);
  }

  open() {
    const tab = new BrowserTab(this.device, this.net, this.kit.sources, new Shelf());
    tab.id = ++this.opened;
    this.furnish(tab);
    return tab;
  }

  /** Adds the widgets to the page of a tab. */
  furnish(tab) {
    tab.layout ??= [['calf'], ['calf'], ['blister'], ['calf', 'blister'], ['calf', 'calf']][this.draw(5)];
    for (const pack of tab.layout) tab.add(pack);
  }

  async run(events) {
    await this.settle();
    for (let n = 0; n < events; n++) {
      let at = this.draw(this.total);
      const [name] = this.weights.find(([, often]) => {
        at -= often;
        return at < 0;
      });
      this.log.push(name);
      this.tell?.(`${this.log.length} ${name}`);
      await kActs[name](this);
    }
  }

  get element() {
    const all = [...this.here.elements];
    return all[this.draw(all.length || 1)];
  }

  name(element) {
    const { machine, key } = element.widget;
    const { link } = machine.visit;
    return link && !link.kept ? `${element.tab.id} ${key}` : key;
  }

  account(element) {
    return this.ledger.account(this.name(element));
  }

  async settle() {
    for (const tab of this.tabs) await tab.settle();
    for (const element of this.here.elements) check(this, element);
  }

  /** Sends an event to a widget as a reader's action, and checks the visit afterwards. */
  async send(element, event) {
    const { machine } = element.widget;
    if (!machine || element.shown === 'refused') return null;
    const [own, shelf] = [this.name(element), new Map(this.device.shelf.kept)];
    const before = machine.visit;
    const step = await element.dispatch(event);
    await undefined;
    const { visit } = machine;
    this.tell?.(`    ${own}: ${JSON.stringify(event)} → ${told(visit)}`);
    const isNew = ['forgotten', 'started_anew', 'link_too_old'].includes(visit.notice);
    const isWiped = isNew && visit.notice !== before.notice && event.type !== 'forget';
    this.noteAnew(element, oldestDay(before));
    const isAside = before.link && !before.link.kept;
    if (isAside && !['keepLink', 'forget', 'leaveLink'].includes(event.type)) {
      assert.deepEqual(
        this.device.shelf.kept,
        shelf,
        `a visit from a link changes what the device keeps, by ${event.type}`,
      );
    }
    this.deliver(element);
    return { step, before, visit, own, isTaken: step !== null && !isWiped };
  }

  /** Checks that a visit begins anew only when it is too old; `oldest`: the day of its oldest answer, if that is known. */
  noteAnew(element, oldest = null) {
    const { visit } = element.widget.machine;
    if (!visit.old || visit.old === element.old) return;
    element.old = visit.old;
    if (oldest !== null) assert.ok(visit.today - oldest >= this.kit.limits.all, 'a young visit begins anew');
    this.account(element).startAnew();
  }

  /** Delivers a change to other tabs, unless they are suspended. */
  deliver(element) {
    for (const tab of this.tabs) {
      if (tab === element.tab || this.draw(10) < 3) continue;
      tab.storageChanged(element.widget.key);
      for (const other of tab.elements) if (other.widget.key === element.widget.key) this.noteOutside(other);
    }
  }

  noteOutside(element) {
    if (element.widget.machine) this.noteAnew(element);
  }

  refreshWidget(element) {
    if (!element.widget.machine || element.shown === 'refused') return;
    const { machine, key } = element.widget;
    const { visit } = machine;
    // Another tab may have written an older answer, of which this tab has not heard; and full storage keeps an older
    // record than the visit.
    const record = JSON.parse(this.device.shelf.kept.get(key) ?? 'null');
    const days = visit.link ? [] : [record?.day, oldestDay(visit)].filter((day) => Number.isInteger(day));
    const oldest = days.length > 0 ? Math.min(...days) : null;
    if (element.shown === 'first') machine.refresh();
    else element.refresh();
    this.noteAnew(element, oldest);
  }

  /** Records what a newly loaded widget continues with. */
  noteLoaded(element) {
    const { machine } = element.widget;
    if (!machine) return;
    this.noteAnew(element);
    if (!this.isFaulty) return;
    // What storage refused or could not return is undetermined until it is seen.
    this.ledger.account(element.widget.key).latest.clear();
    this.account(element).takeFrom(machine.visit);
  }

  async after(element) {
    await this.settle();
    if (element?.isConnected && element.widget.machine) check(this, element);
  }
}
