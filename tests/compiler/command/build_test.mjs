/** `advisor build` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, changedPack, starter, work } from './advisor.mjs';

test('the parts of a pack, for pages, do without the words that no screen shows', () => {
  const out = join(work, 'parts');
  assert.equal(call(['build', starter, '-o', out, '--split']).code, 0);
  const holds = (file) => (text) => readFileSync(join(out, file), 'latin1').includes(text);
  const [whole, head, words] = ['blister.en.pack', 'blister.en.head', 'blister.en.words'].map(holds);
  for (const unseen of ['signs_of_infection', 'CCK', 'do not burst it']) {
    assert.ok(whole(unseen), unseen);
    assert.ok(!head(unseen) && !words(unseen), unseen);
  }
  for (const seen of ['be_seen', 'https://www.nhs.uk/conditions/blisters/', 'This is general information.']) {
    assert.ok(whole(seen) && (head(seen) || words(seen)), seen);
  }
});

test('the same content gives the same bytes, wherever it lies, however it is spaced and in whatever order it was written', () => {
  const there = join(work, 'far', 'from', 'here');
  mkdirSync(there, { recursive: true });
  for (const file of readdirSync('content/calf').sort().reverse()) {
    if (!file.endsWith('.json')) {
      cpSync(join('content/calf', file), join(there, file), { recursive: true });
      continue;
    }
    writeFileSync(join(there, file), JSON.stringify(JSON.parse(readFileSync(join('content/calf', file), 'utf8'))));
  }
  const packs = ['content/calf', there].map((folder, i) => {
    const out = join(work, `bytes${i}`);
    assert.equal(call(['build', folder, '-o', out, '--split']).code, 0);
    return Object.fromEntries(
      readdirSync(out)
        .sort()
        .map((name) => [name, readFileSync(join(out, name), 'base64')]),
    );
  });
  assert.ok(Object.keys(packs[0]).length >= 6);
  assert.deepEqual(packs[1], packs[0]);
});

test('every text that a pack ships is among those that are translated and walked', () => {
  const folder = join(work, 'marked');
  cpSync('content/calf', folder, { recursive: true });
  const translation = JSON.parse(readFileSync(join(folder, 'es.json'), 'utf8'));
  for (const [key, entry] of Object.entries(translation)) if (key !== '$schema') entry.text = `¶ ${entry.text}`;
  writeFileSync(join(folder, 'es.json'), JSON.stringify(translation));
  const out = join(work, 'marked-out');
  const built = call(['build', folder, '-o', out]);
  assert.equal(built.code, 0, built.err);
  const sources = readFileSync(join(folder, 'sources.json'), 'utf8');
  const shipped = readFileSync(join(out, 'calf.es.pack'), 'utf8')
    .split('\0')
    .filter((text) => /\p{L}{2} \p{L}{2}/u.test(text));
  assert.ok(shipped.length > 500);
  const foreign = (text) => !text.startsWith('¶ ') && !sources.includes(JSON.stringify(text));
  assert.deepEqual(shipped.filter(foreign), []);
});

test('build writes one pack a locale, the same bytes every time', () => {
  const [a, b] = [join(work, 'out-a'), join(work, 'deep', 'out-b')];
  assert.equal(call(['build', starter, '-o', a]).code, 0);
  assert.equal(call(['build', starter, '-o', b]).code, 0);
  assert.deepEqual(readdirSync(a), ['blister.en.pack']);
  assert.deepEqual(readFileSync(join(a, 'blister.en.pack')), readFileSync(join(b, 'blister.en.pack')));
});

test('build writes nothing and leaves the old pack when anything is wrong', () => {
  const out = join(work, 'out-old');
  mkdirSync(out);
  writeFileSync(join(out, 'blister.en.pack'), 'old');
  const faults = [
    ['claims.json', 'not(care.self_care)', 'care.self_care'],
    ['cases.json', '"outcome": "cover"', '"outcome": "rest_foot"'],
    ['pack.json', '"A blister before a race"', '"You have a strain"'],
    ['outcomes.json', '"when": "walk.limp"', '"when": "walk.lmp"'],
  ];
  for (const [i, fault] of faults.entries()) {
    const folder = changedPack(`bad${i}`, ...fault);
    assert.equal(call(['build', folder, '-o', out]).code, 1);
    assert.deepEqual(readdirSync(out), ['blister.en.pack']);
    assert.equal(readFileSync(join(out, 'blister.en.pack'), 'utf8'), 'old');
    assert.equal(call(['build', folder, '-o', join(work, 'never')]).code, 1);
    assert.ok(!existsSync(join(work, 'never')));
  }
});

test('a set of packs is written as a whole: when one file cannot be, the old ones stay', () => {
  const out = join(work, 'whole-set');
  assert.equal(call(['build', starter, '-o', out, '--split']).code, 0);
  const names = readdirSync(out).sort();
  const newer = changedPack('newer', 'pack.json', '"0.1.0"', '"0.1.1"');
  for (const blocked of names) {
    rmSync(join(out, blocked));
    mkdirSync(join(out, blocked, 'full'), { recursive: true });
    const others = names.filter((name) => name !== blocked);
    const before = others.map((name) => readFileSync(join(out, name), 'latin1'));
    const done = call(['build', newer, '-o', out, '--split']);
    assert.equal(done.code, 2, blocked);
    assert.match(done.err, /cannot write/);
    assert.deepEqual(
      others.map((name) => readFileSync(join(out, name), 'latin1')),
      before,
    );
    assert.deepEqual(readdirSync(out).sort(), names, 'nothing else is left behind');
    rmSync(join(out, blocked), { recursive: true });
    assert.equal(call(['build', starter, '-o', out, '--split']).code, 0);
  }
});

/** A folder in `work` with copies of the starter: { one: 'heel' } makes the folder "one" with a pack of the id "heel". */
function folderOfPacks(name, ids) {
  for (const [pack, id] of Object.entries(ids))
    changedPack(join(name, pack), 'pack.json', '"id": "blister"', `"id": "${id}"`);
  return join(work, name);
}

