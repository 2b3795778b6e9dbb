/** `advisor translate` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, changedPack, starter, work } from './advisor.mjs';

test('translate writes every text beside its original, keeps what is there and marks what is stale', () => {
  const folder = join(work, 'translated');
  cpSync(starter, folder, { recursive: true });
  const file = join(folder, 'es.json');
  const read = () => JSON.parse(readFileSync(file, 'utf8'));
  assert.match(call(['translate', folder, 'es']).out, /47 texts, 47 to translate, 0 stale\nNext: .*"locales"/);
  const keys = Object.keys(read());
  assert.equal(keys[0], 'pack.title');
  assert.ok(keys.indexOf('question.look.text') < keys.indexOf('item.plaster.variant.each_day.title'));
  assert.deepEqual(read()['pack.title'], { from: 'A blister before a race', text: '' });

  const pack = join(folder, 'pack.json');
  writeFileSync(pack, readFileSync(pack, 'utf8').replace('"locales": ["en"]', '"locales": ["en", "es"]'));
  const open = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
  assert.equal(open.filter(({ code }) => code === 'missing-text').length, 47);

  const done = Object.fromEntries(
    Object.entries(read()).map(([key, { from }]) => [key, { from, text: `¡Ea! ${from}` }]),
  );
  delete done['text.disclaimer'];
  const plain = { ...done, 'text.disclaimer': 'Esto no es un diagnóstico.', 'item.gone.title': 'Algo' };
  writeFileSync(file, JSON.stringify(plain));
  assert.match(call(['translate', folder, 'es']).out, /0 to translate, 0 stale, 1 of texts that are gone/);
  assert.equal(read()['item.gone.title'], 'Algo');
  assert.equal(read()['text.disclaimer'].text, 'Esto no es un diagnóstico.');
  writeFileSync(file, JSON.stringify({ ...read(), 'item.gone.title': undefined }));
  assert.deepEqual(JSON.parse(call(['check', folder, '--json']).out).diagnostics, []);

  const advice = join(folder, 'advice.json');
  writeFileSync(advice, readFileSync(advice, 'utf8').replace('Put on a clean plaster', 'Put on a dry plaster'));
  const key = 'item.plaster.variant.each_day.title';
  for (const part of ['from', 'was']) {
    const [stale, ...more] = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
    assert.deepEqual([stale.code, stale.pointer, more], ['stale-translation', `/${key}/${part}`, []]);
    assert.match(call(['translate', folder, 'es']).out, /0 to translate, 1 stale\nNext: .*"was"/);
  }
  assert.deepEqual(read()[key], {
    from: 'Put on a dry plaster',
    was: 'Put on a clean plaster',
    text: '¡Ea! Put on a clean plaster',
  });
  const { was, ...mended } = read()[key];
  writeFileSync(file, JSON.stringify({ ...read(), [key]: mended }));
  assert.equal(call(['check', folder]).code, 0);
});

test('a translation can begin while others are not finished, named in pack.json or not', () => {
  const folder = changedPack('two-translations', 'pack.json', '"locales": ["en"]', '"locales": ["en", "es", "de"]');
  for (const locale of ['es', 'fr', 'de', 'fr']) {
    const { code, out, err } = call(['translate', folder, locale]);
    assert.deepEqual([code, err], [0, ''], locale);
    assert.match(out, /47 texts, 47 to translate/);
  }
  // A mistake in another translation is the work of another translator.
  writeFileSync(join(folder, 'de.json'), '{ "pack.title": ');
  assert.equal(call(['translate', folder, 'fr']).code, 0);
  assert.equal(readFileSync(join(folder, 'de.json'), 'utf8'), '{ "pack.title": ');
  // A file that cannot be read is reported with its own mistake only.
  for (const locale of ['fr', 'es']) {
    writeFileSync(join(folder, `${locale}.json`), '{ "pack.title": ');
    const { code, err } = call(['translate', folder, locale]);
    assert.equal(code, 1);
    assert.match(err, new RegExp(`bad-json[\\s\\S]*${locale}\\.json:1:17[\\s\\S]*it stays as it is`));
    assert.equal(err.match(/^error/gm)?.length, 1);
  }
});

test('translate writes over nothing: a file that is no JSON, a file of the author, a pack with mistakes', () => {
  const folder = changedPack('untranslatable', 'pack.json', '"locales": ["en"]', '"locales": ["en", "es"]');
  writeFileSync(join(folder, 'es.json'), '{ "pack.title": ');
  assert.equal(call(['translate', folder, 'es']).code, 1);
  assert.equal(readFileSync(join(folder, 'es.json'), 'utf8'), '{ "pack.title": ');
  const before = readFileSync(join(folder, 'advice.json'), 'utf8');
  assert.equal(call(['translate', folder, 'fr', '-o', join(folder, 'advice.json')]).code, 2);
  assert.equal(readFileSync(join(folder, 'advice.json'), 'utf8'), before);
  assert.equal(call(['translate', folder, 'en']).code, 2);
  assert.equal(call(['translate', folder, '../es']).code, 2);
  const broken = changedPack('broken', 'questions.json', '"questions": [', '"questions": [{},');
  assert.equal(call(['translate', broken, 'es']).code, 1);
  assert.ok(!existsSync(join(broken, 'es.json')));
});

test('a file of the pack is no translation: its name is no language', () => {
  const folder = changedPack('names', 'pack.json', '"0.1.0"', '"0.1.1"');
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const done = call(['translate', folder, file.replace('.json', '')]);
    assert.equal(done.code, 2, file);
    assert.match(done.err, /no language tag/);
    assert.equal(readFileSync(path, 'utf8'), before);
  }
});
