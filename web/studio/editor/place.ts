/** The author's place in a JSON text: the keys that lead to it, and whether it is in a key or in a value. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { nameOf, type Path, pathOf } from '../index/json-tree.js';

export interface WritingPlace {
  readonly what: 'key' | 'string' | 'value';
  /** The path of the value, or of the object whose key is being written. */
  readonly path: Path;
  /** Start of the text that a completion replaces: after the opening quote, if there is one. */
  readonly from: number;
  /** The text from `from` to the cursor. */
  readonly written: string;
  readonly isQuoted: boolean;
  /** The keys that the object has so far. */
  readonly siblings: readonly string[];
}

const enclosing = (node: SyntaxNode | null, name: string): SyntaxNode | null => {
  let at = node;
  while (at && at.name !== name) at = at.parent;
  return at;
};

const keysOf = (object: SyntaxNode | null, text: string): string[] =>
  (object?.getChildren('Property') ?? []).map((property) => nameOf(property, text));

export function writingPlace(tree: Tree, text: string, offset: number): WritingPlace | null {
  const node = tree.resolveInner(offset, -1);
  const make = (what: WritingPlace['what'], path: Path, from: number, siblings: readonly string[] = []) => ({
    what,
    path,
    from,
    written: text.slice(from, offset),
    isQuoted: text[from - 1] === '"',
    siblings,
  });
  if (node.name === 'PropertyName' && offset > node.from) {
    const object = enclosing(node, 'Object');
    const own = node.parent ? nameOf(node.parent, text) : '';
    const others = keysOf(object, text).filter((key) => key !== own);
    return object ? make('key', pathOf(object, text), node.from + 1, others) : null;
  }
  if (node.name === 'String' && offset > node.from && offset < node.to) {
    return make('string', pathOf(node, text), node.from + 1);
  }
  const before = text.slice(0, offset);
  const begun = /[\w.-]*$/.exec(before)?.[0] ?? '';
  const start = offset - begun.length;
  const lead = before.slice(0, start).trimEnd();
  const around = tree.resolveInner(start, -1);
  if (lead.endsWith(':')) {
    const property = enclosing(tree.resolveInner(lead.length, -1), 'Property');
    if (!property) return null;
    const object = enclosing(property, 'Object');
    return object ? make('value', [...pathOf(object, text), nameOf(property, text)], start) : null;
  }
  if (!/[{[,]$/.test(lead)) return null;
  const inner = tree.resolveInner(lead.length, 0);
  const holder = enclosing(
    inner.name === 'Object' || inner.name === 'Array' ? inner : around,
    inner.name === 'Array' ? 'Array' : 'Object',
  );
  if (!holder) return null;
  if (holder.name === 'Array') return make('value', [...pathOf(holder, text), 0], start);
  return make('key', pathOf(holder, text), start, keysOf(holder, text));
}
