// One reader's world in the simulator: a device, its tabs, their pages and widgets, and every event that can happen to
// them, drawn from a seed. The invariants are checked after each event.
import assert from 'node:assert/strict';
import { BrowserTab, Device } from './browser.mjs';
import { checkAnswers, checkPlan, Ledger } from './ledger.mjs';
import { randomAnswer } from './random-reader.mjs';
import { Shelf } from './reader.mjs';

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
    this.tabs = [this.#open()];
    this.here = this.tabs[0];
    this.weights = Object.entries(kOften);
    this.total = this.weights.reduce((sum, [, often]) => sum + often, 0);
  }

  #open() {
    const tab = new BrowserTab(this.device, this.net, this.kit.sources, new Shelf());
    tab.id = ++this.opened;
    this.#furnish(tab);
    return tab;
  }

  /** Adds the widgets to the page of a tab. */
  #furnish(tab) {
    tab.layout ??= [['calf'], ['calf'], ['blister'], ['calf', 'blister'], ['calf', 'calf']][this.draw(5)];
    for (const pack of tab.layout) tab.add(pack);
  }

  async run(events) {
    await this.#settle();
    for (let n = 0; n < events; n++) {
      let at = this.draw(this.total);
      const [name] = this.weights.find(([, often]) => {
        at -= often;
        return at < 0;
      });
      this.log.push(name);
      this.tell?.(`${this.log.length} ${name}`);
      await this[name]();
    }
  }

  // --- helpers -------------------------------------------------------------------------------------------------------

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

  async #settle() {
    for (const tab of this.tabs) await tab.settle();
    for (const element of this.here.elements) this.#check(element);
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
    this.#noteAnew(element, before);
    const isAside = before.link && !before.link.kept;
    if (isAside && !['keepLink', 'forget', 'leaveLink'].includes(event.type)) {
      assert.deepEqual(
        this.device.shelf.kept,
        shelf,
        `a visit from a link changes what the device keeps, by ${event.type}`,
      );
    }
    this.#deliver(element);
    return { step, before, visit, own, isTaken: step !== null && !isWiped };
  }

  /** Checks that a visit begins anew only when it is too old. */
  #noteAnew(element, before = null) {
    const { visit } = element.widget.machine;
    if (!visit.old || visit.old === element.old) return;
    element.old = visit.old;
    const days = before?.link ? [] : Object.values(before?.given ?? {});
    if (days.length) assert.ok(visit.today - Math.min(...days) >= this.kit.limits.all, 'a young visit begins anew');
    this.account(element).startAnew();
  }

  /** Delivers a change to other tabs, unless they are suspended. */
  #deliver(element) {
    for (const tab of this.tabs) {
      if (tab === element.tab || this.draw(10) < 3) continue;
      tab.storageChanged(element.widget.key);
      for (const other of tab.elements) if (other.widget.key === element.widget.key) this.#noteOutside(other);
    }
  }

  #noteOutside(element) {
    if (element.widget.machine) this.#noteAnew(element);
  }

  // --- invariants ----------------------------------------------------------------------------------------------------

  #check(element) {
    const { widget, shown } = element;
    const { kit, net } = this;
    const keys = [...element.tab.elements].map((one) => one.widget.key);
    assert.equal(new Set(keys).size, keys.length, `two widgets under one name: ${keys}`);
    this.#checkShelf();
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
    this.#noteAnew(element);
    const account = this.account(element);
    checkAnswers(account, machine.visit, this.name(element));
    if (view.at || view.second) {
      const group = kit.sources.groupOf(view);
      assert.ok(group.length > 0, 'a screen without a question');
    } else if (view.stage === 'triage') checkPlan(account, view, session, kit);
    else assert.ok(session.checks(), 'checks without a result');
  }

  #checkShelf() {
    if (this.device.shelf.gone) return;
    for (const [key, record] of this.device.shelf.kept) {
      const [, pack] = /^runner-advisor:([a-z]+)(:\d+)?$/.exec(key) ?? [];
      assert.ok(pack, `kept under a name that nobody knows: ${key}`);
      assert.ok(record.startsWith(`{"answers":"${pack}@`), `${key} holds ${record.slice(0, 40)}`);
    }
  }

  async after(element) {
    await this.#settle();
    if (element?.isConnected && element.widget.machine) this.#check(element);
  }

  // --- what a reader does --------------------------------------------------------------------------------------------

  async submit() {
    const { element, draw } = this;
    if (!element) return;
    if (draw(2)) this.#refresh(element);
    const view = element.widget.machine?.view(Number.NaN);
    if (!view || element.shown === 'refused') return;
    // The screen on display before the event, because a reader answers what they see.
    const shown = element.shown === 'first' ? [view.session.pack.questions[0].id] : (element.drawn?.questions ?? []);
    if (!shown.length) return;
    const answers = {};
    const left = draw(12) === 0 ? shown[draw(shown.length)] : '';
    for (const question of view.session.pack.questions) {
      if (!shown.includes(question.id) || question.id === left) continue;
      answers[question.id] = randomAnswer(question, draw, view.today, 25);
    }
    const isSecond = view.second && view.session.screen().length === 0;
    const previous = { ...view.answers };
    const wasEmpty = !Object.keys(view.answers).length;
    const { today } = view;
    const sent = await this.send(element, { type: 'submitScreen', questions: shown, answers });
    if (!sent) return;
    if (sent.isTaken) this.#account(element, { sent, shown, answers, previous, isSecond, today });
    if (wasEmpty && sent.isTaken) this.visits++;
    await this.after(element);
  }

  #account(element, { sent, shown, answers, previous, isSecond, today }) {
    const account = this.account(element);
    const day = this.device.day;
    const isSure = sent.step.missing.length === 0 && today === day && sent.before.second === sent.visit.second;
    for (const id of shown) {
      if (!(id in answers)) {
        account.unsettle(id);
        continue;
      }
      const isList = Array.isArray(answers[id]);
      const union = isList ? [...new Set([...(previous[id] ?? []), ...answers[id]])] : answers[id];
      const given = isSecond ? union : answers[id];
      account.give(id, given, day);
      // Another tab or midnight may have ended a second look while the screen was submitted.
      if (!isSure || isSecond) {
        account.remember(id, answers[id], day);
        account.remember(id, union, day);
        account.unsettle(id);
      }
      if (isSecond && sent.visit.answers[id])
        assert.ok(
          answers[id].every((sign) => sent.visit.answers[id].includes(sign)),
          `lost: a sign of ${id}`,
        );
    }
  }

  async goBack() {
    await this.#act({ type: 'goBack' });
  }

  async editAnswer() {
    const view = this.element?.widget.machine?.view(Number.NaN);
    const asked = view?.session.asked() ?? [];
    if (asked.length) await this.#act({ type: 'editAnswer', question: asked[this.draw(asked.length)] });
  }

  async #act(event) {
    const { element } = this;
    if (!element) return;
    await this.send(element, event);
    await this.after(element);
  }

  async recheck() {
    await this.#act({ type: 'recheck' });
  }

  async tick() {
    const line = `line_${this.draw(5)}`;
    await this.#act({ type: 'tick', day: this.device.day, line, on: this.draw(3) > 0 });
  }

  async chooseRegion() {
    await this.#act({ type: 'chooseRegion', region: ['us', 'eu', ''][this.draw(3)] });
  }

  async startRaceChecks() {
    const { element } = this;
    if (!element) return;
    const sent = await this.send(element, { type: 'startRaceChecks' });
    if (sent?.isTaken && sent.visit.stage === 'race_check') {
      const { questions } = element.widget.machine.view(Number.NaN).session.pack;
      for (const { id, stage } of questions) if (stage === 'race_check') this.account(element).unsettle(id);
    }
    await this.after(element);
  }

  async leaveRaceChecks() {
    await this.#act({ type: 'leaveRaceChecks' });
  }

  async forget() {
    const { element } = this;
    if (!element || this.device.shelf.gone || element.tab.shelf.gone) return;
    const key = element.widget.key;
    const sent = await this.send(element, { type: 'forget' });
    if (!sent) return;
    this.ledger.drop(sent.own);
    this.ledger.account(key).forget();
    assert.equal(this.device.shelf.kept.has(key), false, 'forgotten, and still on the device');
    assert.deepEqual(element.widget.machine.visit.answers, {});
    assert.equal(element.widget.machine.visit.notice, 'forgotten');
    await this.after(element);
  }

  // --- links ---------------------------------------------------------------------------------------------------------

  async link() {
    const { links } = this.kit;
    await this.#arrive(links[this.draw(links.length)]);
  }

  async damagedLink() {
    const { links } = this.kit;
    const link = links[this.draw(links.length)];
    await this.#arrive({ ...link, isDamaged: true });
  }

  /** Opens the link in this tab: in its present page, or in one that is loaded for it. */
  async #arrive(link) {
    const tab = this.here;
    if (!this.net.isOn || ![...tab.elements].length) return;
    const today = this.device.day;
    const whole = link.fragmentOn(today);
    const made = { ...link, fragment: link.isDamaged ? whole.slice(0, 20 + this.draw(whole.length - 20)) : whole };
    const isFresh = this.draw(2) === 0;
    if (isFresh) {
      tab.load(made.fragment);
      this.#furnish(tab);
    } else {
      if ([...tab.elements].some(({ shown, widget }) => shown === 'refused' || !widget.machine)) return;
      tab.page.arrive(made.fragment);
    }
    await tab.settle();
    for (const element of tab.elements) this.#noteOutside(element);
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
      const account = this.account(element);
      account.forget();
      for (const [id, answer] of Object.entries(theirs)) {
        account.give(id, answer, today - link.given);
        if (!(id in visit.answers)) account.unsettle(id);
      }
      account.passed.clear();
      account.link = made;
      this.visits++;
      break;
    }
    if (isFresh) for (const element of tab.elements) this.#taken(element);
    await this.#settle();
  }

  async keepLink() {
    const { element } = this;
    const { link } = element?.widget.machine?.visit ?? {};
    if (!link || link.kept) return;
    // link.test.mjs tests a link visit that the device refuses to store.
    if (this.device.shelf.full || this.device.shelf.gone) return;
    const { key } = element.widget;
    const sent = await this.send(element, { type: 'keepLink' });
    if (sent?.isTaken && sent.visit.link?.kept) this.ledger.move(sent.own, key);
    await this.after(element);
  }

  async leaveLink() {
    const { element } = this;
    const { link } = element?.widget.machine?.visit ?? {};
    if (!link || link.kept) return;
    const sent = await this.send(element, { type: 'leaveLink' });
    if (sent) this.ledger.drop(sent.own);
    await this.after(element);
  }

  // --- what pages, tabs and devices do -------------------------------------------------------------------------------

  async pass() {
    const days = [0, 1, 1, 1, 2, 3, 5, 12, 31, -3, -400][this.draw(11)];
    this.device.pass(days);
    if (this.draw(2)) await this.refresh();
  }

  async refresh() {
    for (const element of this.here.elements) this.#refresh(element);
    await this.#settle();
  }

  #refresh(element) {
    if (!element.widget.machine || element.shown === 'refused') return;
    const before = element.widget.machine.visit;
    if (element.shown === 'first') element.widget.machine.refresh();
    else element.refresh();
    this.#noteAnew(element, before);
  }

  async language() {
    const { element } = this;
    if (!element?.widget.machine) return;
    const shown = element.shown;
    await Promise.all([element.chooseLanguage(['en', 'es'][this.draw(2)]), element.tab.settle()]);
    if (shown === 'visit') assert.equal(element.shown, 'visit', 'a language takes the screen away');
    await this.after(element);
  }

  async pack() {
    const { element } = this;
    if (!element || !this.net.isOn) return;
    element.setPack(element.pack === 'calf' ? 'blister' : 'calf');
    await element.tab.settle();
    this.#taken(element);
    await this.after(element);
  }

  async move() {
    const { element } = this;
    if (!element) return;
    const key = element.widget.key;
    element.disconnect();
    if (this.draw(2)) await element.tab.settle();
    element.connect();
    await element.tab.settle();
    assert.equal(element.widget.key, key, 'a widget that is moved has another name');
    await this.after(element);
  }

  async clone() {
    const { element, net } = this;
    if (!element || !net.isOn || this.isFaulty || !element.widget.key) return;
    const { key } = element.widget;
    const isFirst = this.draw(2) === 0;
    const clone = element.clone();
    if (isFirst) element.disconnect();
    clone.connect();
    if (!isFirst) element.disconnect();
    await element.tab.settle();
    assert.equal(clone.widget.key, key, 'a widget in the place of another has another name');
    this.#taken(clone);
    await this.after(clone);
  }

  async remove() {
    const { element } = this;
    if (!element || this.here.elements.size < 2) return;
    element.disconnect();
    await this.#settle();
  }

  async add() {
    if (this.here.elements.size > 2 || !this.net.isOn) return;
    const element = this.here.add(['calf', 'blister'][this.draw(2)]);
    await this.here.settle();
    this.#taken(element);
    await this.after(element);
  }

  /** Records what a newly loaded widget continues with. */
  #taken(element) {
    const { machine } = element.widget;
    if (!machine) return;
    this.#noteAnew(element);
    if (!this.isFaulty) return;
    // What storage refused or could not return is undetermined until it is seen.
    this.ledger.account(element.widget.key).latest.clear();
    this.account(element).takeFrom(machine.visit);
  }

  async reload() {
    const tab = this.here;
    if (!this.net.isOn) return;
    tab.load('');
    this.#furnish(tab);
    await tab.settle();
    for (const element of tab.elements) this.#taken(element);
    await this.#settle();
  }

  async otherTab() {
    if (this.isFaulty || !this.net.isOn) return;
    if (this.tabs.length < 2) {
      const tab = this.#open();
      this.tabs.push(tab);
      await tab.settle();
      for (const element of tab.elements) this.#taken(element);
    }
    this.here = this.tabs[this.draw(this.tabs.length)];
    // Its page is shown again and refreshes the visit.
    await this.refresh();
  }

  async closeTab() {
    if (this.tabs.length < 2) return;
    this.tabs = [this.here];
  }

  async storage() {
    if (!this.isFaulty) return;
    const shelf = this.device.shelf;
    const fault = this.draw(3);
    shelf.full = fault === 1;
    shelf.gone = fault === 2;
    await this.#settle();
  }

  async network() {
    this.net.isOn = !this.net.isOn || this.draw(2) === 0;
  }
}
