/** Looks up a place of a file in content/schema: its possible keys and values, with their descriptions. */
import advice from '../../../content/schema/advice.schema.json';
import cases from '../../../content/schema/cases.schema.json';
import claims from '../../../content/schema/claims.schema.json';
import outcomes from '../../../content/schema/outcomes.schema.json';
import pack from '../../../content/schema/pack.schema.json';
import questions from '../../../content/schema/questions.schema.json';
import raceChecks from '../../../content/schema/race-checks.schema.json';
import sources from '../../../content/schema/sources.schema.json';
import type { Path } from '../index/json-tree.js';

export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const kSchemas: Readonly<Record<string, Schema>> = {
  'advice.json': advice as Schema,
  'cases.json': cases as Schema,
  'claims.json': claims as Schema,
  'outcomes.json': outcomes as Schema,
  'pack.json': pack as Schema,
  'questions.json': questions as Schema,
  'race-checks.json': raceChecks as Schema,
  'sources.json': sources as Schema,
};

const choices = (schema: Schema): Schema[] => [
  schema,
  ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap(choices),
];

function inner(schema: Schema, step: string | number): Schema[] {
  if (typeof step === 'number') return schema.items ? [schema.items] : [];
  const named = schema.properties?.[step];
  if (named) return [named];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

/** All schemas that apply to a value at that path. */
export function schemasAt(file: string, path: Path): Schema[] {
  const root = kSchemas[file];
  let at = root ? choices(root) : [];
  for (const step of path) at = at.flatMap((schema) => inner(schema, step)).flatMap(choices);
  return at;
}

export interface Key {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** The keys of an object at that path. */
export function keysAt(file: string, path: Path): Key[] {
  return schemasAt(file, path).flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, schema]) => ({ name, schema, isRequired: required.includes(name) })),
  );
}

/** The values that the schema lists, as JSON. */
export function valuesAt(file: string, path: Path): string[] {
  return schemasAt(file, path).flatMap((schema) => {
    const listed = schema.enum ?? ('const' in schema ? [schema.const] : schema.type === 'boolean' ? [true, false] : []);
    return listed.map((value) => JSON.stringify(value));
  });
}
