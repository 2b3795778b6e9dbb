/** What a topic is made of, and where each part stands: questions, rules, advice, claims, cases, texts by language. */
import { type JsonNode, memberOf, readTree, stringOf } from './json-tree.js';

export type Kind =
  | 'question'
  | 'option'
  | 'group'
  | 'fact'
  | 'outcome'
  | 'rule'
  | 'item'
  | 'variant'
  | 'check_outcome'
  | 'check_rule'
  | 'claim'
  | 'case'
  | 'source'
  | 'region'
  | 'text'
  | 'translation';

export interface Thing {
  readonly kind: Kind;
  /** Unique in its kind; of a part, with what it is a part of: "look.pus". */
  readonly id: string;
  /** What an author knows it by. */
  readonly title: string;
  readonly file: string;
  readonly pointer: string;
  /** Where its id stands, or its key: the place to lead an author to. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Part {
  readonly kind: Kind;
  readonly title: readonly string[];
  readonly parts?: Readonly<Record<string, Part>>;
}

const option: Part = { kind: 'option', title: ['text'] };
const question: Part = {
  kind: 'question',
  title: ['text'],
  parts: { options: option, groups: { kind: 'group', title: ['text'] } },
};
const variant: Part = { kind: 'variant', title: ['title', 'text'] };

/** The lists of each file. */
const kLists: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'questions.json': { questions: question },
  'outcomes.json': {
    facts: { kind: 'fact', title: ['when'] },
    outcomes: { kind: 'outcome', title: ['title'] },
    rules: { kind: 'rule', title: ['reason', 'why'] },
  },
  'advice.json': { items: { kind: 'item', title: ['reason'], parts: { withheld: variant, variants: variant } } },
  'race-checks.json': {
    questions: question,
    facts: { kind: 'fact', title: ['when'] },
    outcomes: { kind: 'check_outcome', title: ['title'] },
    rules: { kind: 'check_rule', title: ['reason', 'why'] },
  },
  'claims.json': { claims: { kind: 'claim', title: ['text'] } },
  'cases.json': { cases: { kind: 'case', title: ['story'] } },
  'sources.json': { sources: { kind: 'source', title: ['title'] } },
  'pack.json': { regions: { kind: 'region', title: ['label'] } },
};

function titleOf(node: JsonNode, keys: readonly string[]): string {
  const own = keys.map((key) => stringOf(node, key)).find((words) => words !== '');
  const first = memberOf(node, 'variants')?.items[0];
  return own ?? (first ? stringOf(first, 'title') : '');
}

function listed(file: string, pointer: string, list: JsonNode | undefined, part: Part, owner: string, found: Thing[]) {
  for (const [i, node] of (list?.items ?? []).entries()) {
    const own = memberOf(node, 'id');
    const id = owner ? `${owner}.${own?.value ?? ''}` : (own?.value ?? '');
    const here = `${pointer}/${i}`;
    const { from, to } = node;
    const at = own?.from ?? from;
    found.push({ kind: part.kind, id, title: titleOf(node, part.title), file, pointer: here, at, from, to });
    for (const [key, inner] of Object.entries(part.parts ?? {})) {
      listed(file, `${here}/${key}`, memberOf(node, key), inner, id, found);
    }
  }
}

/** `text`: of the file of that name. Files other than those of a topic's content hold nothing. */
export function thingsIn(file: string, text: string): Thing[] {
  const found: Thing[] = [];
  const tree = readTree(text);
  const lists = kLists[file];
  if (!tree || !file.endsWith('.json')) return found;
  for (const [key, part] of Object.entries(lists ?? {})) listed(file, `/${key}`, memberOf(tree, key), part, '', found);
  const named = file === 'pack.json' ? memberOf(tree, 'texts') : lists ? undefined : tree;
  const kind = lists ? 'text' : 'translation';
  for (const { key, from, value } of named?.members ?? []) {
    if (key === '$schema') continue;
    const title = value.kind === 'object' ? stringOf(value, 'text') : value.value;
    const pointer = `${lists ? '/texts' : ''}/${key}`;
    found.push({ kind, id: key, title, file, pointer, at: from, from, to: value.to });
  }
  return found;
}
