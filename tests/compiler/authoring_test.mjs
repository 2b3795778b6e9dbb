// Follows content/AUTHORING.md literally: runs its commands, makes its edits and compares the outputs. codes_test.mjs
// compares its list of codes with the program's. node --test, with ADVISOR=path of the program, from the project's root.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const advisor = resolve(process.env.ADVISOR ?? 'build/native/advisor');
const text = readFileSync('content/AUTHORING.md', 'utf8');
const work = mkdtempSync(join(tmpdir(), 'authoring-'));
after(() => rmSync(work, { recursive: true }));

// Fenced blocks in order, each with the text between it and the previous one.
function blocks() {
  const found = [];
  let from = 0;
  for (const match of text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)) {
    found.push({ kind: match[1], body: match[2], before: text.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  return found;
}

function edit(path, lines) {
  let file = readFileSync(path, 'utf8');
  let removed = '';
  let added = '';
  const apply = () => {
    if (removed === '') return;
    assert.equal(file.split(removed).length, 2, `${path} has once:\n${removed}`);
    file = file.replace(removed, () => added);
    removed = added = '';
  };
  for (const line of lines.split('\n').filter(Boolean)) {
    if (line[0] === '-' && added !== '') apply();
    if (line[0] === '-') removed += `${line.slice(1)}\n`;
    else added += `${line.slice(1)}\n`;
  }
  apply();
  writeFileSync(path, file);
}

// Lines must come in this order; "…" stands for anything, including whole lines.
function assertShown(shown, wanted) {
  const pattern = wanted
    .trim()
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\n/g, '\\s[^]*?'));
  assert.match(shown, new RegExp(pattern.join('[^]*?')));
}

test('every step of the tutorial works as it is written', () => {
  mkdirSync(join(work, 'content'));
  mkdirSync(join(work, 'build'));
  for (const folder of ['schema', 'starter'])
    cpSync(`content/${folder}`, join(work, 'content', folder), { recursive: true });
  symlinkSync(advisor, join(work, 'build/advisor'));
  const known = spawnSync('./dev', ['--help'], { encoding: 'utf8' }).stdout;
  let shown = '';
  const env = { ...process.env, PATH: `${join(work, 'build')}:${process.env.PATH}`, NO_COLOR: '1' };
  for (const { kind, body, before } of blocks()) {
    if (before.includes('## Reading a diagnostic')) break;
    const files = [...before.matchAll(/`(content\/my_blister\/[\w.-]+)`/g)];
    if (kind === 'diff') edit(join(work, files.at(-1)[1]), body);
    if (kind === 'text') assertShown(shown, body);
    if (kind !== 'sh') continue;
    shown = '';
    const typed = (/<!-- type: (.*) -->/.exec(before)?.[1] ?? '').replaceAll(' ', '\n');
    for (const line of body.trim().split('\n')) {
      if (line.startsWith('./dev')) {
        // Commands that build everything or run until they are stopped have tests of their own.
        assert.match(known, new RegExp(`^  ${line.split(' ')[1]} `, 'm'));
        continue;
      }
      const done = spawnSync('sh', ['-c', line], { cwd: work, env, encoding: 'utf8', input: `${typed}\n` });
      shown += done.stdout + done.stderr;
      assert.ok(done.status === 0 || (done.status === 1 && /mistakes? found/.test(shown)), `${line}\n${shown}`);
    }
  }
  const last = spawnSync(advisor, ['check', join(work, 'content/my_blister')], { encoding: 'utf8' });
  assert.equal(last.status, 0, last.stderr);
  assert.match(readFileSync(join(work, 'build/my_blister.html'), 'utf8'), /Red lines are always seen the same day/);
});
