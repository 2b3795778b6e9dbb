/** The npm package as its users get it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, web } from './browser.mjs';

const source = join(build, 'npm');
let folder;
let installed;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'advisor-package-'));
  const packed = execFileSync('npm', ['pack', '--silent', '--offline', source], { cwd: folder, encoding: 'utf8' });
  const archive = join(folder, packed.trim().split('\n').at(-1));
  installed = join(folder, 'node_modules/runner-advisor');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', installed, '--strip-components=1']);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const tool = (name, ...args) =>
  execFileSync(join(web, 'node_modules/.bin', name), args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

test('publint finds nothing', () => {
  assert.match(tool('publint', installed, '--strict'), /All good/);
});

test('all that the package points to is in it', () => {
  const { exports, bin, customElements } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const values = (part) => (typeof part === 'string' ? [part] : Object.values(part).flatMap(values));
  for (const path of values([exports, bin, customElements]).filter((path) => !path.includes('*'))) {
    assert.ok(existsSync(join(installed, path)), path);
  }
});

test('a program without a screen asks and is told', () => {
  writeFileSync(
    join(folder, 'program.mjs'),
    `import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Advisor, AdvisorError } from 'runner-advisor/engine';
const bytes = async (name) => {
  const { buffer, byteOffset, byteLength } = await readFile(fileURLToPath(import.meta.resolve(name)));
  return buffer.slice(byteOffset, byteOffset + byteLength);
};
const engine = await bytes('runner-advisor/engine.wasm');
const session = await Advisor.open(engine, await bytes('runner-advisor/packs/calf.en.pack'));
session.answer(session.next().id, ['breath']);
const refused = await Advisor.open(engine, new ArrayBuffer(64)).catch((error) => error instanceof AdvisorError && error.refused);
console.log(session.assess().urgency, refused);
`,
  );
  const said = execFileSync('node', ['program.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.equal(said.trim(), 'emergency_now pack');
});

test('types say what the element and the engine take', () => {
  writeFileSync(
    join(folder, 'program.ts'),
    `import { Advisor, type Session } from 'runner-advisor/engine';
import type { RunnerAdvisor } from 'runner-advisor';
export const open = (engine: ArrayBuffer, pack: ArrayBuffer): Promise<Session> => Advisor.open(engine, pack);
export function set(element: RunnerAdvisor): string {
  element.theme = 'dark';
  // @ts-expect-error a date is a text
  element.raceDate = 5;
  return document.createElement('runner-advisor').pack;
}
`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom,dom.iterable',
  ];
  tool('tsc', ...options, '--types', '', 'program.ts');
});

test('the manifest names what the element offers, and no more custom properties than twelve', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'custom-elements.json'), 'utf8'));
  const [{ attributes, events, members, cssProperties, cssParts, slots }] = manifest.modules[0].declarations;
  const names = (all) => all.map(({ name }) => name).sort();
  assert.deepEqual(names(attributes), ['lang', 'pack', 'race-date', 'region', 'theme']);
  assert.deepEqual(names(events), ['advisor-ready', 'advisor-result', 'advisor-step']);
  assert.deepEqual(names(members), ['pack', 'raceDate', 'region', 'theme']);
  assert.deepEqual(names(slots), ['', 'column']);
  assert.ok(cssProperties.length <= 12);
  const code = ['element.js', 'runner-advisor.js', 'assets/interview-chunk.js', 'assets/result-chunk.js']
    .map((name) => readFileSync(join(installed, name), 'utf8'))
    .join('');
  for (const { name } of cssProperties) assert.ok(code.includes(name), name);
  for (const name of new Set(code.match(/--advisor-[a-z-]+/g))) assert.ok(names(cssProperties).includes(name), name);
  for (const { name } of cssParts) assert.match(code, new RegExp(`part:\\s*[\`"']${name}`), name);
});
