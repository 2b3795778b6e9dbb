// A reader without a screen: a visit machine with its own clock, storage and pack.
import { calf, module } from '../wasm/built.mjs';
import { visit as sources } from './sources.mjs';

const { BrowserStore, VisitMachine, groupOf, open, parseDay, isoDay, plainKey } = sources;

export const kKey = plainKey('calf');

/** Stands for `localStorage`; `full` and `gone` are faults. */
export class Shelf {
  kept = new Map();
  full = false;
  gone = false;
  #look() {
    if (this.gone) throw new Error('storage is blocked');
    return this.kept;
  }
  getItem(key) {
    return this.#look().get(key) ?? null;
  }
  setItem(key, text) {
    if (this.full) throw new Error('storage is full');
    this.#look().set(key, text);
  }
  removeItem(key) {
    this.#look().delete(key);
  }
}

/** A device with its clock; `at` is a date, or a date with a time of which only the date counts. */
export class Device {
  shelf = new Shelf();
  day;
  constructor(date) {
    this.on(date);
  }
  on(date) {
    this.day = parseDay(date);
    return this;
  }
  pass(days) {
    this.day += days;
    return this;
  }
  get date() {
    return isoDay(this.day);
  }
  /** A tab of the browser; it can be reloaded. */
  tab() {
    return new Tab(this);
  }
}

export class Tab {
  shelf = new Shelf();
  constructor(device) {
    this.device = device;
  }
  /** Loads the page with the widget. */
  async load(fragment = '', pack = calf) {
    this.session = await open(module, pack);
    const world = {
      clock: { today: () => this.device.day },
      device: new BrowserStore(() => this.device.shelf),
      tab: new BrowserStore(() => this.shelf),
    };
    this.machine = new VisitMachine(this.session, kKey, world, fragment);
    return new Reader(this.machine, this.device, world);
  }
}

/** Acts as a reader, screen by screen. */
export class Reader {
  constructor(machine, device, world) {
    this.machine = machine;
    this.device = device;
    this.world = world;
  }
  get visit() {
    return this.machine.visit;
  }
  get view() {
    return this.machine.view(Number.NaN);
  }
  get session() {
    return this.view.session;
  }
  /** Ids of the questions on screen; empty at a result. */
  get screen() {
    const { visit } = this;
    return visit.at || visit.second ? groupOf(this.view).map(({ id }) => id) : [];
  }
  get result() {
    return this.screen.length ? null : this.session.assess();
  }
  do(type, more = {}) {
    return this.machine.dispatch({ type, ...more });
  }
  /** Submits the screen; `given` holds ISO dates, days from today as `+5`, ids and lists of ids. */
  submit(given) {
    const questions = this.screen;
    const answers = {};
    for (const id of questions) if (id in given) answers[id] = this.#answer(given[id]);
    return this.do('submitScreen', { questions, answers });
  }
  #answer(given) {
    if (typeof given !== 'string') return given;
    if (/^\+\d+$/.test(given)) return this.device.day + Number(given);
    const day = parseDay(given);
    return Number.isNaN(day) ? given : day;
  }
  /** `given`, with harmless answers for all other questions on screen. */
  harmless(given = {}) {
    return { ...harmless(this.screen, this.session), ...given };
  }
  /** Answers "none of these" to everything on screen. */
  none() {
    return this.harmless();
  }
  /** Answers every screen up to a result; returns the questions of each. */
  answerAll(given) {
    return this.#answerScreens(given, () => true);
  }
  /** The same; returns the questions that had no answer when their screen appeared. */
  answerOpen(given) {
    return this.#answerScreens(given, (id) => this.session.answerOf(id) === undefined).flat();
  }
  #answerScreens(given, isReturned) {
    const screens = [];
    while (this.screen.length) {
      screens.push(this.screen.filter(isReturned));
      const { missing } = this.submit(this.harmless(given));
      if (missing.length) throw new Error(`no answer to ${missing.map(({ id }) => id)}`);
      if (screens.length > 60) throw new Error(`an interview without an end: ${screens.slice(-4).join(' | ')}`);
    }
    return screens;
  }
}

/** For each question, an answer without an alarm where the content allows one. */
function harmless(ids, { pack }) {
  const answers = {};
  for (const { id, kind, options, min, none } of pack.questions) {
    if (!ids.includes(id)) continue;
    if (kind === 'any_of') answers[id] = none ? [] : [options[0].id];
    else if (kind === 'one_of')
      answers[id] = (options.find(({ warning, unsure }) => !warning && !unsure) ?? options[0]).id;
    else if (kind === 'date') answers[id] = none ? null : '+5';
    else answers[id] = min;
  }
  return answers;
}

/** The reader of the column: five days to a first marathon, pain deep on the inner side, a gradual start. */
export const columnReader = {
  onset: 'gradual',
  where: 'inner_deep',
  press: 'muscle',
  pattern: ['toe_grip'],
  tiptoe: 'easy',
  walk: 'p1_3',
  days_to_race: '+5',
};
