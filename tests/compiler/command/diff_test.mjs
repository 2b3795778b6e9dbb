/** `advisor diff` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, changedPack, starter, work } from './advisor.mjs';

test('diff lists each text that changed, and never says that nothing did while words changed', () => {
  const folder = changedPack('words', 'advice.json', '"Do not burst it"', '"Leave its skin whole"');
  const done = call(['diff', starter, folder]);
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /1 text changed:\n\S+\n {4}before: Do not burst it\n {4}now: {4}Leave its skin whole/);
  assert.doesNotMatch(done.out, /no reader gets another/);
  assert.match(call(['diff', starter, starter]).out, /no reader gets another result or other words/);
  const calf = join(work, 'stale');
  cpSync('content/calf', calf, { recursive: true });
  const pack = JSON.parse(readFileSync(join(calf, 'pack.json'), 'utf8'));
  pack.title = 'Sore calf before a race';
  writeFileSync(join(calf, 'pack.json'), JSON.stringify(pack));
  // A translation that holds its original would be refused as stale before the comparison.
  const translation = JSON.parse(readFileSync(join(calf, 'es.json'), 'utf8'));
  translation['pack.title'] = translation['pack.title'].text;
  writeFileSync(join(calf, 'es.json'), JSON.stringify(translation));
  assert.deepEqual(
    JSON.parse(call(['diff', 'content/calf', calf, '--json']).out).texts.map(({ key, stale }) => [key, stale]),
    [['pack.title', ['es']]],
  );
});

/** The starter in English and Spanish; `texts` of es.json are as `change` leaves them. */
function bilingual(name, change = () => {}) {
  const folder = changedPack(name, 'pack.json', '"locales": ["en"]', '"locales": ["en", "es"]');
  call(['translate', folder, 'es']);
  const file = join(folder, 'es.json');
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
  const texts = Object.fromEntries(entries.map(([key, { from }]) => [key, `Ya: ${from}`]));
  texts['text.disclaimer'] = 'Esto no es un diagnóstico.';
  change(texts);
  writeFileSync(file, JSON.stringify(texts));
  assert.deepEqual(JSON.parse(call(['check', folder, '--json']).out).diagnostics, []);
  return folder;
}

function edited(folder, file, from, to) {
  const text = readFileSync(join(folder, file), 'utf8');
  assert.ok(text.includes(from), from);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

const textsOf = (...folders) => JSON.parse(call(['diff', ...folders, '--json']).out).texts;

test('each text that changed is told with who sees it', () => {
  const [text] = textsOf(starter, changedPack('dry', 'advice.json', 'Put on a clean plaster', 'Put on a dry plaster'));
  const { conditions } = JSON.parse(call(['who', starter, text.key, '--json']).out);
  assert.ok(conditions.length > 0 && conditions[0].what === 'the item plaster');
  assert.deepEqual(text.shown, conditions);
  const { out } = call(['diff', starter, join(work, 'dry')]);
  for (const { what, when } of conditions) assert.ok(out.includes(`    shown:  ${what}: ${when}`), out);
});

test('a text that is new, and one that is gone, are told', () => {
  const hint = '"hint": "Pick all that fit.",';
  const without = changedPack('without-hint', 'questions.json', hint, '');
  assert.deepEqual(
    textsOf(starter, without).map(({ key, now }) => [key, now]),
    [['question.look.hint', '']],
  );
  assert.deepEqual(
    textsOf(without, starter).map(({ key, before }) => [key, before]),
    [['question.look.hint', '']],
  );
});

test('words that changed in a translation alone are told', () => {
  const before = bilingual('words-before');
  const after = bilingual('words-after', (texts) => {
    texts['pack.title'] = 'Una ampolla';
  });
  const { out, code } = call(['diff', before, after]);
  assert.equal(code, 0);
  assert.match(
    out,
    /1 text changed:\npack\.title \(es\)\n {4}before: Ya: A blister before a race\n {4}now: {4}Una ampolla/,
  );
  assert.doesNotMatch(out, /no reader gets another/);
  const added = call(['diff', starter, before]).out;
  assert.match(added, /the language "es" is new/);
  assert.doesNotMatch(added, /no reader gets another/);
  assert.match(call(['diff', before, starter]).out, /the language "es" is gone/);
});

test('a safety text that changed without its translation is a mistake', () => {
  const safety = [
    ['questions.json', 'Green or yellow pus in it', 'Green, yellow or brown pus in it'],
    ['advice.json', 'Have it seen today', 'Have it seen at once'],
    ['advice.json', 'Do not burst it', 'Do not open it'],
    ['outcomes.json', 'Someone should look at this blister', 'Someone must look at this blister'],
    ['pack.json', '"a doctor or a pharmacist"', '"a doctor"'],
  ];
  const before = bilingual('safety-before');
  for (const [i, change] of safety.entries()) {
    const done = call(['diff', before, edited(bilingual(`safety${i}`), ...change)]);
    assert.equal(done.code, 1, change[1]);
    assert.match(done.err, /error\[stale-translation\]: the safety text .* has changed[\s\S]*--> es\.json:1:\d+/);
  }
  const shoes = call(['diff', before, edited(bilingual('no-safety'), 'advice.json', '"New shoes"', '"Other shoes"')]);
  assert.equal(shoes.code, 0, shoes.err);
  assert.match(shoes.out, /the words in "es" are still the old ones/);
});

test('a translation that is mended, or written beside the new original, is not stale', () => {
  const before = bilingual('mended-before');
  const key = 'item.burst.variant.never.title';
  const change = ['advice.json', 'Do not burst it', 'Do not open it'];
  const mended = edited(
    bilingual('mended', (texts) => {
      texts[key] = 'No la abras';
    }),
    ...change,
  );
  assert.equal(call(['diff', before, mended]).code, 0);
  const again = edited(bilingual('again'), ...change);
  const texts = JSON.parse(readFileSync(join(again, 'es.json'), 'utf8'));
  texts[key] = { from: 'Do not open it', text: texts[key] };
  writeFileSync(join(again, 'es.json'), JSON.stringify(texts));
  assert.equal(call(['diff', before, again]).code, 0);
});
