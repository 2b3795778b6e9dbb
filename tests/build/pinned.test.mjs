/** Every dependency of the build is pinned, has a hash, and runs no install script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const packagesOf = (folder) => JSON.parse(read(`${folder}/package-lock.json`)).packages;

/** Everyone needs the first; the others are for one test, the benchmark and a release. */
const kFolders = ['web', 'web/examples', 'web/node', 'tests/bench', 'tests/bundlers', 'web/release'];

/** Installed only by the commands that need them. */
const kByName = new Set(['web/release', 'web/node', 'tests/bundlers']);

/** Limit of npm packages, because every contributor waits for their installation. */
const kMostPackages = 350;

for (const folder of kFolders) {
  test(`every npm package of ${folder} is named by one version and comes with the hash of its bytes`, () => {
    const { '': own, ...packages } = packagesOf(folder);
    for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      const named = JSON.parse(read(`${folder}/package.json`))[group] ?? {};
      for (const [name, version] of Object.entries(named)) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
      assert.deepEqual(own[group] ?? {}, named);
    }
    assert.ok(Object.keys(packages).length > 0);
    for (const [path, { version, integrity, resolved, link }] of Object.entries(packages)) {
      assert.match(version, /^\d+\.\d+\.\d+/, path);
      assert.match(integrity, /^sha512-[\w+/]{86}==$/, path);
      assert.ok(!link && !resolved, `${path} from ${resolved}`);
    }
  });
}

test('the site is built, served and tested with few npm packages', () => {
  const all = kFolders.filter((folder) => !kByName.has(folder)).flatMap((folder) => Object.keys(packagesOf(folder)));
  assert.ok(all.length <= kMostPackages, `${all.length} packages`);
});

test('no package runs a script of its own when it is installed', () => {
  const installs = read('dev')
    .split('\n')
    .filter((line) => /\bnpm\b.*\b(ci|install|i)\b/.test(line) && !/^\s*#|fail/.test(line));
  assert.ok(installs.length > 0);
  for (const line of installs) assert.match(line, / ci --ignore-scripts /);
});
