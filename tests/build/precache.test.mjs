/** The list of files that the app keeps offline. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { words } from '../../web/app/words.mjs';
import { precacheList } from '../../web/build/precache.mjs';

const site = join(import.meta.dirname, '../../build/site');
const folders = Object.values(words).map(({ dir }) => dir);
let copy;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'advisor-site-'));
  cpSync(site, copy, { recursive: true });
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('the service worker names every file of the app with the hash of the bytes that are sent', () => {
  const worker = readFileSync(join(site, 'sw.js'), 'utf8');
  const list = precacheList(site, folders);
  for (const { url, revision, integrity } of list) {
    assert.ok(worker.includes(url), url);
    assert.ok(worker.includes(integrity), `${url}: ${integrity}`);
    assert.equal(revision === null, /\.[\w-]{8}\.\w+$/.test(url), `${url} has its hash in its name or beside it`);
    if (revision) assert.ok(worker.includes(revision), url);
  }
  const urls = list.map(({ url }) => url);
  for (const folder of folders) assert.ok(urls.includes(`${folder}general/index.html`), folder);
  for (const kind of ['.wasm', '.head', '.words', '.js', '.html']) {
    assert.ok(
      urls.some((url) => url.endsWith(kind)),
      kind,
    );
  }
  assert.deepEqual(
    urls.filter((url) => /blog|partner|embed|frame|snippet|\.(br|gz)$/.test(url)),
    [],
  );
});

test('a site without one of the files that the app needs is not built', () => {
  rmSync(join(copy, 'icons/icon.svg'));
  assert.throws(() => precacheList(copy, folders), /icons\/icon\.svg/);
  cpSync(join(site, 'icons/icon.svg'), join(copy, 'icons/icon.svg'));
});

test('a file too large to keep on a phone stops the build', () => {
  writeFileSync(join(copy, 'app.js'), Buffer.alloc(4_000_001));
  assert.throws(() => precacheList(copy, folders), /app\.js has 4000001 bytes/);
});

test('a file with other bytes gets another revision', () => {
  const before = precacheList(site, folders).find(({ url }) => url === 'noscript.css');
  writeFileSync(join(copy, 'app.js'), 'a');
  writeFileSync(join(copy, 'noscript.css'), 'b');
  const after = precacheList(copy, folders).find(({ url }) => url === 'noscript.css');
  assert.notEqual(after.revision, before.revision);
  assert.notEqual(after.integrity, before.integrity);
});
