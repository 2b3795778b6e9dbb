/** `advisor run` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { advisor, call, changedPack, starter, work } from './advisor.mjs';

test('run answers with the assessment', () => {
  const done = call(['run', starter, '--answers', '-'], '{"look":[],"walk":"fine","days_to_race":5}');
  assert.equal(done.code, 0, done.err);
  const result = JSON.parse(done.out);
  assert.equal(result.complete, true);
  assert.equal(result.outcome, 'cover');
  assert.equal(result.urgency, 'self_care');
  assert.equal(result.start, 'if_checks_pass');
  assert.equal(result.rule, 'nothing_else');
  assert.deepEqual(result.asked, ['look', 'walk', 'days_to_race']);
  assert.deepEqual(
    result.advice.map(({ id, status }) => [id, status]),
    [
      ['plaster', 'do'],
      ['burst', 'do_not'],
      ['roomy_shoes', 'withheld'],
    ],
  );
  assert.deepEqual(result.advice[2].because, ['look', 'days_to_race']);
  assert.match(result.advice[2].text, /5 days away/);
  assert.equal(result.sections.headline.length, 1);
  assert.equal(result.plan.length, 6);
  assert.equal(result.plan[5].race, true);
});

test('run says which question is next while answers are missing', () => {
  const done = call(['run', starter, '--answers', '-'], '{"look":["pus"]}');
  assert.equal(done.code, 0);
  assert.deepEqual(JSON.parse(done.out), { complete: false, next: 'days_to_race', asked: ['look'] });
});

test('an answer to a question that is not asked changes nothing', () => {
  const run = (answers) => JSON.parse(call(['run', starter, '--answers', '-'], JSON.stringify(answers)).out);
  const without = run({ look: ['pus'], days_to_race: 3 });
  assert.equal(without.complete, true);
  assert.deepEqual(run({ look: ['pus'], walk: 'limp', days_to_race: 3 }), without);
  assert.deepEqual(without.asked, ['look', 'days_to_race']);
});

test('wrong answers exit 1 and name the question', () => {
  for (const [answers, words] of [
    ['{"walk":"limpp"}', /"walk" has no option "limpp"[\s\S]*did you mean "limp"/],
    ['{"wlak":"limp"}', /no question is called "wlak"[\s\S]*did you mean "walk"/],
    ['{"look":"pus"}', /"look" cannot be answered with text/],
    ['{"walk":null}', /"walk" cannot be answered with null/],
    ['{"days_to_race":99}', /"days_to_race" cannot be 99/],
    ['{"look":["pus","pus"]}', /twice/],
    ['{"walk":', /bad-json/],
    ['[]', /answers are an object/],
  ]) {
    const done = call(['run', starter, '--answers', '-'], answers);
    assert.equal(done.code, 1, answers);
    assert.match(done.err, words);
    assert.equal(done.out, '');
  }
});

test('a batch answers line by line, goes on after a bad line and exits 1', () => {
  const lines = ['{"look":["pus"],"days_to_race":null}', '{"walk":1}', '{"look":[],"walk":"limp","days_to_race":9}'];
  const done = call(['run', starter, '--batch'], `${lines.join('\n')}\n`);
  assert.equal(done.code, 1);
  const results = done.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(results.length, 3);
  assert.equal(results[0].outcome, 'be_seen');
  assert.match(results[1].error, /"walk"/);
  assert.equal(results[2].outcome, 'rest_foot');
  assert.equal(call(['run', starter, '--batch'], `${lines[0]}\n`).code, 0);
});

test('answers come from a file or a pipe, never from a folder, a device or without end', () => {
  for (const [name, words] of [
    [work, /is a folder/],
    ['/dev/zero', /is a device/],
    ['/dev/null', /is a device/],
    [join(work, 'none.json'), /no such file/],
  ]) {
    const done = call(['run', starter, '--answers', name]);
    assert.equal(done.code, 2, name);
    assert.match(done.err, words);
  }
  const endless = (flag) =>
    spawnSync('sh', ['-c', `ulimit -v 1000000; "$0" run ${starter} ${flag} < /dev/zero`, advisor], {
      encoding: 'utf8',
      timeout: 60000,
    });
  assert.equal(endless('--answers -').status, 1);
  assert.match(endless('--answers -').stderr, /too-large/);
  const piped = spawnSync(
    'sh',
    [
      '-c',
      `mkfifo ${join(work, 'pipe')}; echo '{"look":["pus"]}' > ${join(work, 'pipe')} & "$0" run ${starter} --answers ${join(work, 'pipe')}`,
      advisor,
    ],
    { encoding: 'utf8' },
  );
  assert.equal(piped.status, 0, piped.stderr);
  const lines = call(['run', starter, '--batch'], `${' '.repeat(5 << 20)}\n{"look":["pus"]}\n`);
  assert.equal(lines.code, 1);
  assert.equal(JSON.parse(lines.out.split('\n')[0]).code, 'too-large');
  assert.equal(JSON.parse(lines.out.split('\n')[1]).complete, false);
});

test('today is the day of the caller, not of Greenwich', () => {
  const folder = changedPack(
    'today',
    'advice.json',
    'Not now: the race is {days_to_race, plural, one {# day} other {# days}} away.',
    'Not now: the race is on {race_date}.',
  );
  const day = (zone) => {
    const env = { ...process.env, TZ: zone };
    const done = spawnSync(advisor, ['run', folder, '--answers', '-'], {
      input: '{"look":[],"walk":"fine","days_to_race":1}',
      encoding: 'utf8',
      env,
    });
    return /race is on (\d+-\d+-\d+)/.exec(done.stdout)[1];
  };
  // 26 hours apart: at every moment these two have different days.
  assert.notEqual(day('Etc/GMT+12'), day('Etc/GMT-14'));
});

test('a whole number with too many digits is not called one that is not whole', () => {
  for (const digits of ['99999999999999999999', '-9223372036854775809']) {
    const done = call(['run', starter, '--answers', '-'], `{"look":[],"walk":"fine","days_to_race":${digits}}`);
    assert.equal(done.code, 1);
    assert.match(done.err, /error\[wrong-type\][^]*too many digits[^]*hint/);
  }
});
