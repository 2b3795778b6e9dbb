// The start advice in words, as paper and the calendar say it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundled } from './sources.mjs';

const source = (name) => bundled(join(import.meta.dirname, '../../web/src', name));
const { startInWords } = await source('views/result/words.ts');
const languages = {
  en: (await source('locale/en-more.ts')).uiStrings,
  es: (await source('locale/es.ts')).uiStrings,
};

for (const [lang, words] of Object.entries(languages)) {
  const said = (start, checksAvailable) => startInWords({ assessment: { start, checksAvailable }, words });
  test(`a pack without race checks does not speak of them, in ${lang}`, () => {
    assert.equal(said('if_checks_pass', true), words.start.if_checks_pass);
    assert.doesNotMatch(said('if_checks_pass', false), /check|prueba/i);
    for (const start of ['not_until_cleared', 'not_until_seen', 'do_not_start', 'no_race']) {
      assert.equal(said(start, false), words.start[start]);
    }
  });
}
