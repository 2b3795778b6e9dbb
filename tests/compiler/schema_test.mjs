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

// The keys of content that the schema does not know. Only what our schemas use: no $ref, no conditions on keys.
function strangers(value, schema, path, found) {
  if (Array.isArray(value)) {
    const list = schema.items ? schema : schema.oneOf?.find((one) => one.items);
    value.forEach((item, i) => list && strangers(item, list.items, `${path}/${i}`, found));
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      const byPattern = Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
      const inner = schema.properties?.[key] ?? byPattern ?? schema.additionalProperties;
      if (inner) strangers(member, inner, `${path}/${key}`, found);
      else found.push(`${path}/${key}`);
    }
  }
}

for (const name of readdirSync(folder)) {
  test(`${name} describes every property`, () => {
    const missing = [];
    describeAll(read(`${folder}/${name}`), '', missing);
    assert.deepEqual(missing, []);
  });
}

for (const pack of ['starter', 'calf']) {
  test(`the schemas know every key of ${pack}`, () => {
    for (const file of readdirSync(`content/${pack}`).filter((name) => name.endsWith('.json'))) {
      const own = `${folder}/${file.replace('.json', '.schema.json')}`;
      const schema = readdirSync(folder).includes(own.split('/').at(-1)) ? own : `${folder}/translation.schema.json`;
      const found = [];
      strangers(read(`content/${pack}/${file}`), read(schema), file, found);
      assert.deepEqual(found, []);
    }
  });
}
