/** Finds uses of ids: in conditions, in lists of ids, and in the answers and expectations of cases. */
import type { JsonNode, Member } from './json-tree.js';
import type { Kind } from './things.js';

export interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

const kConditions = new Set(['when', 'ask_when', 'available_when', 'claim', 'if', 'then']);
const kWords = new Set(['and', 'or', 'not', 'in', 'between', 'true', 'false', 'null', 'at', 'least']);

/** The kind of thing that an id in a list or after a key names. */
const kIds: Readonly<Record<string, Kind>> = {
  sources: 'source',
  conflicts: 'item',
  do: 'item',
  do_not: 'item',
  withheld: 'item',
  info: 'item',
  absent: 'item',
  lines: 'variant',
  rule: 'rule',
  checks: 'check_outcome',
};

/** The kind and id of a name in a condition; null for one that nothing in the files defines. */
export function meaningOf(name: string, isQuestion: (id: string) => boolean): { kind: Kind; id: string } | null {
  const [head = '', second = '', third = ''] = name.split('.');
  if (head === 'outcome') return { kind: 'outcome', id: second };
  if (head === 'check') return { kind: 'check_outcome', id: second };
  if (head === 'asked') return { kind: 'question', id: second };
  if (head === 'item') {
    const isStatus = ['do', 'do_not', 'withheld', 'info', 'shown', ''].includes(third);
    return isStatus ? { kind: 'item', id: second } : { kind: 'variant', id: `${second}.${third}` };
  }
  if (['urgency', 'start', 'tag', 'care'].includes(head)) return null;
  if (second) return { kind: 'option', id: `${head}.${second}` };
  return { kind: isQuestion(head) ? 'question' : 'fact', id: head };
}

/** The thing that a translation's key belongs to, such as "item.plaster.variant.each_day.title". */
export function ownerOfKey(key: string): { kind: Kind; id: string } | null {
  const [head = '', id = '', part = '', inner = ''] = key.split('.');
  if (head === 'text') return { kind: 'text', id };
  if (head === 'question' && (part === 'option' || part === 'group')) return { kind: part, id: `${id}.${inner}` };
  if (head === 'item' && part === 'variant') return { kind: 'variant', id: `${id}.${inner}` };
  if (head === 'question' || head === 'item' || head === 'outcome' || head === 'rule' || head === 'region') {
    return { kind: head, id };
  }
  if (head === 'check' && part) return { kind: id === 'rule' ? 'check_rule' : 'check_outcome', id: part };
  return null;
}

class Collector {
  readonly found: Reference[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #isQuestion: (id: string) => boolean;

  constructor(file: string, text: string, isQuestion: (id: string) => boolean) {
    this.#file = file;
    this.#text = text;
    this.#isQuestion = isQuestion;
  }

  walk(node: JsonNode): void {
    for (const item of node.items) this.walk(item);
    for (const member of node.members) this.#member(member);
  }

  #add(kind: Kind, id: string, { from, to }: { readonly from: number; readonly to: number }): void {
    this.found.push({ kind, id, file: this.#file, from, to });
  }

  #member({ key, value }: Member): void {
    if (value.kind === 'string' && kConditions.has(key)) this.#condition(value);
    else if (key === 'answers') this.#answers(value);
    else if (key === 'outcome' && value.kind === 'string') {
      this.#add(this.#file === 'race-checks.json' ? 'check_outcome' : 'outcome', value.value, value);
    } else {
      const kind = kIds[key];
      for (const one of kind ? [value, ...value.items] : []) {
        if (kind && one.kind === 'string') this.#add(kind, one.value, one);
      }
      this.walk(value);
    }
  }

  #condition(value: JsonNode): void {
    // Replace an escape such as "\n" by blanks of the same length: it holds no name, and offsets stay right.
    const written = this.#text.slice(value.from, value.to).replace(/\\./g, '  ');
    for (const match of written.matchAll(/[a-z]\w*(?:\.\w+)*/g)) {
      const [name] = match;
      const meaning = kWords.has(name) ? null : meaningOf(name, this.#isQuestion);
      const from = value.from + match.index;
      if (meaning) this.#add(meaning.kind, meaning.id, { from, to: from + name.length });
    }
  }

  #answers(answers: JsonNode): void {
    for (const { key, value, from, to } of answers.members) {
      this.#add('question', key, { from, to });
      for (const one of [value, ...value.items]) {
        if (one.kind === 'string') this.#add('option', `${key}.${one.value}`, one);
      }
    }
  }
}

/** `isQuestion`: whether a name in a condition is a question, and not a fact. */
export function referencesIn(
  file: string,
  text: string,
  tree: JsonNode,
  isQuestion: (id: string) => boolean,
): Reference[] {
  const collector = new Collector(file, text, isQuestion);
  collector.walk(tree);
  return collector.found;
}
