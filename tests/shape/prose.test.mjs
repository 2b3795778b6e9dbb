/** What comments and documents say of the project can be checked: files, commands, links, and "the only file that". */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { commandsNamed, linksOf, namesOf, onlyFiles, proseOf, riddlesIn } from './prose.mjs';

const root = join(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)));
const read = (file) => readFileSync(join(root, file), 'utf8');
const isText = (file) =>
  /\.(md|h|cpp|ts|mjs|js|css|fbs|cmake|txt|yml)$|^(dev|\.ci\/run)$/.test(file) && !/^tests\/fuzz\/seeds/.test(file);
const prose = tracked.filter(isText).map((file) => [file, proseOf(file, read(file))]);

const folders = new Set(tracked.flatMap((file) => file.split('/').map((_, i, all) => all.slice(0, i).join('/'))));
const names = new Set(tracked.map((file) => basename(file)));

test('every file and folder that a comment or a document names is there', () => {
  const missing = [];
  for (const [file, text] of prose) {
    for (const name of namesOf(text)) {
      const known = name.includes('/')
        ? [name, join(dirname(file), name)]
            .map((path) => normalize(path).replace(/\/$/, ''))
            .some((path) => tracked.includes(path) || folders.has(path)) ||
          tracked.some((path) => path.endsWith(`/${name}`))
        : names.has(name);
      if (!known) missing.push(`${file}: ${name}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('every link of a document leads somewhere', () => {
  const broken = [];
  for (const [file] of prose.filter(([name]) => name.endsWith('.md'))) {
    for (const link of linksOf(read(file))) {
      const [path, anchor] = link.split('#');
      const target = path ? normalize(join(dirname(file), path)).replace(/\/$/, '') : file;
      if (!existsSync(join(root, target))) {
        broken.push(`${file}: ${link}`);
        continue;
      }
      const headings = [...(target.endsWith('.md') ? read(target) : '').matchAll(/^#+ (.*)$/gm)].map(([, text]) =>
        text
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
      if (anchor && !headings.includes(anchor)) broken.push(`${file}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('a file that is said to be the only one to include or use something is the only one', () => {
  const found = prose.flatMap(([file, text]) => onlyFiles(text).map((said) => ({ ...said, where: file })));
  assert.ok(found.length >= 2, 'the statements about nlohmann/json and BuDDy are read');
  for (const { only, includes, where } of found) {
    const header = { 'nlohmann/json': 'nlohmann/', BuDDy: 'bdd.h' }[includes];
    assert.ok(header, `${where}: what header is ${includes}?`);
    const users = tracked.filter(
      (file) => /^(engine|wasm)\/.*\.(h|cpp)$/.test(file) && read(file).includes(`#include <${header}`),
    );
    assert.deepEqual(
      users.map((file) => basename(file)),
      [only],
      where,
    );
  }
});

test('every command that a document names exists', () => {
  const commands = {
    './dev': [...read('dev').matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name),
    advisor: readdirSync(join(root, 'engine/compiler/command'))
      .filter((name) => name.endsWith('.cpp'))
      .map((name) => name.slice(0, -4)),
    'npm run': Object.keys(JSON.parse(read('web/package.json')).scripts),
    'cmake --preset': JSON.parse(read('CMakePresets.json')).configurePresets.map(({ name }) => name),
    'ctest --preset': JSON.parse(read('CMakePresets.json')).testPresets.map(({ name }) => name),
  };
  const unknown = [];
  for (const [file, text] of prose) {
    for (const { program, command } of commandsNamed(text)) {
      if (!commands[program].includes(command)) unknown.push(`${file}: ${program} ${command}`);
    }
  }
  assert.deepEqual(unknown, []);
});

test('comments and documents use no wording of the list of riddles', () => {
  // The list itself; documents that quote the names of tests; content, whose words are tested by the lint; and engine/,
  // where three comments still use such words.
  const skipped = /^tests\/shape\/|^tests\/web\/[A-Z]+\.md$|^(CHANGELOG|SECURITY)\.md$|^content\/|^engine\//;
  const riddles = prose
    .filter(([file]) => !skipped.test(file))
    .flatMap(([file, text]) => riddlesIn(text).map((riddle) => `${file}: ${riddle}`));
  assert.deepEqual(riddles, []);
});

test('a false statement is noticed', () => {
  assert.deepEqual(namesOf('see web/src/gone.ts and `engine/compiler/nowhere.h`; build/site/x.html is made'), [
    'web/src/gone.ts',
    'engine/compiler/nowhere.h',
  ]);
  assert.deepEqual(onlyFiles('json.cpp is the only file that includes\nnlohmann/json.'), [
    { only: 'json.cpp', includes: 'nlohmann/json' },
  ]);
  assert.deepEqual(commandsNamed('`./dev fly` and `cmake --preset native`'), [
    { program: './dev', command: 'fly' },
    { program: 'cmake --preset', command: 'native' },
  ]);
  assert.deepEqual(linksOf('[here](docs/x.md#a) and [there](https://example.org)'), ['docs/x.md#a']);
});

test('a riddle is noticed', () => {
  const riddles = [
    'A number; likewise the next one.',
    'The mistake is told once.',
    'Each question with its hint and the way on.',
    'Words for who cannot see it.',
    'Every step is held against the diagrams.',
    'The own visit lies aside.',
    'What fails here fails again where it is told.',
    'What is near already does not wait for a frame.',
    'What cannot matter now cannot matter once more is known.',
    'Writes one pack a locale.',
    '// Beside the list of options.',
    'Says what to mend.',
  ];
  for (const riddle of riddles) assert.equal(riddlesIn(riddle).length, 1, riddle);
  const plain = [
    'Words that no reader may be told.',
    'An element that is near the window does not wait for the next frame.',
    'Writes one pack for each locale.',
    'Call this in one task a frame later.',
  ];
  for (const sentence of plain) assert.deepEqual(riddlesIn(sentence), [], sentence);
});
