/** What the npm command takes from the machine: colours of the terminal, line ends, paths of Windows, exit codes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesBelow } from '../../web/build/files-below.mjs';
import { disk as elsewhere } from '../../web/cli/disk.mjs';
import { runAdvisor } from '../../web/cli/module.mjs';
import { root } from './native.mjs';

const command = join(root, 'build/npm/tool/cli/runner-advisor.mjs');
const starter = join(root, 'content/starter');
const work = mkdtempSync(join(tmpdir(), 'advisor-machine-'));
after(() => rmSync(work, { recursive: true, force: true }));

function copyOf(name, change = (text) => text) {
  const folder = join(work, name);
  mkdirSync(folder);
  for (const file of readdirSync(starter)) {
    writeFileSync(join(folder, file), change(readFileSync(join(starter, file), 'utf8'), file));
  }
  return folder;
}

function call(words, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: work,
    env: { PATH: '', ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const kColour = '\u001b[';
const wrong = () =>
  copyOf('wrong', (text, file) => (file === 'outcomes.json' ? text.replace('look.pus or', 'look.puss or') : text));

before(wrong);

/** The same in a terminal, which `script` provides. */
const inTerminal = (env) =>
  spawnSync('script', ['-qec', `"${process.execPath}" "${command}" check wrong`, '/dev/null'], {
    cwd: work,
    env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
    encoding: 'utf8',
  }).stdout;

test('mistakes have colours in a terminal, and none with NO_COLOR or where no terminal is', () => {
  assert.ok(inTerminal({}).includes(kColour));
  const plain = inTerminal({ NO_COLOR: '1' });
  assert.match(plain, /unknown-name/);
  assert.ok(!plain.includes(kColour));
  assert.ok(!call(['check', 'wrong']).err.includes(kColour));
});

test('a program that calls it can tell a good pack, a mistake, a wrong call and milder advice by the exit code', () => {
  copyOf('good');
  copyOf('milder', (text, file) =>
    file === 'outcomes.json' ? text.replace('"when": "infected or look.unsure"', '"when": "infected"') : text,
  );
  assert.equal(call(['check', 'good']).code, 0);
  assert.equal(call(['check', 'wrong']).code, 1);
  assert.equal(call(['build', 'wrong', '-o', 'none']).code, 1);
  assert.equal(call(['check', 'nowhere']).code, 2);
  assert.equal(call(['chekc']).code, 2);
  assert.equal(call(['preview']).code, 2);
  assert.equal(call(['preview', 'nowhere']).code, 2);
  assert.equal(call(['diff', 'good', 'milder']).code, 3);
});

test('files with the line ends of Windows give the same packs and the same places of mistakes', () => {
  const crlf = (text) => text.replaceAll('\n', '\r\n');
  copyOf('lines', crlf);
  for (const name of ['good', 'lines']) assert.equal(call(['build', name, '-o', `out-${name}`]).code, 0);
  for (const name of filesBelow(join(work, 'out-good'))) {
    assert.deepEqual(readFileSync(join(work, 'out-lines', name)), readFileSync(join(work, 'out-good', name)), name);
  }
  const expected = call(['check', 'wrong']).err;
  for (const file of readdirSync(join(work, 'wrong'))) {
    writeFileSync(join(work, 'wrong', file), crlf(readFileSync(join(work, 'wrong', file), 'utf8')));
  }
  assert.equal(call(['check', 'wrong']).err, expected);
});

test('paths of Windows name the folders that they name there', async () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform');
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
  const { disk } = await import('../../web/cli/disk.mjs?windows');
  Object.defineProperty(process, 'platform', platform);
  const bytes = Buffer.from('C:\\topics\\heel');
  assert.equal(disk.lastSeparator(bytes), 9);
  assert.equal(elsewhere.lastSeparator(bytes), -1);
  // A disk that knows files by such paths: each is the same with "/" below the folder of the test.
  const here = (path) => join(work, String(path).replace(/^C:/, '').replaceAll('\\', '/'));
  const printed = { 1: '', 2: '' };
  const machine = {
    ...disk,
    ...Object.fromEntries(
      ['entryAt', 'namesIn', 'sizeOf', 'readFile', 'makeFolders', 'removeFile'].map((name) => [
        name,
        (path) => disk[name](here(path)),
      ]),
    ),
    samePlace: (a, b) => disk.samePlace(here(a), here(b)),
    writeFile: (path, bytes) => disk.writeFile(here(path), bytes),
    renameFile: (from, to) => disk.renameFile(here(from), here(to)),
    showsColours: () => false,
    print: (stream, bytes) => {
      printed[stream] += Buffer.from(bytes);
      return true;
    },
  };
  const run = (...words) =>
    runAdvisor(new WebAssembly.Module(readFileSync(join(root, 'build/studio/advisor.wasm'))), words, machine);
  assert.equal(run('new', 'C:\\topics\\heel'), 0, printed[2]);
  assert.deepEqual(readdirSync(join(work, 'topics/heel')).sort(), readdirSync(starter).sort());
  for (const folder of ['C:\\topics\\heel', 'C:\\topics\\heel\\', 'topics/heel', 'C:\\topics']) {
    rmSync(join(work, 'out'), { recursive: true, force: true });
    printed[2] = '';
    assert.equal(run('build', folder, '-o', 'C:\\out\\site', '--split'), 0, `${folder}: ${printed[2]}`);
    assert.ok(readdirSync(join(work, 'out/site')).includes('blister.en.head'), folder);
  }
  // A file of the author is never replaced, whichever way its path is written.
  printed[2] = '';
  assert.equal(run('review', 'C:\\topics\\heel', '-o', 'C:\\topics\\heel\\pack.json'), 2);
  assert.match(printed[2], /pack\.json/);
});
