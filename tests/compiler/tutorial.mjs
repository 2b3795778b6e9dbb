/** The tutorial of content/AUTHORING.md, followed literally: its commands are run, its edits made, its outputs compared. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const text = readFileSync('content/AUTHORING.md', 'utf8');

// Fenced blocks in order, each with the text between it and the previous one.
export function blocks() {
  const found = [];
  let from = 0;
  for (const match of text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
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
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\n/g, '\\s[\\s\\S]*?'));
  assert.match(shown, new RegExp(pattern.join('[\\s\\S]*?')));
}

/**
 * Follows the tutorial in the folder `cwd`, which becomes what an author has at its end. `program`: what is typed for
 * "advisor", and what the program calls itself.
 */
export function followTutorial({ cwd, env, program = 'advisor' }) {
  const known = spawnSync('./dev', ['--help'], { encoding: 'utf8' }).stdout;
  const asTyped = (words) => words.replace(/(?<![-\w/])advisor(?= )/g, program);
  const run = (line, input = '') => spawnSync('/bin/sh', ['-c', asTyped(line)], { cwd, env, encoding: 'utf8', input });
  let shown = '';
  for (const { kind, body, before } of blocks()) {
    if (before.includes('## Reading a diagnostic')) break;
    const files = [...before.matchAll(/`(content\/my_blister\/[\w.-]+)`/g)];
    if (kind === 'diff') edit(join(cwd, files.at(-1)[1]), body);
    if (kind === 'text') assertShown(shown, asTyped(body));
    if (kind !== 'sh') continue;
    shown = '';
    const typed = (/<!-- type: (.*) -->/.exec(before)?.[1] ?? '').replaceAll(' ', '\n');
    for (const line of body.trim().split('\n')) {
      if (line.startsWith('./dev')) {
        // Commands that build everything or run until they are stopped have tests of their own.
        assert.match(known, new RegExp(`^  ${line.split(' ')[1]} `, 'm'));
        continue;
      }
      // As the guide says for authors outside this project's folder.
      if (line.includes('content/starter') && !existsSync(join(cwd, 'content/starter'))) {
        const [, wanted] = /first run `(advisor new content\/starter)`/.exec(before);
        assert.equal(run(wanted).status, 0);
      }
      const done = run(line, `${typed}\n`);
      shown += done.stdout + done.stderr;
      assert.ok(done.status === 0 || (done.status === 1 && /mistakes? found/.test(shown)), `${line}\n${shown}`);
    }
  }
  const last = run('advisor check content/my_blister');
  assert.equal(last.status, 0, last.stderr);
  assert.match(readFileSync(join(cwd, 'build/my_blister.html'), 'utf8'), /Red lines are always seen the same day/);
}
