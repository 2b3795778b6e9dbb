// The JSON Schemas that help authors while they type. node --test schema_test.mjs, from the project's root.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

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

const ajv = new Ajv2020({ allErrors: true, allowMatchingProperties: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const validators = Object.fromEntries(
  readdirSync(folder).map((name) => [name, ajv.compile(read(`${folder}/${name}`))]),
);

/** The faults of a value by the schema of its content file; a file without a schema of its own is a translation. */
function faults(value, file) {
  const validate = validators[file.replace('.json', '.schema.json')] ?? validators['translation.schema.json'];
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath}: ${message}`);
}

for (const pack of ['content/starter', 'content/calf', 'tests/content/packs/heel']) {
  test(`the schemas hold for every value of ${pack}`, () => {
    const files = readdirSync(pack).filter((name) => name.endsWith('.json'));
    for (const file of files) assert.deepEqual(faults(read(`${pack}/${file}`), file), []);
  });
}

// Every object in a value with its path, outermost first.
function objects(value, path = '') {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => objects(member, `${path}/${key}`));
  return Array.isArray(value) ? inner : [{ path, value }, ...inner];
}

test('a misspelt key is refused wherever it stands', () => {
  for (const file of readdirSync('content/starter')) {
    const content = read(`content/starter/${file}`);
    for (const { path, value } of objects(content)) {
      // The author chooses the keys of these: names of region values and of questions.
      if (/\/(values|answers)$/.test(path)) continue;
      const [key] = Object.keys(value).filter((name) => name !== '$schema');
      const kept = { ...value };
      delete value[key];
      value[`${key}x`] = kept[key];
      assert.notDeepEqual(faults(content, file), [], `${file}${path}/${key}x`);
      delete value[`${key}x`];
      Object.assign(value, kept);
    }
  }
});
