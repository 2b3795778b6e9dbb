import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnReader, Device } from './reader.mjs';

test('a reader gets from the first question to a result', async () => {
  const reader = await new Device('2026-11-30').tab().load();
  const screens = reader.answerAll(columnReader);
  assert.ok(screens.length > 5, String(screens));
  assert.ok(reader.result);
  assert.equal(reader.visit.begun, reader.device.day);
});
