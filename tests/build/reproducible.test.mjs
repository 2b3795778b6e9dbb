/** The same sources give the same bytes in any folder, and the lists of contents are correct. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const build = join(root, 'build');
let copy;

/** The hash of each file below a folder, by name. */
function hashes(folder, pattern = /./) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => pattern.test(relative(folder, path)))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

const run = (program, args) => execFileSync(program, args, { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });

before(() => {
  copy = mkdtempSync(join(build, 'a-second-folder.'));
  for (const name of ['CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'engine', 'wasm', 'content', 'tests', 'web']) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !/\/node_modules(\/|$)/.test(path),
    });
  }
  symlinkSync(join(root, 'web/node_modules'), join(copy, 'web/node_modules'));
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('the engine, the packs and the site come out the same from another folder', () => {
  run('cmake', ['--preset', 'wasm', '-Wno-dev']);
  run('cmake', ['--build', '--preset', 'wasm']);
  assert.deepEqual(readFileSync(join(copy, 'build/wasm/engine.wasm')), readFileSync(join(build, 'wasm/engine.wasm')));

  mkdirSync(join(copy, 'build/packs'));
  const advisor = join(build, 'native/advisor');
  run(advisor, ['build', 'content/calf', '-o', 'build/packs', '--split']);
  run(advisor, ['review', 'content/calf', '-o', 'build/packs/calf.review.html']);
  assert.deepEqual(hashes(join(copy, 'build/packs'), /^calf/), hashes(join(build, 'packs'), /^calf/));

  run(process.execPath, ['web/build/site.mjs', 'build']);
  // The studio is built separately and needs the compiler as a module.
  const readers = /^(?!studio\/)/;
  assert.deepEqual(hashes(join(copy, 'build/site'), readers), hashes(join(build, 'site'), readers));
});

for (const [folder, shipped] of Object.entries({
  site: ['lean-qr', 'libflatbuffers-dev', 'workbox-core', 'workbox-precaching', 'workbox-routing'],
  npm: ['lean-qr', 'libflatbuffers-dev'],
})) {
  test(`build/${folder} lists what it is made of, and the licences of what it hands on`, () => {
    const bom = JSON.parse(readFileSync(join(build, folder, 'bom.json'), 'utf8'));
    assert.deepEqual([bom.bomFormat, bom.specVersion], ['CycloneDX', '1.5']);
    assert.ok(!JSON.stringify(bom).match(/timestamp|serialNumber/), 'no date and no random number');
    const { packages } = JSON.parse(readFileSync(join(root, 'web/package-lock.json'), 'utf8'));
    const known = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
    for (const [path, { version }] of Object.entries(packages)) {
      if (path) assert.ok(known.has(`${path.split('node_modules/').at(-1)}@${version}`), path);
    }
    const required = bom.components.filter(({ scope }) => scope === 'required').map(({ name }) => name);
    assert.deepEqual(required.sort(), shipped);
    const licences = readFileSync(join(build, folder, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of shipped)
      assert.match(licences, name.startsWith('lib') ? /FlatBuffers/ : new RegExp(`^${name} `, 'm'));
  });
}
