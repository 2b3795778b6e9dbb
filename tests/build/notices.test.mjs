/** The licences of other people's code that the studio and the npm command ship. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundledPackages, noticesText } from '../../web/build/notices.mjs';
import { build } from '../node_modules/vite/dist/node/index.js';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'notices-'));
after(() => rmSync(work, { recursive: true, force: true }));

const kRule = `\n\n${'-'.repeat(72)}\n\n`;
const noticesIn = (file) => {
  const parts = readFileSync(join(root, file), 'utf8').split(kRule);
  return Object.fromEntries(
    parts.map((part) => [part.split(/ |,|\n/, 1)[0], part.slice(part.indexOf('\n') + 1).trim()]),
  );
};

/** An npm package in the folder of the test; without `licence`, it has no licence file. */
function install(name, licence) {
  const folder = join(work, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  const about = { name, version: '1.2.3', license: 'MIT', type: 'module', main: 'main.js', sideEffects: false };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  writeFileSync(join(folder, 'main.js'), `export const used = (x) => x + '${name}';`);
  if (licence) writeFileSync(join(folder, 'LICENCE.md'), licence);
}

test('packages with code in the bundle are named with their licence, and packages that were left out are not', async () => {
  install('near', 'Take it.\n');
  install('@some/far', 'Take it too.\n');
  install('idle', 'Not needed.\n');
  writeFileSync(
    join(work, 'main.js'),
    `import { used } from 'near'; import { used as more } from '@some/far'; import { used as none } from 'idle'; console.log(used(1), more(2));`,
  );
  const { folders, plugin } = bundledPackages();
  await build({
    configFile: false,
    root: work,
    logLevel: 'error',
    plugins: [plugin()],
    build: { write: false, rollupOptions: { input: join(work, 'main.js') } },
  });
  assert.equal(
    noticesText(folders, [{ name: 'lib', head: 'lib, Debian package', text: 'Free.\n' }]),
    `@some/far 1.2.3 (MIT)\n\nTake it too.${kRule}lib, Debian package\n\nFree.${kRule}near 1.2.3 (MIT)\n\nTake it.\n`,
  );
});

test('a bundled package without a licence file fails the build', () => {
  install('secret', null);
  assert.throws(() => noticesText([join(work, 'node_modules/secret')], []), /the package secret has no licence file/);
});

/** Libraries that are compiled into advisor.wasm. */
const kCompiled = ['BuDDy', 'emscripten', 'libflatbuffers-dev', 'nlohmann-json3-dev'];

test('the studio names every package that its scripts contain, and the libraries of its compiler', () => {
  const notices = noticesIn('build/site/studio/THIRD-PARTY.txt');
  for (const [name, text] of Object.entries(notices)) {
    assert.match(text, /permission|licen[cs]e/i, name);
    assert.ok(text.length > 400, `${name} has a licence text`);
  }
  // Words that only these packages bring into a bundle.
  const marks = {
    '@codemirror/view': 'cm-content',
    '@codemirror/lint': 'cm-lintRange',
    '@codemirror/autocomplete': 'cm-tooltip-autocomplete',
    papaparse: 'BAD_DELIMITERS',
    fflate: 'invalid zip data',
    'workbox-precaching': 'workbox:precaching',
  };
  const folder = join(root, 'build/site/studio');
  const scripts = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  for (const [name, mark] of Object.entries(marks)) {
    assert.ok(scripts.includes(mark), `${mark} is in the scripts`);
    assert.ok(notices[name], name);
  }
  for (const name of ['@lezer/common', '@lezer/json', '@codemirror/state', 'codemirror', ...kCompiled])
    assert.ok(notices[name], name);
});

test('the npm command names the libraries of its compiler', () => {
  const notices = noticesIn('build/npm/tool/THIRD-PARTY.txt');
  for (const name of kCompiled) assert.ok(notices[name]?.length > 400, name);
});
