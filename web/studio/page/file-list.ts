/** The list of the topic's files, named by their content, with the questions, rules or items of the open file. */
import { button, h } from '../../src/views/dom.js';
import type { Desk } from '../desk.js';
import { isOptional } from '../files/beginnings.js';
import type { Thing } from '../index/things.js';
import { fill } from './fill.js';

const kNames: Readonly<Record<string, string>> = {
  'questions.json': 'Questions',
  'outcomes.json': 'Rules and outcomes',
  'advice.json': 'Advice',
  'race-checks.json': 'Race checks',
  'claims.json': 'Claims',
  'cases.json': 'Cases',
  'sources.json': 'Sources',
  'pack.json': 'About the topic',
};
const kOrder = Object.keys(kNames);

/** Kinds that are indented below the thing that they belong to. */
const kParts = ['option', 'variant', 'group'];

function titleOf(name: string): string {
  const known = kNames[name];
  if (known) return known;
  if (name.endsWith('.svg')) return name.startsWith('pictures/') ? 'Picture' : 'Drawing';
  return 'Translation';
}

const rank = (name: string): number => {
  const place = kOrder.indexOf(name);
  return place >= 0 ? place : kOrder.length + Number(name.endsWith('.svg'));
};

export class FileList {
  readonly #list: HTMLElement;
  readonly #desk: Desk;
  readonly #open: (name: string) => void;
  readonly #remove: (name: string) => void;

  constructor(list: HTMLElement, desk: Desk, open: (name: string) => void, remove: (name: string) => void) {
    this.#list = list;
    this.#desk = desk;
    this.#open = open;
    this.#remove = remove;
  }

  /** `shown`: the name of the file that is open. */
  show(shown: string, things: readonly Thing[]): void {
    const wrong = new Set((this.#desk.report?.diagnostics ?? []).map(({ file }) => file));
    const names = [...this.#desk.files.keys()].sort((a, b) => rank(a) - rank(b) || Number(a > b) - Number(a < b));
    const entries = names.map((name) => {
      const isOpen = name === shown;
      const file = button(
        wrong.has(name) ? 'wrong' : '',
        () => this.#open(name),
        h('b', null, titleOf(name)),
        ' ',
        h('span', null, name),
      );
      file.setAttribute('aria-current', String(isOpen));
      return h(
        'li',
        null,
        file,
        isOpen && this.#things(things.filter((thing) => thing.file === name)),
        isOpen && isOptional(name) && button('link remove', () => this.#remove(name), 'Remove this file'),
      );
    });
    const { scrollTop } = this.#list;
    this.#list.replaceChildren(...entries);
    this.#list.scrollTop = scrollTop;
  }

  #things(things: readonly Thing[]): HTMLElement {
    const list = h('ul', { class: 'things' });
    void fill(list, things, ({ kind, id, title, file, at }) =>
      h(
        'li',
        { class: kParts.includes(kind) ? 'part' : '' },
        button(
          'link',
          () => this.#desk.goTo(file, at),
          h('code', null, kParts.includes(kind) ? id.split('.').at(-1) : id),
        ),
        h('span', { class: 'soft clip' }, title),
      ),
    );
    return list;
  }
}
