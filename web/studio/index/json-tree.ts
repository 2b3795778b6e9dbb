/** Parses a JSON text into values with their offsets. It also reads texts with errors, because authors are writing them. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/json';

export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'other';
  /** Offsets in the text. Those of a string include its quotes. */
  readonly from: number;
  readonly to: number;
  /** The characters of a string; any other value without parts as it is written. */
  readonly value: string;
  readonly members: readonly Member[];
  readonly items: readonly JsonNode[];
}

export interface Member {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly value: JsonNode;
}

export type Path = readonly (string | number)[];

const kValues = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

/** Decodes a string without its quotes. A string with an error is returned as it is written. */
export function charactersOf(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replace(/^"|"$/g, '');
  }
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const isValue = (node: SyntaxNode): boolean => kValues.has(node.name);

export const nameOf = (property: SyntaxNode, text: string): string => {
  const name = property.getChild('PropertyName');
  return name ? charactersOf(text.slice(name.from, name.to)) : '';
};

function read(node: SyntaxNode, text: string): JsonNode {
  const { from, to } = node;
  const written = () => text.slice(from, to);
  const bare = { from, to, members: [], items: [] };
  if (node.name === 'String') return { kind: 'string', ...bare, value: charactersOf(written()) };
  if (node.name === 'Array') {
    const items = childrenOf(node)
      .filter(isValue)
      .map((child) => read(child, text));
    return { kind: 'array', from, to, value: '', members: [], items };
  }
  if (node.name !== 'Object') return { kind: 'other', ...bare, value: written() };
  const members = node.getChildren('Property').flatMap((property): Member[] => {
    const name = property.getChild('PropertyName');
    const value = childrenOf(property).find(isValue);
    if (!name || !value) return [];
    return [{ key: nameOf(property, text), from: name.from, to: name.to, value: read(value, text) }];
  });
  return { kind: 'object', from, to, value: '', members, items: [] };
}

export const parse = (text: string): Tree => parser.parse(text);

export function readTree(text: string): JsonNode | null {
  const value = childrenOf(parse(text).topNode).find(isValue);
  return value ? read(value, text) : null;
}

export const memberOf = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  node?.members.find((member) => member.key === key)?.value;

export const stringOf = (node: JsonNode | undefined, key: string): string => memberOf(node, key)?.value ?? '';

/** Keys and indices from the root to a node. */
export function pathOf(node: SyntaxNode, text: string): Path {
  const path: (string | number)[] = [];
  for (let at: SyntaxNode | null = node; at?.parent; at = at.parent) {
    const { parent } = at;
    if (parent.name === 'Property' && at.name !== 'PropertyName') path.unshift(nameOf(parent, text));
    if (parent.name !== 'Array' || !isValue(at)) continue;
    const { from } = at;
    path.unshift(
      childrenOf(parent)
        .filter(isValue)
        .findIndex((item) => item.from === from),
    );
  }
  return path;
}

/** A JSON pointer by RFC 6901, as diagnostics write it. */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Offset of the value that a pointer names, or of the nearest value around it. */
export function offsetOf(tree: JsonNode, pointer: string): number {
  let at = tree;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = at.kind === 'array' ? at.items[Number(key)] : memberOf(at, key);
    if (!next) break;
    at = next;
  }
  return at.from;
}
