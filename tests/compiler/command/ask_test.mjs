/** `advisor ask` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, starter } from './advisor.mjs';

test('ask goes through the interview, tells why, goes back and shows the result', () => {
  const done = call(['ask', starter], 'why\n0\n2\nback\n7\n1\n5\n');
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /Some signs mean that someone should look at it first/);
  assert.match(done.out, /not an answer/);
  assert.match(done.out, /Cover it and keep it clean/);
  assert.equal(call(['ask', starter], '0\n').code, 1);
});

test('ask speaks the language of the pack, and understands its words and the English ones', () => {
  const done = call(['ask', 'content/calf', '--locale', 'es'], 'por qué\nwhy\natrás\nnada\nsalir\n');
  assert.equal(done.code, 1);
  assert.match(done.out, /Responde con números/);
  assert.equal(done.out.split('por eso van primero').length, 3, done.out);
  assert.match(done.out, /Esta es la primera pregunta/);
  assert.match(done.out, /Sin terminar/);
  const whole = call(['ask', 'content/calf', '--locale', 'es'], '1\n');
  assert.equal(whole.code, 0);
  assert.match(whole.out, /Resultado[\s\S]*emergencia ahora/);
});
