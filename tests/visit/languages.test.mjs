// Languages that readers, pages and systems ask for, in every notation.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundled } from './sources.mjs';

const { lookUp } = await bundled(join(import.meta.dirname, '../../web/src/engine/look-up.ts'));

test('a wish finds the nearest language, whatever its case, its separator and what a system adds to it', () => {
  const found = {
    'en-US@posix': 'en',
    'en_GB.UTF-8': 'en',
    EN: 'en',
    es_MX: 'es',
    'es-419': 'es',
    'pt-BR': 'pt-br',
    PT_br: 'pt-br',
    pt: 'pt-br',
    'pt-PT': 'pt-br',
    'zh-Hant-TW': 'zh-hant',
    'en-XA': 'en-XA',
    de: '',
    est: '',
    e: '',
    '': '',
    C: '',
    '@': '',
  };
  for (const [wish, wanted] of Object.entries(found)) {
    assert.equal(lookUp(wish, ['en', 'es', 'pt-br', 'zh-hant', 'en-XA']), wanted, wish);
  }
});

test('the whole language is taken before a form of it that nobody asked for', () => {
  assert.equal(lookUp('pt-BR', ['pt-pt', 'pt']), 'pt');
  assert.equal(lookUp('pt-AO', ['pt-br', 'pt-pt']), 'pt-br');
});
