/** Index of all files of a topic: what each defines and uses. It connects a rule with its facts, texts, cases and claims. */
import { offsetOf, parse, pathOf, pointerOf, readTree } from './json-tree.js';
import { ownerOfKey, type Reference, referencesIn } from './references.js';
import { type Kind, type Thing, thingsIn } from './things.js';

export interface Link {
  readonly label: string;
  readonly title: string;
  readonly file: string;
  readonly at: number;
}

export interface Links {
  readonly title: string;
  readonly links: readonly Link[];
}

/** What the index knows about a place in a file. */
export interface Place {
  /** The rule, question, item and so on that the place belongs to. */
  readonly thing: Thing | null;
  /** Pointers of the value at the place and of the values around it, innermost first. */
  readonly pointers: readonly string[];
  /** The definition of the id at the place. */
  readonly definition: Link | null;
  readonly connections: readonly Links[];
}

/** Kinds of parts that have the connections of their whole. */
const kParts: readonly Kind[] = ['group'];

const kTitles: readonly (readonly [title: string, kinds: readonly Kind[]])[] = [
  ['Questions', ['question', 'option']],
  ['Facts', ['fact']],
  ['Rules', ['rule', 'check_rule']],
  ['Outcomes', ['outcome', 'check_outcome']],
  ['Advice', ['item', 'variant']],
  ['Claims', ['claim']],
  ['Cases', ['case']],
  ['Sources', ['source']],
  ['Translations', ['translation']],
];

interface Indexed {
  readonly text: string;
  readonly things: readonly Thing[];
  references: readonly Reference[] | null;
}

const linkTo = ({ kind, id, title, file, at }: Thing): Link => ({
  label: kind === 'translation' ? `${file} ${id}` : id,
  title,
  file,
  at,
});

const inside = (thing: Thing, from: number): boolean => thing.from <= from && from <= thing.to;

export class ContentIndex {
  readonly #files = new Map<string, Indexed>();

  /** `text`: null when the file was removed. */
  set(name: string, text: string | null): void {
    if (text === null) this.#files.delete(name);
    else if (this.#files.get(name)?.text !== text) {
      this.#files.set(name, { text, things: thingsIn(name, text), references: null });
      // A name without a point is a question or a fact. Another file may have changed which one it is.
      for (const other of this.#files.values()) other.references = null;
    }
  }

  things(): Thing[] {
    return [...this.#files.values()].flatMap(({ things }) => things);
  }

  at(file: string, offset: number): Place {
    const indexed = this.#files.get(file);
    if (!indexed) return { thing: null, pointers: [], definition: null, connections: [] };
    const around = indexed.things.filter((thing) => inside(thing, offset));
    const innermost = around.findLast(({ kind }) => !kParts.includes(kind)) ?? null;
    const reference = this.#references(file).find(({ from, to }) => from <= offset && offset <= to);
    const defined = reference && this.#find(reference.kind, reference.id);
    const path = pathOf(parse(indexed.text).resolveInner(offset, -1), indexed.text);
    const pointers = path.map((_, i) => pointerOf(path.slice(0, path.length - i)));
    const keyed = innermost?.kind === 'translation' ? ownerOfKey(innermost.id) : null;
    const original = keyed ? this.#find(keyed.kind, keyed.id) : undefined;
    const definition = defined ?? original;
    return {
      thing: innermost,
      pointers,
      definition: definition ? linkTo(definition) : null,
      connections: innermost ? this.#connections(original ?? innermost) : [],
    };
  }

  /** Offset of the value that a pointer names, or of the nearest value around it; 0 without such a file. */
  find(file: string, pointer: string): number {
    const text = this.#files.get(file)?.text;
    const tree = text === undefined ? null : readTree(text);
    return tree ? offsetOf(tree, pointer) : 0;
  }

  #find(kind: Kind, id: string): Thing | undefined {
    return this.things().find((thing) => thing.kind === kind && thing.id === id);
  }

  #references(file: string): readonly Reference[] {
    const indexed = this.#files.get(file);
    if (!indexed) return [];
    if (!indexed.references) {
      const questions = new Set(this.things().flatMap(({ kind, id }) => (kind === 'question' ? [id] : [])));
      const tree = indexed.things.length > 0 && file.endsWith('.json') ? readTree(indexed.text) : null;
      const isTranslation = indexed.things[0]?.kind === 'translation';
      indexed.references =
        tree && !isTranslation ? referencesIn(file, indexed.text, tree, (id) => questions.has(id)) : [];
    }
    return indexed.references;
  }

  /** The things that this thing names, and those that name it. For a rule: what it depends on and what it leads to. */
  #connections(thing: Thing): Links[] {
    const all = [...this.#files].flatMap(([name, { things }]) =>
      this.#references(name).map((reference) => ({ reference, things })),
    );
    const named = all
      .filter(({ reference }) => reference.file === thing.file && inside(thing, reference.from))
      .map(({ reference }) => reference);
    const isRule = thing.kind === 'rule' || thing.kind === 'check_rule';
    const targets = [
      { kind: thing.kind, id: thing.id },
      ...(isRule ? named.filter(({ kind }) => kind !== 'source') : []),
    ];
    const isTarget = (reference: Reference, of: readonly { kind: Kind; id: string }[]): boolean =>
      of.some(({ kind, id }) => reference.kind === kind && reference.id === id);
    const users = all.flatMap(({ reference, things }) => {
      const owner = things.find((one) => inside(one, reference.from));
      if (!owner || owner.pointer === thing.pointer) return [];
      // Of what a rule rests on, only claims are told; cases are those that expect the rule or its outcome.
      const own = isTarget(reference, [thing, ...(isRule ? named.filter(({ kind }) => kind.endsWith('outcome')) : [])]);
      return own || (owner.kind === 'claim' && isTarget(reference, targets)) ? [owner] : [];
    });
    const uses = named.flatMap(({ kind, id }) => this.#find(kind, id) ?? []);
    const translations = this.things().filter((one) => {
      const owner = one.kind === 'translation' ? ownerOfKey(one.id) : null;
      return owner?.kind === thing.kind && owner.id === thing.id;
    });
    const found = new Set([...uses, ...users, ...translations]);
    found.delete(thing);
    return kTitles.flatMap(([title, kinds]) => {
      const links = [...found].filter(({ kind }) => kinds.includes(kind)).map(linkTo);
      return links.length > 0 ? [{ title, links }] : [];
    });
  }
}
