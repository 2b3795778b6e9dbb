// Compares the compiler's plural forms with the browser's: `plural_forms` prints each language with the form of each
// number.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';

const rows = execFileSync(resolve(process.env.PLURAL_FORMS ?? 'build/native/plural_forms'), { encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

test('each language takes the plural form for a number that a browser takes', () => {
  assert.ok(rows.length > 30);
  for (const [language, needed, ...forms] of rows) {
    const rules = new Intl.PluralRules(language);
    // For an unknown language, Intl falls back to another one, and nothing would be compared.
    assert.ok(rules.resolvedOptions().locale.startsWith(language.split('-')[0]), language);
    assert.deepEqual(
      forms,
      forms.map((_, number) => rules.select(number)),
      language,
    );
    // Every form that occurs must be one that a translation needs.
    for (const form of new Set(forms)) assert.ok(needed.split(',').includes(form), `${language}: ${form}`);
  }
});
