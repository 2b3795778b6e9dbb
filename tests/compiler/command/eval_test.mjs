/** `advisor eval` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from './advisor.mjs';

test('eval prints true, false or null, and refuses with a hint', () => {
  for (const [expression, inputs, value] of [
    ['a and b', '{"a":true}', 'null'],
    ['not(onset.pop)', '{"onset":{"pop":false}}', 'true'],
    ['x in (1, > 5)', '{"x":3}', 'false'],
    ['-1 < 0', '{}', 'true'],
    ['0.1 + 0.2 = 0.3', '{}', 'true'],
  ]) {
    const done = call(['eval', expression, '--inputs', inputs]);
    assert.equal(done.code, 0, done.err);
    assert.equal(done.out, `${value}\n`);
  }
  const refused = call(['eval', 'a and']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /error\[ends-early\][\s\S]*hint: /);
  assert.equal(call(['eval', 'a', '--inputs', '{']).code, 1);
});

test('eval gives null for a number that does not fit, and rounds a quotient half to even', () => {
  const value = (expression) => call(['eval', expression]).out.trim();
  assert.equal(value('18446744073709551616 * -9223372036854775808'), 'null');
  assert.equal(value('999999999999999999999999999999999999 + 1'), 'null');
  assert.equal(value('-999999999999999999999999999999999999 - 1'), 'null');
  assert.equal(value('2/3'), '0.6666666666666666666666666666666667');
  assert.equal(value('-2/3'), '-0.6666666666666666666666666666666667');
  assert.equal(value('1/3'), '0.3333333333333333333333333333333333');
  assert.equal(value('1/8'), '0.125');
  assert.equal(value('10/4'), '2.5');
});
