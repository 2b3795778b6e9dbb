// The schemas and AUTHORING state the limits of engine/format/limits.h. node --test, from the project's root.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const header = readFileSync('engine/format/limits.h', 'utf8');
const limits = Object.fromEntries(
  [...header.matchAll(/^inline constexpr \S+ k(\w+) = (-?\d+);/gm)].map(([, name, digits]) => [name, Number(digits)]),
);
const schema = (name) => JSON.parse(readFileSync(`content/schema/${name}.schema.json`, 'utf8')).properties;

test('the schemas allow what the compiler allows', () => {
  const item = schema('advice').items.items.properties;
  const variant = item.variants.items.properties;
  const schedule = variant.schedule.properties;
  const questions = [schema('questions'), schema('race-checks')].map(({ questions }) => questions.items);
  const told = [
    [item.tip.maximum, 'MostTip'],
    [item.variants.maxItems, 'MostVariants'],
    ...['from_day', 'until_day', 'race_from', 'race_until'].map((key) => [schedule[key].maximum, 'MostScheduleDays']),
    [schedule.every_days.maximum, 'MostEveryDays'],
    [schedule.times_a_day.maximum, 'MostTimesADay'],
    [schedule.minutes.maximum, 'MostMinutes'],
    [schedule.sets.maximum, 'MostSets'],
    [schedule.hold_seconds.maximum, 'MostHoldSeconds'],
    [schedule.repetitions.maximum, 'MostRepetitions'],
    [schema('outcomes').outcomes.maxItems, 'MostOutcomes'],
    [schema('race-checks').outcomes.maxItems, 'MostOutcomes'],
    [schema('outcomes').facts.maxItems, 'MostFacts'],
    [schema('race-checks').facts.maxItems, 'MostFacts'],
    [schema('sources').sources.items.properties.year.minimum, 'LeastYear'],
    [schema('sources').sources.items.properties.year.maximum, 'MostYear'],
    [item.when.maxLength, 'MostStringBytes'],
  ];
  for (const question of questions) {
    told.push([question.properties.options.maxItems, 'MostOptions']);
    for (const { if: given, then } of question.allOf) {
      const kind = given.properties.kind.const;
      for (const key of ['min', 'max']) {
        const range = then.properties?.[key];
        if (kind === 'number') told.push([range.minimum, 'LeastNumber'], [range.maximum, 'MostNumber']);
        if (kind === 'date') told.push([-range.minimum, 'MostDays'], [range.maximum, 'MostDays']);
      }
    }
  }
  assert.equal(told.filter(([, name]) => name === 'MostNumber').length, 4);
  assert.equal(told.filter(([, name]) => name === 'MostDays').length, 8);
  for (const [number, name] of told) assert.equal(number, limits[name], name);
});

test('AUTHORING tells every limit that an author can meet', () => {
  const text = readFileSync('content/AUTHORING.md', 'utf8');
  const section = text.slice(text.indexOf('## Limits'), text.indexOf('## All codes'));
  const rows = Object.fromEntries(
    [...section.matchAll(/^\| (.+?) \| (.+) \|$/gm)].map(([, what, most]) => [what, most]),
  );
  const number = (value) => value.toLocaleString('en-US');
  const { MostOptions, MostOutcomes, MostVariants, MostValues, MostTexts } = limits;
  assert.deepEqual(rows, {
    what: 'limit',
    '---': '---',
    'options of a question': number(MostOptions),
    'outcomes, and outcomes of the race checks': number(MostOutcomes),
    'variants of an item, with those held back': number(MostVariants),
    'values of one number that conditions tell apart': number(MostValues),
    'a number that a reader types': `${number(limits.LeastNumber)} to ${number(limits.MostNumber)}`,
    'a date, in days from today': `-${number(limits.MostDays)} to ${number(limits.MostDays)}`,
    'a scale': `0 to ${number(limits.MostScale)}`,
    'days of a schedule': number(limits.MostScheduleDays),
    'every so many days': number(limits.MostEveryDays),
    'times a day': number(limits.MostTimesADay),
    'minutes of one time': number(limits.MostMinutes),
    sets: number(limits.MostSets),
    'seconds of one hold': number(limits.MostHoldSeconds),
    'repetitions of one set': number(limits.MostRepetitions),
    'tips of the column': number(limits.MostTip),
    'year of a source': `${limits.LeastYear} to ${limits.MostYear}`,
    'different texts of a pack, ids included': number(MostTexts),
    'entries of one list': number(limits.MostEntries),
    facts: number(limits.MostFacts),
    'characters of an id': number(limits.MostIdBytes),
    'bytes of one text': number(limits.MostTextBytes),
    'bytes of a condition': number(limits.MostStringBytes),
    'a file': `${limits.MostFileMegabytes} MiB`,
    'all files of a pack': `${limits.MostFolderMegabytes} MiB`,
    'brackets inside brackets': number(limits.MostDepth),
    'bytes of a key': number(limits.MostKeyBytes),
    'bytes of a drawing': number(limits.MostDrawingBytes),
    'elements of a drawing': number(limits.MostDrawingElements),
    'elements inside elements': number(limits.MostDrawingDepth),
  });
});
