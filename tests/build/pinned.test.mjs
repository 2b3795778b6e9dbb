/** What the build is made with is named exactly, comes with its hash, and runs nothing of its own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const { '': own, ...packages } = JSON.parse(read('web/package-lock.json')).packages;

test('every npm package is named by one version and comes with the hash of its bytes', () => {
  for (const group of ['dependencies', 'devDependencies']) {
    const named = JSON.parse(read('web/package.json'))[group] ?? {};
    for (const [name, version] of Object.entries(named)) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
    assert.deepEqual(own[group] ?? {}, named);
  }
  assert.ok(Object.keys(packages).length > 100);
  for (const [path, { version, integrity, resolved, link }] of Object.entries(packages)) {
    assert.match(version, /^\d+\.\d+\.\d+/, path);
    assert.match(integrity, /^sha512-[\w+/]{86}==$/, path);
    assert.ok(!link && !resolved, `${path} from ${resolved}`);
  }
});

test('no package runs a script of its own when it is installed', () => {
  const installs = read('dev')
    .split('\n')
    .filter((line) => /\bnpm\b.*\b(ci|install|i)\b/.test(line) && !/^\s*#|fail/.test(line));
  assert.ok(installs.length > 0);
  for (const line of installs) assert.match(line, / ci --ignore-scripts /);
});
