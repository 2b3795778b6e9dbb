/** `advisor show`: what a pack file is, by which compiler it was made, and of which content. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, changedPack, starter, work } from './advisor.mjs';

let builds = 0;
/** The folder of the packs that `build --split` writes. */
function built(folder) {
  const out = join(work, `shown${builds++}`);
  const done = call(['build', folder, '-o', out, '--split']);
  assert.equal(done.code, 0, done.err);
  return out;
}
const shown = (file) => JSON.parse(call(['show', file, '--json']).out);
const contentOf = (folder) => shown(join(built(folder), 'blister.en.pack')).content;

test('show names the pack, the compiler that wrote it and the content that it was made of', () => {
  const out = built(starter);
  const { version } = JSON.parse(readFileSync('web/package.json', 'utf8'));
  const pack = shown(join(out, 'blister.en.pack'));
  assert.deepEqual(
    [pack.id, pack.version, pack.locale, pack.title, pack.compiler],
    ['blister', '0.1.0', 'en', 'A blister before a race', version],
  );
  assert.match(pack.content, /^[0-9a-f]{16}$/);
  assert.equal(shown(join(out, 'blister.en.head')).content, pack.content);
  const words = call(['show', join(out, 'blister.en.pack')]).out;
  assert.match(words, new RegExp(`^content +${pack.content}$`, 'm'));
  assert.match(words, new RegExp(`^compiler +${version}$`, 'm'));
});

test('the hash of the content stays when files are spaced otherwise, and changes with anything that is said in them', () => {
  const content = contentOf(starter);
  const spaced = join(work, 'spaced');
  cpSync(starter, spaced, { recursive: true });
  for (const name of readdirSync(spaced)) {
    const json = JSON.parse(readFileSync(join(spaced, name), 'utf8'));
    writeFileSync(join(spaced, name), JSON.stringify(json, null, 7).replaceAll('\n', '\r\n'));
  }
  assert.equal(contentOf(spaced), content);
  const changes = [
    ['claims.json', '"why": "', '"why": "Still: '],
    ['sources.json', '"publisher": "', '"publisher": "The '],
    ['pack.json', '"0.1.0"', '"0.1.1"'],
    ['advice.json', '"Do not burst it"', '"Leave its skin whole"'],
  ];
  const seen = new Set([content]);
  for (const [file, from, to] of changes) {
    const hash = contentOf(changedPack(`content-${file}`, file, from, to));
    assert.ok(!seen.has(hash), file);
    seen.add(hash);
  }
});

test('the hash covers the drawings of a pack, whatever their line ends', () => {
  const heel = 'tests/content/packs/heel';
  const out = (folder) => {
    const files = built(folder);
    return shown(join(files, 'heel.en.pack')).content;
  };
  const content = out(heel);
  const copy = (name, change) => {
    const folder = join(work, name);
    cpSync(heel, folder, { recursive: true });
    const file = join(folder, 'drawings/towel_stretch.svg');
    const text = readFileSync(file, 'utf8');
    const changed = change(text);
    assert.notEqual(changed, text);
    writeFileSync(file, changed);
    return folder;
  };
  assert.equal(out(copy('heel-lines', (text) => text.replaceAll('\n', '\r\n'))), content);
  assert.notEqual(out(copy('heel-title', (text) => text.replace(/<title>/, '<title>So: '))), content);
});

test('a pack of another format is refused, and both formats are named', () => {
  const file = join(built(starter), 'blister.en.pack');
  const bytes = readFileSync(file);
  const ours = bytes.toString('latin1', 4, 8);
  assert.match(ours, /^RTA\d$/);
  for (const other of ['1', '9'].filter((digit) => digit !== ours[3])) {
    bytes[7] = other.charCodeAt(0);
    writeFileSync(file, bytes);
    const done = call(['show', file]);
    assert.equal(done.code, 1);
    assert.match(done.err, new RegExp(`error\\[other-format\\].*RTA${other}, and this program reads ${ours}`));
    assert.match(done.err, /build the content again/);
  }
});

test('what is no pack, or a damaged one, is refused', () => {
  const bytes = readFileSync(join(built(starter), 'blister.en.pack'));
  const refused = (name, content, code) => {
    writeFileSync(join(work, name), content);
    const done = call(['show', join(work, name)]);
    assert.equal(done.code, 1, name);
    assert.match(done.err, new RegExp(`error\\[${code}\\]`), name);
    assert.equal(done.out, '');
  };
  refused('empty.pack', '', 'not-a-pack');
  refused('text.pack', 'this is a letter to a friend', 'not-a-pack');
  refused('cut.pack', bytes.subarray(0, bytes.length / 2), 'not-a-pack');
  refused('half.pack', Buffer.concat([bytes.subarray(0, -400), Buffer.alloc(400, 65)]), 'damaged-pack');
  assert.equal(call(['show', work]).code, 2);
  assert.equal(call(['show', join(work, 'none.pack')]).code, 2);
});
