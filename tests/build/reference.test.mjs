/** The committed reference equals the one generated from the sources. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { declarationsOf, exportsPage, pages } from '../../web/build/reference.mjs';

const root = join(import.meta.dirname, '../..');

for (const [name, text] of Object.entries(pages())) {
  test(`docs/reference/${name} is what the sources say`, () => {
    const shown = readFileSync(join(root, 'docs/reference', name), 'utf8');
    assert.equal(shown, text, 'write it anew: node web/build/reference.mjs');
  });
}

test('every C export is in the reference with what it does', () => {
  const source = readFileSync(join(root, 'wasm/exports.cpp'), 'utf8');
  const page = exportsPage(source);
  const names = [...source.matchAll(/ADVISOR_EXPORT\((advisor_\w+)\)/g)].map(([, name]) => name);
  assert.ok(names.length > 10);
  for (const name of names) assert.match(page, new RegExp(`${name}\\([^|]*\\| [^|]{10,}\\|`), name);
});

test('a declaration is shown whole, and of a function only its head', () => {
  const source =
    '/** Opens. */\nexport async function open(a: A): Promise<B> {\n  return a;\n}\n\nexport interface A {\n  readonly x: 1;\n}\n';
  assert.deepEqual(declarationsOf(source), [
    { name: 'open', text: 'function open(a: A): Promise<B>;', words: 'Opens.' },
    { name: 'A', text: 'interface A {\n  readonly x: 1;\n}', words: '' },
  ]);
});
