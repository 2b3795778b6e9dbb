import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// What the texts of the calf pack may and must say. The lint of `advisor check` covers words that no pack may use;
// these tests cover this pack.

const read = (name) => JSON.parse(readFileSync(new URL(`../../content/calf/${name}.json`, import.meta.url)));
const questions = read('questions').questions;
const items = read('advice').items;
const wordsOf = (part) => [part.title, part.text].filter(Boolean).join(' ');

/** Every text that a reader can see, with the place where it stands. */
function* readerTexts() {
  const keys = new Set(['title', 'text', 'short', 'hint', 'why', 'none', 'reason']);
  function* walk(value, place, isReason) {
    if (Array.isArray(value)) for (const [i, entry] of value.entries()) yield* walk(entry, `${place}/${i}`, isReason);
    else if (value !== null && typeof value === 'object') {
      for (const [key, entry] of Object.entries(value)) {
        // "why" is shown to readers beside a question; elsewhere it is for clinicians.
        if (typeof entry === 'string' && keys.has(key) && (key !== 'why' || isReason)) yield [`${place}/${key}`, entry];
        else yield* walk(entry, `${place}/${key}`, key === 'questions' || (isReason && key !== 'options'));
      }
    }
  }
  for (const name of ['questions', 'outcomes', 'advice', 'race-checks']) yield* walk(read(name), name, false);
  for (const [key, text] of Object.entries(read('pack').texts)) yield [`pack/texts/${key}`, text];
}

test('no line promises: none says healed, cleared, will be ready or just', () => {
  for (const [place, text] of readerTexts()) {
    assert.doesNotMatch(text, /\b(healed|cleared|will be ready|just)\b/i, place);
  }
});

test("every time that others took is told with other people's times, not yours", () => {
  const ranges = /\b\d+ (to|or) \d+ (days|weeks|months)\b|\b\d+ (weeks|months)\b|\bmonths, not days\b/i;
  const told = items.filter(({ section }) => section === 'how_long');
  assert.notEqual(told.length, 0);
  for (const item of told) {
    for (const variant of item.variants) {
      if (item.id !== 'how_long' && !ranges.test(wordsOf(variant))) continue;
      assert.match(wordsOf(variant), /other people's times, not yours/i, `${item.id}.${variant.id}`);
    }
  }
});

test('very bad leg pain is an emergency when it keeps getting worse at rest; a hard calf alone is no sign of one', () => {
  const now = questions.find(({ id }) => id === 'now').options;
  assert.match(now.find(({ id }) => id === 'severe_tight').text, /getting worse while you rest/);
  for (const { id, text } of now) assert.doesNotMatch(text, /\bwood\b|\bhard\b(?! to breathe)/i, id);
  assert.match(now.find(({ id }) => id === 'cold_pale').text, /\bnow, even when you rest\b/);
});

test('no line sends the heel below a step', () => {
  for (const [place, text] of readerTexts()) assert.doesNotMatch(text, /below (the|a) (step|edge|stair)/i, place);
});

test('a sentence about pain high up never calls it deep', () => {
  for (const [place, text] of readerTexts()) {
    if (/\bhigh (up )?in the calf\b/i.test(text)) assert.doesNotMatch(text, /\bdeep\b/i, place);
  }
});