test('build takes a folder of packs, and several folders', () => {
  const folder = folderOfPacks('many', { one: 'blister', two: 'heel' });
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes.txt'), 'nothing of a pack');
  const out = join(work, 'many-out');
  assert.equal(call(['build', `${folder}/`, '-o', out]).code, 0);
  assert.deepEqual(readdirSync(out).sort(), ['blister.en.pack', 'heel.en.pack']);
  const named = join(work, 'named-out');
  assert.equal(call(['build', join(folder, 'two'), join(folder, 'one'), '-o', named]).code, 0);
  for (const name of readdirSync(out)) assert.deepEqual(readFileSync(join(named, name)), readFileSync(join(out, name)));
});

test('two packs with one id are refused, both are named, and nothing is written', () => {
  const folder = folderOfPacks('twins', { one: 'blister', two: 'blister', three: 'heel' });
  const out = join(work, 'twins-out');
  for (const words of [[folder], [join(folder, 'one'), join(folder, 'two')]]) {
    const done = call(['build', ...words, '-o', out]);
    assert.equal(done.code, 1, words.join(' '));
    assert.match(done.err, /error\[duplicate-id\].*"blister".*twins\/two\/pack\.json.*twins\/one\/pack\.json/);
    assert.match(done.err, /--> .*twins\/two\/pack\.json:3:9 \(\/id\)/);
    assert.ok(!existsSync(out));
  }
});

