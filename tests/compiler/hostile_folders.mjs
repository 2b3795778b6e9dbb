/** Hostile content folders, for the tests of the native program and of the module. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pack that each folder copies before its own files are added. */
export const starter = 'content/starter';

/** Makes `folder` a copy of the content, with these files changed or added, and returns it. */
export function copyWith(folder, content, files = {}) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(content, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const read = (name) => JSON.parse(readFileSync(join(starter, name), 'utf8'));
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const changed = (name, change) => {
  const json = read(name);
  change(json);
  return JSON.stringify(json);
};
const facts = (list) => ({ 'outcomes.json': changed('outcomes.json', (json) => json.facts.push(...list)) });
const fact = (id, when) => ({ id, when, why: 'w' });
const firstTitle = (title) => ({
  'outcomes.json': changed('outcomes.json', (json) => {
    json.outcomes[0].title = title;
  }),
});
const long = 'b'.repeat(56);

/** Each is below the largest file size, so that another limit must stop it; null: there is no mistake. */
export const folders = {
  'two hundred thousand keys that mean nothing': [
    'too-many-mistakes',
    () => ({ 'questions.json': `{${many(200_000, (i) => `"k${i}":1`)}}` }),
  ],
  'one key half a million times': ['duplicate-key', () => ({ 'questions.json': `{${many(500_000, () => '"k":1')}}` })],
  'a key as long as a book': ['too-long', () => ({ 'questions.json': `{"${'k'.repeat(3_000_000)}":1}` })],
  'a million lists in a list': [
    'wrong-type',
    () => ({ 'advice.json': `{"items":[${many(9000, () => `[${'[],'.repeat(100)}[]]`)}]}` }),
  ],
  'a million lists in a list of any length': [
    'too-large',
    () => ({ 'advice.json': `{"items":[${'[],'.repeat(1_300_000)}[]]}` }),
  ],
  'four hundred thousand characters that turn text': [
    'hidden-character',
    () => ({ 'sources.json': JSON.stringify({ sources: many(400_000, () => '\u202e') }) }),
  ],
  'a text without end': ['too-long', () => firstTitle('you have '.repeat(400_000))],
  'placeholders without end': ['too-long', () => firstTitle('{nowhere} '.repeat(400_000))],
  'texts just short enough, full of placeholders': [
    'unknown-placeholder',
    () => ({
      'outcomes.json': changed('outcomes.json', (json) => {
        json.rules = many(700, (i) => ({ ...json.rules[0], id: `r${i}`, reason: '{nowhere} '.repeat(490) }));
      }),
    }),
  ],
  'a thousand facts that name nothing, each near to every other': [
    'too-many-mistakes',
    () => facts(many(990, (i) => fact(`${long}${i}`, many(60, (j) => `${long}x${j}`).join(' or ')))),
  ],
  'a thousand facts that each name all others': [
    'fact-cycle',
    () => facts(many(600, (i) => fact(`f${i}`, many(600, (j) => `f${j}`).join(' or ')))),
  ],
  'a chain of a thousand facts, each named many times': [
    null,
    () => facts(many(990, (i) => fact(`f${i}`, many(200, () => (i ? `f${i - 1}` : 'look.pus')).join(' or ')))),
  ],
  'conditions that grow a hundred times when read': [
    'too-large',
    () =>
      facts(
        many(900, (i) => fact(`f${i}`, `${many(60, () => 'days_to_race').join(' + ')} in (${many(100, (j) => j)})`)),
      ),
  ],
  'ten thousand languages': [
    'missing-file',
    () => ({
      'pack.json': changed('pack.json', (json) => {
        json.locales = many(
          9000,
          (i) => `en-${String.fromCharCode(...many(4, (n) => 97 + (Math.floor(i / 26 ** n) % 26)))}`,
        );
      }),
    }),
  ],
  'ten thousand cases that are one': [
    'duplicate-id',
    () => ({
      'cases.json': changed('cases.json', (json) => {
        json.cases = many(9000, () => json.cases[0]);
      }),
    }),
  ],
  'a number with two thousand million values': [
    'out-of-range',
    () => ({
      'questions.json': readFileSync(join(starter, 'questions.json'), 'utf8').replaceAll(
        /"max": \d+/g,
        '"max": 2000000000',
      ),
    }),
  ],
  'a hundred other files': [
    'too-large',
    () => Object.fromEntries(many(100, (i) => [`other${i}.json`, ' '.repeat(4_000_000)])),
  ],
};
