// Days in words, whatever language tag the system reports.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundled } from './sources.mjs';

const engine = join(import.meta.dirname, '../../web/src/engine');
const { dayInWords } = await bundled(join(engine, 'day-words.ts'));
const { isoDay, parseDay, today } = await bundled(join(engine, 'days.ts'));
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

const kZones = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/Madrid',
  'Europe/London',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];
/** Late in the evening and just after midnight, around both clock changes. */
const kMoments = ['2026-03-28T23:30:00', '2026-03-29T00:10:00', '2026-10-24T23:50:00', '2026-11-01T01:30:00'];

test('the days from today follow each other for 120 days in ten time zones, across both clock changes', () => {
  const before = process.env.TZ;
  try {
    for (const zone of kZones) {
      process.env.TZ = zone;
      for (const moment of kMoments) {
        const now = new Date(moment);
        const first = today(now);
        for (let days = 0; days <= 120; days++) {
          const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12);
          const two = (number) => String(number).padStart(2, '0');
          const iso = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
          assert.equal(isoDay(first + days), iso, `${zone}, ${days} days after ${moment}`);
          assert.equal(parseDay(iso) - first, days, `${zone}, ${days} days after ${moment}`);
          assert.equal(dayInWords(first + days, 'en', 'number'), String(date.getDate()));
        }
      }
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
