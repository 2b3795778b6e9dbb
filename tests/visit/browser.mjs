// A browser without a screen: a device with its clock and storage, tabs, pages, and elements that hold the widget's own
// classes. Drawings are recorded and not drawn. Tests and the simulator act on it as readers and pages do.
import { Device } from './reader.mjs';

export { Device };

/** Answers the widget's requests. `open` returns a session of a pack: `(pack, lang) => Promise<Session>`. */
export class Network {
  isOn = true;
  constructor(open) {
    this.open = open;
  }
}

export class BrowserTab {
  elements = new Set();
  #turns = [];
  /** Files that this tab has fetched stay available to it. */
  fetched = new Set();

  constructor(device, network, sources, shelf) {
    this.device = device;
    this.network = network;
    this.sources = sources;
    /** `sessionStorage`, which survives a reload. */
    this.shelf = shelf;
    this.load('');
  }

  /** Loads or reloads the page with that fragment in its address. */
  load(fragment) {
    const { BrowserStore, Page } = this.sources;
    this.elements.clear();
    this.#turns.length = 0;
    this.page = new Page();
    this.page.arrive(fragment);
    this.world = {
      clock: { today: () => this.device.day },
      device: new BrowserStore(() => this.device.shelf),
      tab: new BrowserStore(() => this.shelf),
    };
  }

  later(act) {
    this.#turns.push(act);
  }

  /** Runs everything that waits: timers, and their consequences. */
  async settle() {
    do {
      for (const act of this.#turns.splice(0)) act();
      for (let n = 0; n < 40; n++) await undefined;
    } while (this.#turns.length);
  }

  add(pack, lang = 'en') {
    const element = new FakeElement(this, pack, lang);
    element.connect();
    return element;
  }

  /** A storage event: another tab has changed that key, or all keys. */
  storageChanged(key) {
    for (const element of this.elements) element.storageChanged(key);
  }
}

/** The behaviour of the custom element without a document. */
export class FakeElement {
  /** What a reader sees: the fallback text, the first question, a screen of the visit, or the refusal. */
  shown = 'fallback';
  /** Text of the present drawing, to compare drawings. */
  drawn = null;
  isConnected = false;
  ready = 0;
  #chosen = '';

  constructor(tab, pack, lang) {
    const { Widget } = tab.sources;
    this.tab = tab;
    this.pack = pack;
    this.lang = lang;
    const parts = {
      firstScreen: async (pack, lang) => {
        await this.#fetch(`${pack}.${lang}.first`);
        return { hash: pack };
      },
      words: async (lang) => {
        await this.#fetch(`words.${lang}`);
        return { lang };
      },
      open: (pack, lang) => this.#open(pack, lang),
    };
    this.widget = new Widget(
      tab.page,
      { ...parts, speak: (...how) => tab.sources.speak(parts, ...how) },
      {
        drawFirst: () => {
          this.shown = 'first';
        },
        draw: async () => this.draw(),
        refuse: () => {
          this.shown = 'refused';
        },
        tellReady: () => {
          this.ready++;
        },
      },
      (key) => {
        const { device, tab: own } = this.tab.world;
        const { linkKey } = this.tab.sources;
        return [device.read(key), own.read(linkKey(key))].some((record) => typeof record === 'string');
      },
    );
    this.widget.onLink = () => this.load();
  }

  async #fetch(name) {
    const { network, fetched } = this.tab;
    await undefined;
    if (fetched.has(name)) return;
    if (!network.isOn) throw new TypeError(`no network for ${name}`);
    fetched.add(name);
  }

  async #open(pack, lang) {
    await new Promise((turn) => this.tab.later(turn));
    await this.#fetch(`${pack}.${lang}`);
    const { VisitMachine } = this.tab.sources;
    const session = await this.tab.network.open(pack, lang);
    return {
      session,
      begin: (session, key, fragment) => new VisitMachine(session, key, this.tab.world, fragment),
      complete: () => this.#fetch(`${pack}.${lang}.words`),
    };
  }

  connect() {
    this.isConnected = true;
    this.tab.elements.add(this);
    const isSame = this.widget.enter(this.pack);
    if (this.widget.isLoaded) return;
    this.tab.later(() => {
      if (!this.isConnected) return;
      this.widget.settle();
      this.load();
    });
    if (!isSame) this.shown = 'fallback';
  }

  disconnect() {
    this.isConnected = false;
    this.tab.elements.delete(this);
    this.widget.leave();
  }

  /** As `cloneNode`: the attributes, and nothing of the visit. */
  clone() {
    return new FakeElement(this.tab, this.pack, this.lang);
  }

  setPack(pack) {
    this.pack = pack;
    if (!this.widget.isLoaded && !this.widget.isRefused) return;
    this.widget.changePack(pack);
    this.load();
  }

  load(acted = false) {
    return this.widget.load(this.#chosen || this.lang, acted);
  }

  async chooseLanguage(lang) {
    const before = this.#chosen;
    this.#chosen = lang;
    if (!(await this.load(true))) this.#chosen = before;
  }

  /** Draws the current screen of the visit; throws when nothing can be drawn. */
  draw() {
    const { machine } = this.widget;
    if (!machine) return;
    const view = machine.view(Number.NaN);
    if (view.at || view.second) {
      const { groupOf } = this.tab.sources;
      const questions = groupOf(view).map(({ id }) => id);
      if (!questions.length) throw new Error('a screen without a question');
      this.drawn = { questions, lang: view.session.pack.locale, pack: view.session.pack.id };
    } else {
      const result = view.stage === 'race_check' ? view.session.checks() : view.session.assess();
      if (!result) throw new Error('a result without a result');
      this.drawn = { questions: [], lang: view.session.pack.locale, pack: view.session.pack.id };
    }
    this.shown = 'visit';
  }

  /** An action of the reader, after which the element draws. */
  async dispatch(event) {
    const { coming } = this.widget;
    if (!coming || !this.isConnected) return null;
    let step = null;
    try {
      const machine = await coming;
      if (coming !== this.widget.coming) return null;
      this.widget.machine ??= machine;
      step = machine.dispatch(event);
      if (!step.missing.length) this.draw();
    } catch (error) {
      this.shown = 'refused';
      this.error = error;
    }
    return step;
  }

  refresh() {
    if (this.widget.machine?.refresh()) this.draw();
  }

  storageChanged(key) {
    if (key !== null && key !== this.widget.key) return;
    this.tab.world.device.changedElsewhere(key);
    this.refresh();
  }
}
