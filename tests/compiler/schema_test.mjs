// The JSON Schemas that help authors while they type. node --test schema_test.mjs, from the project's root.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = 'content/schema';
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

function describeAll(schema, path, missing) {
  for (const [key, property] of Object.entries({ ...schema.properties, ...schema.patternProperties })) {
    if (typeof property.description !== 'string' || property.description.length < 4) missing.push(`${path}/${key}`);
    describeAll(property, `${path}/${key}`, missing);
  }
  for (const inner of [schema.items, schema.additionalProperties, ...(schema.oneOf ?? [])]) {
    if (inner && typeof inner === 'object') describeAll(inner, path, missing);
  }
}

for (const name of readdirSync(folder)) {
  test(`${name} describes every property`, () => {
    const missing = [];
    describeAll(read(`${folder}/${name}`), '', missing);
    assert.deepEqual(missing, []);
  });
}

// Enough of JSON Schema for ours: what a value may be, without $ref and conditions.
function faults(value, schema, path) {
  if (schema.oneOf) {
    const fitting = schema.oneOf.filter((one) => faults(value, one, path).length === 0);
    return fitting.length === 1 ? [] : [`${path}: fits ${fitting.length} of ${schema.oneOf.length} shapes`];
  }
  const found = [];
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;
  if (schema.type && ![schema.type].flat().includes(kind)) found.push(`${path}: is ${kind}`);
  if (schema.enum && !schema.enum.includes(value)) found.push(`${path}: is none of ${schema.enum}`);
  if (schema.pattern && kind === 'string' && !new RegExp(schema.pattern, 'u').test(value)) found.push(`${path}: ${value}`);
  if (value < schema.minimum || value > schema.maximum || value?.length < (schema.minLength ?? schema.minItems)) found.push(`${path}: size`);
  if (kind === 'array' && schema.items) value.forEach((item, i) => found.push(...faults(item, schema.items, `${path}/${i}`)));
  if (kind === 'object') {
    for (const key of schema.required ?? []) if (!(key in value)) found.push(`${path}: no ${key}`);
    for (const [key, member] of Object.entries(value)) {
      const byPattern = Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
      const inner = schema.properties?.[key] ?? byPattern ?? schema.additionalProperties;
      if (inner === false) found.push(`${path}/${key}: unknown`);
      else if (typeof inner === 'object') found.push(...faults(member, inner, `${path}/${key}`));
    }
  }
  return found;
}

const schemaOf = (file) => {
  const own = file.replace('.json', '.schema.json');
  return read(`${folder}/${readdirSync(folder).includes(own) ? own : 'translation.schema.json'}`);
};

for (const pack of ['starter', 'calf']) {
  test(`the schemas hold for every value of ${pack}`, () => {
    for (const file of readdirSync(`content/${pack}`)) assert.deepEqual(faults(read(`content/${pack}/${file}`), schemaOf(file), file), []);
  });
}

// Every object of a value with its path, the outermost first.
function objects(value, path = '') {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => objects(member, `${path}/${key}`));
  return Array.isArray(value) ? inner : [{ path, value }, ...inner];
}

test('a misspelt key is refused wherever it stands', () => {
  for (const file of readdirSync('content/starter')) {
    const content = read(`content/starter/${file}`);
    for (const { path, value } of objects(content)) {
      // Here the author makes up the keys: names of region values and of questions.
      if (/\/(values|answers)$/.test(path)) continue;
      const [key] = Object.keys(value).filter((name) => name !== '$schema');
      const kept = { ...value };
      delete value[key];
      value[`${key}x`] = kept[key];
      assert.notDeepEqual(faults(content, schemaOf(file), file), [], `${file}${path}/${key}x`);
      delete value[`${key}x`];
      Object.assign(value, kept);
    }
  }
});
