// Days in words, whatever language tag the system reports.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundled } from './sources.mjs';

const { dayInWords } = await bundled(join(import.meta.dirname, '../../web/src/engine/day-words.ts'));
const day = Date.UTC(2026, 10, 29) / 86_400_000;

test('a language tag with what is no part of one still gives the day, as the country writes it', () => {
  const styles = {
    'en-US@posix': ['weekday', 'Sun'],
    'en_GB.UTF-8': ['date', '29 November 2026'],
    'en-US': ['number', '29'],
  };
  for (const [tag, [style, wanted]] of Object.entries(styles)) {
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { language: tag } });
    assert.equal(dayInWords(day, 'en', style), wanted, tag);
  }
});
