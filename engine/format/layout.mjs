/**
 * Writes the format for TypeScript: node layout.mjs <pack.bfbs> <layout.ts> <header.h>...
 *
 * <pack.bfbs> is the output of flatc --binary --schema for pack.fbs: the schema itself as a FlatBuffer (in flatc's own
 * schema of schemas). The output holds, for each list of the table, its position; for each struct, its size and
 * the offsets of its fields in bytes; for each enum, its names in order; and each constant of the headers that is a
 * whole number. These are constants and not objects, so that a minifier inlines them as numbers.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [schemaPath, outPath, ...headers] = process.argv.slice(2);
const bytes = readFileSync(schemaPath);

// Reads a table. The keys are the field ids in flatc's schema of schemas; an absent field is null.
const table = (at) => ({
  field(id) {
    const layout = at - bytes.readInt32LE(at);
    const place = 4 + 2 * id;
    const offset = place < bytes.readUInt16LE(layout) ? bytes.readUInt16LE(layout + place) : 0;
    return offset ? at + offset : null;
  },
  number(id, read, absent) {
    const found = this.field(id);
    return found === null ? absent : read(found);
  },
  at(id) {
    const found = this.field(id);
    return found + bytes.readUInt32LE(found);
  },
  text(id) {
    const found = this.at(id);
    return bytes.toString('utf8', found + 4, found + 4 + bytes.readUInt32LE(found));
  },
  tables(id) {
    const found = this.at(id);
    return Array.from({ length: bytes.readUInt32LE(found) }, (_, i) => {
      const entry = found + 4 + 4 * i;
      return table(entry + bytes.readUInt32LE(entry));
    });
  },
});
const u16 = (at) => bytes.readUInt16LE(at);
const i32 = (at) => bytes.readInt32LE(at);
const i64 = (at) => Number(bytes.readBigInt64LE(at));

const schema = table(bytes.readUInt32LE(0));
const pascal = (name) => name.replaceAll(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());
const bare = (name) => name.slice(name.lastIndexOf('.') + 1);

const constants = new Map();
function add(name, value) {
  if (constants.has(name)) throw new Error(`layout: two constants are called ${name}`);
  constants.set(name, value);
}

for (const object of schema.tables(0)) {
  const name = bare(object.text(0));
  const isStruct = object.number(2, (at) => bytes[at], 0) === 1;
  const fields = object.tables(1).map((field) => ({
    name: pascal(field.text(0)),
    id: field.number(2, u16, 0),
    offset: field.number(3, u16, 0),
  }));
  if (isStruct) {
    add(`kSizeOf${name}`, object.number(4, i32, 0));
    for (const field of fields.sort((a, b) => a.offset - b.offset)) add(`k${name}${field.name}`, field.offset);
  } else {
    for (const field of fields.sort((a, b) => a.id - b.id)) add(`k${field.name}`, field.id);
  }
}

for (const header of headers) {
  for (const [, name, digits] of readFileSync(header, 'utf8').matchAll(
    /^inline constexpr [\w:]+ (k\w+) = (-?[\d']+);/gm,
  )) {
    add(name, Number(digits.replaceAll("'", '')));
  }
}

const enums = schema.tables(1).map((each) => {
  const values = each.tables(1).map((value) => ({ name: value.text(0), number: value.number(1, i64, 0) }));
  if (values.some(({ number }, i) => number !== i)) throw new Error(`layout: ${each.text(0)} does not count from 0`);
  return { name: bare(each.text(0)), values: values.map(({ name }) => name) };
});

const lines = [
  '// Written by engine/format/layout.mjs from engine/format/pack.fbs and the headers beside it. Do not edit.',
  '',
  ...[...constants].map(([name, value]) => `export const ${name} = ${value};`),
  '',
  ...enums.flatMap(({ name, values }) => [
    `export const k${name}Names = [${values.map((value) => `'${value}'`).join(', ')}] as const;`,
    `export type ${name} = (typeof k${name}Names)[number];`,
  ]),
  '',
];
const text = lines.join('\n');
writeFileSync(outPath, text);
