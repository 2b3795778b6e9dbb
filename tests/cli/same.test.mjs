/** The module prints and writes the same bytes as the native program. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { copyWith, folders } from '../compiler/hostile_folders.mjs';
import { mutantsOf } from '../content/mutants.mjs';
import { randomFrom } from '../random.mjs';
import { native, root, wasm } from './native.mjs';

process.chdir(root);
const work = mkdtempSync(join(tmpdir(), 'advisor-same-'));
after(() => rmSync(work, { recursive: true, force: true }));

const starter = 'content/starter';
const calf = 'content/calf';

const copyOf = (content, name, files) => copyWith(join(work, name), content, files);

const filesIn = (folder) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

/** `words(out)`: a call that writes to the folder `out`. */
function sameFiles(words) {
  const [first, second] = [native, wasm].map((run) => {
    const out = join(work, 'out');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    return { ...run(words(out)), files: filesIn(out) };
  });
  assert.deepEqual(second, first);
  return first;
}

for (const [name, content] of Object.entries({ starter, calf })) {
  test(`the packs of ${name} have the same bytes`, () => {
    const { code, files } = sameFiles((out) => ['build', content, '-o', out, '--split']);
    assert.equal(code, 0);
    assert.ok(Object.keys(files).length >= 3);
  });

  test(`the proof of ${name} is the same`, () => {
    const said = native(['check', content, '--json']);
    assert.equal(said.code, 0);
    assert.deepEqual(wasm(['check', content, '--json']), said);
  });
}

test('the review page has the same bytes, and the fingerprints are the same', () => {
  const { files } = sameFiles((out) => ['review', starter, '-o', join(out, 'review.html')]);
  assert.ok(files['review.html'].length > 10_000);
});

for (const [what, [, files]] of Object.entries(folders)) {
  test(`a folder with ${what} gets the same diagnostics`, () => {
    const folder = copyOf(starter, 'hostile', files());
    assert.deepEqual(wasm(['check', folder]), native(['check', folder]));
  });
}

const kFaults = 40;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));

test(`${kFaults} faults planted at random get the same diagnostics (SEED=${seed})`, () => {
  const pack = Object.fromEntries(
    readdirSync(starter).map((name) => [name, JSON.parse(readFileSync(join(starter, name), 'utf8'))]),
  );
  const all = mutantsOf(pack);
  const random = randomFrom(seed);
  let told = 0;
  for (let i = 0; i < kFaults; ++i) {
    const mutant = all[Math.floor(random() * all.length)];
    const json = structuredClone(pack[mutant.file]);
    mutant.apply(json);
    const folder = copyOf(starter, 'mutant', { [mutant.file]: JSON.stringify(json) });
    const said = native(['check', folder, '--json']);
    assert.deepEqual(wasm(['check', folder, '--json']), said, `${mutant.kind}: ${mutant.file}${mutant.place}`);
    told += said.code;
  }
  assert.ok(told > 0, 'no fault was told');
});

test('wrong calls, help, answers and conditions give the same text and exit code', () => {
  const changed = copyOf(starter, 'changed', {
    'questions.json': readFileSync(join(starter, 'questions.json'), 'utf8').replace(
      'How does the blister look?',
      'How is it?',
    ),
  });
  const answers = '{"look": ["clear"], "days_to_race": 5}';
  for (const [words, input] of [
    [[]],
    [['chekc']],
    [['--help']],
    [['--version']],
    [['check']],
    [['check', starter, '--jsn']],
    [['check', join(work, 'nowhere')]],
    [['build', starter, '-o', starter]],
    [['new', starter]],
    [['review', starter, '-o', join(starter, 'pack.json')]],
    [['run', starter, '--answers', starter]],
    [['run', starter, '--answers', '-'], answers],
    [['run', starter, '--batch'], `${answers}\r\n{}\nno json\n`],
    [['ask', starter], 'why\r\n1\r\nback\r\n1\r\n1\r\n1\r\n'],
    [['diff', starter, changed, '--json']],
    [['diff', starter, changed]],
    [['eval', 'x > 2 and "é" < "z"', '--inputs', '{"x": 3}']],
    [['eval', '2 >']],
    [['eval', '1/3']],
  ])
    assert.deepEqual(wasm(words, input), native(words, input), words.join(' '));
});

test('a file of the author stays, as with the native program', () => {
  for (const run of [native, wasm]) {
    const folder = copyOf(starter, 'mine', { 'notes.html': 'my own notes' });
    const { code } = run(['review', starter, '-o', join(folder, 'notes.html')]);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(folder, 'notes.html'), 'utf8'), 'my own notes');
    assert.deepEqual(
      readdirSync(folder).filter((name) => /\.(new|old)$/.test(name)),
      [],
    );
  }
});
