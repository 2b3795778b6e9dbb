/** The `advisor` program: its calls, exit codes, and what holds for every command. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { advisor, call, changedPack, starter, work } from './advisor.mjs';

test('a call without a command, or with an unknown one, exits 2 and says how to call', () => {
  assert.equal(call([]).code, 2);
  const slip = call(['chekc']);
  assert.equal(slip.code, 2);
  assert.match(slip.err, /did you mean check\?/);
  assert.match(slip.err, /usage: advisor/);
});

test('a call with a wrong flag, a missing or an extra word exits 2', () => {
  for (const words of [
    ['check'],
    ['check', 'a', 'b'],
    ['check', starter, '--jsn'],
    ['build', starter],
    ['build', starter, '-o'],
    ['run', starter],
    ['run', starter, '--answers', join(work, 'nothing.json')],
    ['check', join(work, 'nowhere')],
    ['run', starter, '--answers', '-', '--locale', 'xx'],
    ['new', starter],
  ]) {
    const done = call(words);
    assert.equal(done.code, 2, words.join(' '));
    assert.match(done.err, /usage: advisor/);
    assert.equal(done.out, '');
  }
});

test('help is printed for the program and for each command', () => {
  const program = call(['--help']);
  assert.equal(program.code, 0);
  for (const [, name] of program.out.matchAll(/^ {2}([a-z]+) /gm)) {
    const command = call([name, '--help']);
    assert.equal(command.code, 0);
    assert.match(command.out, new RegExp(`usage: advisor ${name} `));
  }
});

test('no command writes over a file of the author', () => {
  const folder = changedPack('own-files', 'claims.json', 'not(care.self_care)', 'care.self_care');
  const good = changedPack('own-good', 'pack.json', '"0.1.0"', '"0.1.1"');
  const same = (path, run) => {
    const before = readFileSync(path, 'utf8');
    const done = run();
    assert.equal(done.code, 2, done.out + done.err);
    assert.match(done.err, /--force|another folder/);
    assert.equal(readFileSync(path, 'utf8'), before);
  };
  const pack = join(folder, 'pack.json');
  const advice = join(good, 'advice.json');
  same(pack, () => call(['check', folder, '--write-case', pack]));
  same(advice, () => call(['review', good, '-o', advice]));
  same(advice, () => call(['build', good, '-o', good]));
  const cases = join(folder, 'cases.json');
  same(cases, () => call(['check', folder, '--write-case', cases, '--force']));
  const files = readdirSync(folder);
  for (const args of [
    ['check', folder, '--write-case', join(folder, 'readers.json')],
    ['check', folder, '--preview', folder],
    ['check', folder, '--preview', `${folder}/.`],
    ['translate', folder, 'es', '-o', join(folder, 'spanish.json')],
  ]) {
    assert.equal(call(args).code, 2, args.join(' '));
    assert.deepEqual(readdirSync(folder), files);
  }
  const out = join(work, 'own-out');
  mkdirSync(out);
  for (const name of ['blister.en.pack', 'blister.en.first.json', 'blister.en.words', 'blister.en.head']) {
    const own = join(out, name);
    writeFileSync(own, 'notes of the author');
    same(own, () => call(['build', good, '-o', out, '--split']));
    assert.deepEqual(readdirSync(out), [name]);
    rmSync(own);
  }
  assert.equal(call(['build', good, '-o', out, '--split']).code, 0);
  assert.equal(call(['build', good, '-o', out, '--split']).code, 0, 'packs of its own are replaced');
  const page = join(work, 'own.html');
  writeFileSync(page, '<!DOCTYPE html>\n<title>My own page</title>');
  same(page, () => call(['review', good, '-o', page]));
  assert.equal(call(['review', good, '-o', page, '--force']).code, 0);
  assert.equal(call(['review', good, '-o', page]).code, 0, 'a page of its own is replaced');
});

test('the exit code reports a full disk, whichever command writes', () => {
  const full = (words) =>
    spawnSync('sh', ['-c', `"$0" ${words} > /dev/full`, advisor], { input: '{"look":["pus"]}', encoding: 'utf8' });
  for (const words of [
    '--help',
    '--version',
    `check ${starter}`,
    `check ${starter} --json`,
    `run ${starter} --answers -`,
    'eval 1',
    `diff ${starter} ${starter}`,
    `ask ${starter}`,
  ]) {
    const done = full(words);
    assert.equal(done.status, 2, words);
    assert.match(done.stderr, /cannot be written/);
  }
  const bad = changedPack('full-disk', 'claims.json', 'not(care.self_care)', 'care.self_care');
  assert.equal(call(['check', bad, '--write-case', '/dev/full']).code, 2);
  assert.equal(call(['review', starter, '-o', '/dev/full/page.html']).code, 2);
});

test('nothing in a file or a call can steer the terminal', () => {
  const folder = join(work, 'steers');
  cpSync(starter, folder, { recursive: true });
  const red = '\u001b[31mred';
  const c1 = '\u009b31mred';
  writeFileSync(join(folder, `${red}.json`), '{}');
  writeFileSync(join(folder, `${c1}.json`), '{}');
  const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'));
  sources[red] = sources[c1] = 1;
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(sources));
  const calls = [
    ['check', folder],
    ['check', folder, '--json'],
    ['check', join(work, red)],
    [red],
    ['check', `--${red}`],
    ['eval', `a ${red}`],
    ['eval', 'a', '--inputs', `{"${red}"`],
    ['run', starter, '--answers', join(work, c1)],
  ];
  for (const words of calls) {
    const done = call(words);
    assert.notEqual(done.code, 0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be printed
    assert.doesNotMatch(done.out + done.err, /[\u001b\u0080-\u009f]/, words.join(' '));
  }
});

test('the name of a folder or file that is written cannot steer the terminal', () => {
  const red = join(work, '\u001b[31mred');
  for (const words of [
    ['new', `${red}-new`],
    ['build', starter, '-o', `${red}-build`],
    ['review', starter, '-o', `${red}.html`],
    ['translate', starter, 'es', '-o', `${red}.json`],
  ]) {
    const done = call(words);
    assert.equal(done.code, 0, done.err);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be printed
    assert.doesNotMatch(done.out + done.err, /\u001b/, words.join(' '));
  }
});

test('--version names the program', () => {
  const done = call(['--version']);
  assert.equal(done.code, 0);
  assert.match(done.out, /^advisor \d+\.\d+\.\d+\n$/);
});