/** The starter as another topic: another title, and other words in all questions, under the same id. */
function anotherTopic(name) {
  const folder = changedPack(name, 'pack.json', '"A blister before a race"', '"A black toenail before a race"');
  const file = join(folder, 'questions.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/("text": ")([^"]*\?")/g, '$1About the toenail: $2'));
  return folder;
}

test('a build replaces no pack of another topic that an earlier build wrote under the same id, unless it is told to', () => {
  const toenail = anotherTopic('toenail');
  for (const [i, [first, second]] of [
    [starter, toenail],
    [toenail, starter],
  ].entries()) {
    const out = join(work, `one-by-one-${i}`);
    assert.equal(call(['build', first, '-o', out, '--split']).code, 0);
    const files = () => readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'base64')]);
    const before = files();
    const refused = call(['build', second, '-o', out]);
    assert.equal(refused.code, 2);
    assert.match(
      refused.err,
      /blister\.en\.pack" is the pack of another topic, "A bl[^"]* before a race"; .*id.*--force/,
    );
    rmSync(join(out, 'blister.en.pack'));
    assert.match(call(['build', second, '-o', out, '--split']).err, /blister\.en\.head" is the pack of another topic/);
    assert.deepEqual(
      files(),
      before.filter(([name]) => name !== 'blister.en.pack'),
    );
    const told = call(['build', second, '-o', out, '--split', '--force']);
    assert.equal(told.code, 0, told.err);
    assert.notDeepEqual(files(), before);
  }
});

test('a new version of a topic replaces the old one, with another title or with other questions', () => {
  const out = join(work, 'versions');
  const retitled = changedPack('retitled', 'pack.json', '"A blister before a race"', '"A blister on race day"');
  const reworded = anotherTopic('reworded');
  const pack = join(reworded, 'pack.json');
  writeFileSync(
    pack,
    readFileSync(pack, 'utf8').replace('"A black toenail before a race"', '"A blister before a race"'),
  );
  for (const folder of [starter, retitled, starter, reworded, starter]) {
    const built = call(['build', folder, '-o', out, '--split']);
    assert.equal(built.code, 0, built.err);
  }
});

test('a mistake in one of several packs is reported with its folder, and no pack is written', () => {
  const folder = folderOfPacks('some', { good: 'blister', wrong: 'heel' });
  const file = join(folder, 'wrong/outcomes.json');
  const rules = readFileSync(file, 'utf8');
  const out = join(work, 'some-out');
  for (const [from, to, code] of [
    ['"when": "walk.limp"', '"when": "walk.lmp"', 'unknown-name'],
    ['"when": "look.pus or look.hot_skin"', '"when": "look.pus or not(look.pus)"', 'condition-constant'],
  ]) {
    assert.ok(rules.includes(from));
    writeFileSync(file, rules.replace(from, to));
    const done = call(['build', folder, '-o', out]);
    assert.equal(done.code, 1);
    assert.match(done.err, new RegExp(`error\\[${code}\\][\\s\\S]*--> .*some/wrong/outcomes\\.json:\\d+`));
    assert.ok(!existsSync(out));
  }
});

test('packs are never written into a folder of packs, and a folder is not named twice', () => {
  const folder = folderOfPacks('within', { one: 'blister', two: 'heel' });
  for (const out of [folder, join(folder, 'two')]) {
    const done = call(['build', folder, '-o', out]);
    assert.equal(done.code, 2);
    assert.match(done.err, /name another folder/);
  }
  assert.match(call(['build', folder, join(folder, 'one'), '-o', join(work, 'within-out')]).err, /is named twice/);
  assert.deepEqual(readdirSync(folder).sort(), ['one', 'two']);
});

test('build --unproved writes packs of content that no proof passes, and they call themselves a draft', () => {
  const folder = changedPack('unproved', 'claims.json', '"then": "not(care.self_care)"', '"then": "urgency.same_day"');
  const pack = join(folder, 'pack.json');
  writeFileSync(pack, readFileSync(pack, 'utf8').replace('"status": "draft"', '"status": "reviewed"'));
  const out = join(work, 'unproved-packs');
  assert.equal(call(['build', folder, '-o', out]).code, 1);
  assert.ok(!existsSync(out));
  const done = call(['build', folder, '-o', out, '--split', '--unproved']);
  assert.equal(done.code, 0, done.err);
  const bytes = readFileSync(join(out, 'blister.en.pack'), 'latin1');
  assert.ok(bytes.includes('0.1.0-unproved') && bytes.includes('draft'));
  assert.ok(existsSync(join(out, 'blister.en.head')));
  const broken = changedPack('unreadable', 'outcomes.json', 'look.pus or', 'look.puss or');
  const refused = call(['build', broken, '-o', join(work, 'none'), '--unproved']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /did you mean/);
});
