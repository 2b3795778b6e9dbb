// The page of `advisor review` as a clinician sees it. node --test, with ADVISOR=path, from the project's root.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const advisor = process.env.ADVISOR ?? 'build/native/advisor';
const work = mkdtempSync(join(tmpdir(), 'review-'));
after(() => rmSync(work, { recursive: true }));

const call = (words) => spawnSync(advisor, words, { encoding: 'utf8' });
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const withoutTags = (html) => html.replace(/<(?:span class="fill"|\/span)>/g, '');

function review(folder, ...more) {
  const file = join(work, 'page.html');
  const done = call(['review', folder, '-o', file, ...more]);
  assert.equal(done.status, 0, done.stderr);
  return { html: readFileSync(file, 'utf8'), out: done.stdout };
}

const kVoid = new Set(['meta', 'br', 'wbr', 'link', 'rect', 'path']);

// Every tag is closed in order, every id is unique, and every link inside the page has a target.
function assertSound(html) {
  const open = [];
  for (const [, slash, name, rest] of html
    .replace(/<style>[^]*?<\/style>/, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)\b((?:[^>"]|"[^"]*")*)>/g)) {
    if (slash) assert.equal(open.pop(), name);
    else if (!kVoid.has(name) && !rest.endsWith('/')) open.push(name);
  }
  assert.deepEqual(open, []);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), `#${target}`);
  for (const [, target] of html.matchAll(/url\(#([^)]*)\)/g)) assert.ok(ids.includes(target), `url(#${target})`);
  assert.doesNotMatch(html, /<script|<img|<link|@import|url\((?!#)|\son[a-z]+=| style=/);
}

function texts(folder) {
  const found = [];
  const visit = (value, key) => {
    if (
      typeof value === 'string' &&
      ['title', 'text', 'hint', 'why', 'none', 'short', 'reason', 'story', 'label'].includes(key)
    )
      found.push(value);
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    visit(JSON.parse(readFileSync(join(folder, file), 'utf8')), '');
  return found;
}

for (const pack of ['starter', 'calf']) {
  test(`the page of ${pack} is sound, needs nothing else and holds every text`, () => {
    const { html } = review(`content/${pack}`);
    assertSound(html);
    const plain = withoutTags(html);
    for (const text of texts(`content/${pack}`)) assert.ok(plain.includes(escaped(text)), text);
  });
}

const cardOf = (html, id) => new RegExp(`<article[^>]* id="${id}">[^]*?</article>`).exec(html)[0];

test('a clinician sees each picture, which place in it each answer is, and the drawing of each line', () => {
  const { html } = review('content/calf');
  const read = (name) => JSON.parse(readFileSync(`content/calf/${name}`, 'utf8'));
  const pictured = read('questions.json').questions.filter(({ picture }) => picture);
  assert.ok(pictured.length > 0);
  for (const { id, options } of pictured) {
    const card = cardOf(html, `question-${id}`);
    assert.match(card, /<svg [^>]*class="art picture" role="img"/);
    for (const option of options) {
      const item = card.split('<li').find((one) => one.includes(escaped(option.text)));
      const regions = [...item.matchAll(/<g class="art-region art-on" data-option="(\w+)"/g)].map(([, name]) => name);
      const isPlace = !option.unsure && option.pictured !== false;
      assert.equal(regions.length > 0, isPlace, option.id);
      assert.deepEqual([...new Set(regions)], isPlace ? [option.id] : []);
    }
  }
  const drawn = read('advice.json').items.filter(({ drawing }) => drawing);
  assert.ok(drawn.length > 0);
  for (const { id, drawing } of drawn) {
    const title = /<title>([^<]*)/.exec(readFileSync(`content/calf/drawings/${drawing}.svg`, 'utf8'))[1];
    const card = cardOf(html, `item-${id}`);
    assert.ok(card.includes(`class="art drawing" role="img" aria-label="${escaped(title)}"`), id);
    assert.ok(card.includes(`<figcaption>${escaped(title)}</figcaption>`), id);
  }
});

test('questions that only a clinician can decide are listed on the page, and a pack without any has no list', () => {
  const { html } = review('content/calf');
  const { open_questions } = JSON.parse(readFileSync('content/calf/pack.json', 'utf8')).review;
  for (const question of open_questions) assert.ok(html.includes(`<li>${escaped(question)}</li>`), question);
  assert.doesNotMatch(review('content/starter').html, /What only a clinician can decide/);
});

test('translations stand beside the main language, and one can be chosen', () => {
  const spanish = JSON.parse(readFileSync('content/calf/es.json', 'utf8'));
  const plain = withoutTags(review('content/calf', '--locale', 'es').html);
  for (const [key, entry] of Object.entries(spanish)) {
    if (key !== '$schema') assert.ok(plain.includes(escaped(entry.text)), key);
  }
  const refused = call(['review', 'content/calf', '-o', join(work, 'no.html'), '--locale', 'fr']);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /no translation "fr"/);
});

test('the same content gives the same page, and the fingerprints are those of the built packs', () => {
  const first = review('content/calf');
  assert.equal(review('content/calf').html, first.html);
  assert.equal(call(['build', 'content/calf', '-o', work]).status, 0);
  const { compiler, content } = JSON.parse(call(['show', join(work, 'calf.en.pack'), '--json']).stdout);
  assert.ok(first.html.includes(content) && first.html.includes(`advisor ${compiler}`));
  for (const name of ['calf.en.pack', 'calf.es.pack']) {
    const hash = createHash('sha256')
      .update(readFileSync(join(work, name)))
      .digest('hex');
    assert.ok(first.html.includes(hash));
    assert.ok(first.out.includes(`${hash}  ${name}`));
  }
});

function changed(name, file, from, to) {
  const folder = join(work, name);
  cpSync('content/starter', folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

test('markup in a text is shown and does nothing', () => {
  const evil = '5 < 6 & "so" > 4';
  const { html } = review(changed('evil', 'questions.json', 'Pick all that fit.', JSON.stringify(evil).slice(1, -1)));
  assertSound(html.replaceAll(escaped(evil), ''));
  assert.ok(html.includes(escaped(evil)));
});

test('a pack with a mistake has no page', () => {
  const file = join(work, 'none.html');
  const done = call([
    'review',
    changed('wrong', 'cases.json', '"outcome": "cover"', '"outcome": "rest_foot"'),
    '-o',
    file,
  ]);
  assert.equal(done.status, 1);
  assert.match(done.stderr, /case-failed/);
  assert.equal(existsSync(file), false);
});

test('conditions are shown in words', () => {
  const words = review('content/calf').html.replace(/<[^>]*>/g, '');
  assert.match(words, /the race is in 7 days or less/);
  assert.match(words, /at least two of/);
  assert.match(words, /there is no race date/);
  assert.match(words, /not sudden/);
  assert.match(words, /any of“trouble breathing/);
  assert.doesNotMatch(words, /\bdays_to_race <=/);
});
