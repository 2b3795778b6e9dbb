import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { general, wordsOf as translated } from '../../web/build/general.mjs';
import { session } from './readers.mjs';

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
  // The interface itself states the days to the race beside these lines.
  const words = readFileSync(new URL('../../web/src/locale/en-more.ts', import.meta.url), 'utf8');
  assert.doesNotMatch(words, /\b(healed|cleared|will be ready)\b/i);
});

test('a Spanish line has no word that means something else in another country, and none that is for men only', () => {
  // A "sanitario" is also a toilet, "agujetas" are also shoelaces, "sal solo si" is also "go out alone if", and "que no
  // salgas" is about a door, not about a race.
  const elsewhere =
    /\bsanitari[oa]s?\b|\bagujetas\b|\bsal(gas|es)?\b(?! de baño)|\bsin volante\b|\bplaza\b|\bvuelve a por\b/i;
  const forMenOnly = /\b(quieto|sentado|obligado|cansado de|no estás seguro|estoy lesionado)\b/i;
  for (const [key, { text }] of Object.entries(read('es'))) {
    assert.doesNotMatch(text, elsewhere, key);
    assert.doesNotMatch(text, forMenOnly, key);
  }
});

test('the page for everyone has the words of a translation that holds its originals', () => {
  const folder = new URL('../../content/calf', import.meta.url).pathname;
  const { word } = translated(folder, 'es');
  assert.equal(word('rule.calf_swollen.reason', ''), read('es')['rule.calf_swollen.reason'].text);
  assert.equal(word('no.such.key', 'the original'), 'the original');
});

test('the page for everyone lists every clot risk that is asked for, a long trip and an operation included', () => {
  const folder = new URL('../../content/calf', import.meta.url).pathname;
  const { risks } = general({ folder, locale: 'en', session });
  for (const { id, options } of questions.filter((question) => ['recent', 'risk'].includes(question.id))) {
    for (const option of options.filter(({ warning, unsure }) => warning && !unsure)) {
      assert.ok(risks.includes(option.text), `${id}.${option.id}`);
    }
  }
});

test("every duration that others needed is stated with other people's times, not yours", () => {
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
