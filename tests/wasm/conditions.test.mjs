// Random conditions and answers in the module, the native engine and feelin, an independent interpreter of FEEL. feelin
// deviates from FEEL in some cases, which the generator avoids (tests/compiler/random_condition.cpp).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { evaluate } from 'feelin';
import { arrayBuffer, openRaw, program } from './built.mjs';

const seed = 20261123;

// Our only extension of FEEL: true when enough values are true, whatever the nulls are; false when too few can be.
function atLeast(count, ...values) {
  if (values.filter((value) => value === true).length >= count) return true;
  return values.filter((value) => value !== false).length < count ? false : null;
}

test('the module, the native engine and feelin agree on 120,000 random conditions and answers', () => {
  const made = spawnSync(program('condition_packs'), [seed, 20, 100, 60], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  assert.equal(made.status, 0, made.stderr);
  const meaning = { false: 1, true: 2, null: 4 };
  const seen = { true: 0, false: 0, null: 0 };
  for (const line of made.stdout.trim().split('\n')) {
    const { pack, probe, sources, rows } = JSON.parse(line);
    const { exports, error } = openRaw(arrayBuffer(Buffer.from(pack, 'hex')));
    assert.equal(error, 0);
    const names = Object.keys(rows[0].context);
    const conditions = sources.map(
      (source) => evaluate(`function(${names.join(', ')}) (${source})`, { 'at least': atLeast }).value,
    );
    for (const { values, context, leaves } of rows) {
      for (const [question, value] of values.entries()) assert.equal(exports.advisor_answer(question, value), 1);
      for (const [i, condition] of conditions.entries()) {
        const theirs = condition.invoke(names.map((name) => context[name]));
        assert.equal(exports.advisor_leaves(probe + i), leaves[i], `module and native differ: ${sources[i]}`);
        assert.equal(
          leaves[i],
          meaning[theirs],
          `${sources[i]} with ${JSON.stringify(context)}: feelin says ${theirs}`,
        );
        seen[theirs]++;
      }
    }
  }
  console.log(`seed ${seed}: ${seen.true} true, ${seen.false} false, ${seen.null} null, no differences`);
  // A generator that gave only one value would pass any comparison.
  assert.ok(Object.values(seen).every((count) => count > 6000));
});
