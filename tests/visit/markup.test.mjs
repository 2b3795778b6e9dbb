// Long texts of a result, as the compiler ships them: rows, items, bold words and links.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { randomFrom } from '../random.mjs';
import { bundled } from './sources.mjs';

const { bold, item, link, parts, plainText, wordsOf } = await bundled(
  join(import.meta.dirname, '../../web/src/engine/markup.ts'),
);
const page = `${link}https://a.b/c${link}this page${link}`;

test('a text without marks is plain already, and its words are the text', () => {
  for (const text of ['Rest.', 'Rest. Then walk.', '2 < 3 and **no**']) {
    assert.equal(plainText(text), text);
    assert.equal(plainText(text), text);
    assert.deepEqual(wordsOf(text), [text]);
  }
});

test('where nothing can be bold, items begin with a hyphen and an address stands after the words of its link', () => {
  const text = `Do ${bold}not${bold} run:\n${item}see ${page}\n${item}${bold}${page}!${bold}`;
  assert.equal(plainText(text), 'Do not run:\n- see this page (https://a.b/c)\n- this page (https://a.b/c)!');
});

test('for a thousand random texts, the plain text is the text without its marks, and its parts are all of it', () => {
  const random = randomFrom(20);
  const draw = (below) => Math.floor(random() * below);
  const letters = (text) => plainText(text).replaceAll(/[\s-]/g, '');
  for (let n = 0; n < 1000; n++) {
    let [text, plain] = ['', ''];
    for (let row = 0, rows = 1 + draw(4); row < rows; row++) {
      const isItem = draw(2) > 0;
      text += (row ? '\n' : '') + (isItem ? item : '');
      plain += (row ? '\n' : '') + (isItem ? '- ' : '');
      for (let part = 0, all = 1 + draw(3); part < all; part++) {
        const mark = draw(2) ? bold : '';
        const isLink = draw(3) === 0;
        const some = isLink ? 'a page' : ['Rest', 'a. b', '2 - 3', '¿Duele?'][draw(4)];
        const before = part ? ' ' : '';
        text += before + mark + (isLink ? `${link}https://a.b${link}${some}${link}` : some) + mark;
        plain += before + some + (isLink ? ' (https://a.b)' : '');
      }
    }
    assert.equal(plainText(text), plain);
    const [first, rest] = parts(text);
    for (const part of [first, rest]) {
      assert.equal(part.split(bold).length % 2, 1, JSON.stringify([text, first, rest]));
      assert.equal(part.split(link).length % 3, 1, JSON.stringify([text, first, rest]));
    }
    assert.equal(letters(first) + letters(rest), letters(text));
  }
});

test('the first sentence or the first row stands at once, and bold words that are cut in two stay bold', () => {
  assert.deepEqual(parts('Rest it. Then walk.'), ['Rest it.', 'Then walk.']);
  assert.deepEqual(parts('Rest it.'), ['Rest it.', '']);
  assert.deepEqual(parts(`Bring:\n${item}ice\n${item}a towel`), ['Bring:', `${item}ice\n${item}a towel`]);
  assert.deepEqual(parts(`${bold}Rest it.${bold} Then walk.`), [`${bold}Rest it.${bold}`, 'Then walk.']);
  assert.deepEqual(parts(`${bold}Rest it. Walk.${bold}`), [`${bold}Rest it.${bold}`, `${bold}Walk.${bold}`]);
});
