/** Completions for a place: keys, values, ids, the words of conditions, and placeholders of texts. */
import type { Completion, CompletionResult } from '@codemirror/autocomplete';
import { snippetCompletion } from '@codemirror/autocomplete';
import type { Tree } from '@lezer/common';
import type { Kind, Thing } from '../index/things.js';
import { conditionWords } from './condition-words.js';
import { type WritingPlace, writingPlace } from './place.js';
import { type Key, keysAt, type Schema, valuesAt } from './schema.js';

/** The parts of the topic that completion needs beside the open text. */
export interface Known {
  readonly things: readonly Thing[];
  /** Names of the region values, which are the placeholders of texts. */
  readonly placeholders: readonly string[];
}

const kConditions = new Set(['when', 'ask_when', 'available_when', 'claim', 'if', 'then']);

/** The kind of ids that the value of a key takes. */
const kIds: Readonly<Record<string, readonly Kind[]>> = {
  outcome: ['outcome'],
  rule: ['rule'],
  checks: ['check_outcome'],
  sources: ['source'],
  conflicts: ['item'],
  do: ['item'],
  do_not: ['item'],
  withheld: ['item'],
  info: ['item'],
  absent: ['item'],
  lines: ['variant'],
};

const lastKey = ({ path }: WritingPlace): string => String(path.findLast((step) => typeof step === 'string') ?? '');

/** The text to insert after a key: the beginning of a value of its type. */
function beginningOf({ type, enum: values, oneOf, anyOf }: Schema): string {
  const kind = type ?? [...(oneOf ?? []), ...(anyOf ?? [])].find((one) => one.type)?.type;
  if (kind === 'array') return '[#{}]';
  if (kind === 'object') return '{ #{} }';
  if (kind === 'string' || values) return '"#{}"';
  return '#{}';
}

function keyCompletion({ name, schema, isRequired }: Key, isQuoted: boolean): Completion {
  const info = schema.description ?? '';
  const boost = isRequired ? 1 : 0;
  const detail = isRequired ? 'must be there' : '';
  // A key in quotes has its closing quote after the cursor.
  if (isQuoted) return { label: name, type: 'property', info, boost, detail };
  return snippetCompletion(`"${name}": ${beginningOf(schema)}`, { label: name, type: 'property', info, boost, detail });
}

const toCompletion = ({ id, title }: Thing, isQuoted: boolean): Completion => ({
  label: id,
  detail: title,
  type: 'variable',
  apply: isQuoted ? id : JSON.stringify(id),
});

function idsFor(file: string, place: WritingPlace, { things }: Known): readonly Thing[] {
  const key = lastKey(place);
  const of = (kinds: readonly Kind[]) => things.filter(({ kind }) => kinds.includes(kind));
  if (key === 'outcome' && file === 'race-checks.json') return of(['check_outcome']);
  if (place.path.includes('answers')) {
    // The options of that question, without its name before them.
    return of(['option'])
      .filter(({ id }) => id.startsWith(`${key}.`))
      .map((thing) => ({ ...thing, id: thing.id.slice(key.length + 1) }));
  }
  return of(kIds[key] ?? []);
}

function inCondition(file: string, place: WritingPlace, known: Known): CompletionResult {
  // "at least" is one word of the language.
  const begun = /(?:\bat )?[a-z][\w.]*$/i.exec(place.written)?.[0] ?? '';
  const from = place.from + place.written.length - begun.length;
  const key = place.path[0] === 'facts' ? 'fact' : lastKey(place);
  const words = conditionWords(file, key, place.path.includes('start'), known.things);
  const options = words.map(({ snippet, ...rest }) => (snippet ? snippetCompletion(snippet, rest) : rest));
  return { from, options, validFor: /^(?:at )?[a-z]?[\w.]*$/i };
}

function inText(place: WritingPlace, { placeholders, things }: Known): CompletionResult | null {
  const begun = /\{([\w]*)$/.exec(place.written);
  if (!begun) return null;
  const options: Completion[] = placeholders.map((name) => ({ label: name, type: 'variable', apply: `${name}}` }));
  for (const { kind, id, title } of things) {
    if (kind === 'question' && !placeholders.includes(id))
      options.push({ label: id, type: 'variable', detail: `the answer to: ${title}`, apply: `${id}}` });
  }
  options.push(
    snippetCompletion('days_to_race, plural, one {# day} other {# days}}', {
      label: 'days_to_race, plural',
      detail: 'the days with the right word',
      type: 'function',
    }),
  );
  return { from: place.from + begun.index + 1, options, validFor: /^\w*$/ };
}

/** `isAsked`: the author requested it by a key. Otherwise it opens only after the first letter. */
export function complete(
  file: string,
  tree: Tree,
  text: string,
  offset: number,
  known: Known,
  isAsked: boolean,
): CompletionResult | null {
  const place = writingPlace(tree, text, offset);
  if (!place) return null;
  if (place.what === 'key') {
    if (!place.isQuoted && place.written === '' && !isAsked) return null;
    if (lastKey(place) === 'answers') {
      const questions = known.things.filter(({ kind }) => kind === 'question');
      return { from: place.from, options: questions.map((thing) => toCompletion(thing, place.isQuoted)) };
    }
    const keys = keysAt(file, place.path).filter(({ name }) => !place.siblings.includes(name));
    const options = keys.map((key) => keyCompletion(key, place.isQuoted));
    return { from: place.from, options, validFor: /^\w*$/ };
  }
  const isString = place.what === 'string';
  if (isString && kConditions.has(lastKey(place))) return inCondition(file, place, known);
  if (isString && place.written.includes('{')) return inText(place, known);
  const ids = idsFor(file, place, known).map((thing) => toCompletion(thing, isString));
  const values = valuesAt(file, place.path)
    .filter((value) => !isString || value.startsWith('"'))
    .map((value): Completion => ({ label: value.replace(/^"|"$/g, ''), apply: isString ? value.slice(1, -1) : value }));
  const options = [...values, ...ids];
  return options.length > 0 ? { from: place.from, options, validFor: /^[\w.]*$/ } : null;
}

const kRacePlaceholders = ['days_to_race', 'race_date'];

/** The names of a pack's region values, and those of the race. */
export function placeholdersIn(pack: string): string[] {
  try {
    const { regions } = JSON.parse(pack);
    return [...Object.keys(regions[0].values), ...kRacePlaceholders];
  } catch {
    return kRacePlaceholders; // a pack.json that is being written
  }
}
