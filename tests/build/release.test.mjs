/** The dry run of a release: the files that it makes, their contents, and what it reports as missing. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { notesOf } from '../../web/build/release.mjs';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'build/release');
const { version } = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));
const run = () =>
  execFileSync('node', ['web/build/release.mjs', 'build', '--dry-run'], { cwd: root, encoding: 'utf8' });

test('a dry run makes every file of a release, with its hash and notes, twice the same', () => {
  const told = run();
  assert.deepEqual(readdirSync(out).sort(), [
    'NOTES.md',
    'SHA256SUMS',
    `advisor-${version}-${process.platform}-${process.arch}`,
    `advisor-${version}.wasm`,
    `engine-${version}.wasm`,
    `runner-advisor-${version}.cdx.json`,
    `runner-advisor-${version}.tgz`,
    `runner-advisor-site-${version}.tar.gz`,
    `runner-advisor-wordpress-${version}.zip`,
  ]);
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  assert.ok(told.endsWith(sums));
  for (const line of sums.trim().split('\n')) {
    const [hash, name] = line.split('  ');
    assert.equal(
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
      hash,
      name,
    );
  }
  assert.match(readFileSync(join(out, 'NOTES.md'), 'utf8'), /runner-advisor/);
  const listed = execFileSync('tar', ['--list', '--file', join(out, `runner-advisor-site-${version}.tar.gz`)], {
    encoding: 'utf8',
  });
  assert.match(listed, new RegExp(`^runner-advisor-site-${version}/index.html$`, 'm'));
  run();
  assert.equal(readFileSync(join(out, 'SHA256SUMS'), 'utf8'), sums);
});

test('notes are those of the version, and of a version without an entry there are none', () => {
  const changelog = '# Changelog\n\n## 0.2.0, 2027-01-02\n\n- New.\n\n## 0.1.0, 2026-12-01\n\n- First.\n';
  assert.deepEqual(notesOf(changelog, '0.2.0'), { heading: '## 0.2.0, 2027-01-02', text: '- New.' });
  assert.deepEqual(notesOf(changelog, '0.1.0'), { heading: '## 0.1.0, 2026-12-01', text: '- First.' });
  assert.equal(notesOf(changelog, '0.2'), null);
});
