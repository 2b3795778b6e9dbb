/** The things of a topic with their places: questions, rules, advice, claims, cases, and texts by language. */
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
  /** Unique within its kind. The id of a part includes its whole: "look.pus". */
  readonly id: string;
  /** The title or text that an author knows it by. */
  readonly title: string;
  readonly file: string;
  readonly pointer: string;
  /** Offset of its id or key, which is shown when the author goes to it. */
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

/** The lists of things in each file. */
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

/** `text`: the content of the file with that name. Files that are no content of a topic have no things. */
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
