// The `advisor` program from outside: what it prints, what it writes and how it exits.
// node --test command_test.mjs, with ADVISOR=path of the program, from the project's root.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const advisor = process.env.ADVISOR ?? 'build/native/advisor';
const work = mkdtempSync(join(tmpdir(), 'advisor-'));
after(() => rmSync(work, { recursive: true }));

const call = (words, input = '') => {
  const done = spawnSync(advisor, words, { input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
};

const starter = 'content/starter';

function changedPack(name, file, from, to) {
  const folder = join(work, name);
  cpSync(starter, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  assert.ok(text.includes(from), `${from} is not in ${file}`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

test('a call without a command, or with an unknown one, exits 2 and says how to call', () => {
  assert.equal(call([]).code, 2);
  const slip = call(['chekc']);
  assert.equal(slip.code, 2);
  assert.match(slip.err, /did you mean check\?/);
  assert.match(slip.err, /usage: advisor/);
});

test('a call with a wrong flag, a missing or an extra word exits 2', () => {
  for (const words of [['check'], ['check', 'a', 'b'], ['check', starter, '--jsn'], ['build', starter], ['build', starter, '-o'],
    ['run', starter], ['run', starter, '--answers', join(work, 'nothing.json')], ['check', join(work, 'nowhere')],
    ['run', starter, '--answers', '-', '--locale', 'xx'], ['new', starter]]) {
    const done = call(words);
    assert.equal(done.code, 2, words.join(' '));
    assert.match(done.err, /usage: advisor/);
    assert.equal(done.out, '');
  }
});

test('the parts of a pack, for pages, do without the words that no screen shows', () => {
  const out = join(work, 'parts');
  assert.equal(call(['build', starter, '-o', out, '--split']).code, 0);
  const holds = (file) => (text) => readFileSync(join(out, file), 'latin1').includes(text);
  const [whole, head, words] = ['blister.en.pack', 'blister.en.head', 'blister.en.words'].map(holds);
  for (const unseen of ['signs_of_infection', 'CCK', 'do not burst it']) {
    assert.ok(whole(unseen), unseen);
    assert.ok(!head(unseen) && !words(unseen), unseen);
  }
  for (const seen of ['be_seen', 'https://www.nhs.uk/conditions/blisters/', 'This is general information.']) {
    assert.ok(whole(seen) && (head(seen) || words(seen)), seen);
  }
});

test('help is printed for the program and for each command', () => {
  const program = call(['--help']);
  assert.equal(program.code, 0);
  for (const [, name] of program.out.matchAll(/^ {2}([a-z]+) /gm)) {
    const command = call([name, '--help']);
    assert.equal(command.code, 0);
    assert.match(command.out, new RegExp(`usage: advisor ${name} `));
  }
});

test('the same content gives the same bytes, wherever it lies, however it is spaced and in whatever order it was written', () => {
  const there = join(work, 'far', 'from', 'here');
  mkdirSync(there, { recursive: true });
  for (const file of readdirSync('content/calf').sort().reverse()) {
    writeFileSync(join(there, file), JSON.stringify(JSON.parse(readFileSync(join('content/calf', file), 'utf8'))));
  }
  const packs = ['content/calf', there].map((folder, i) => {
    const out = join(work, `bytes${i}`);
    assert.equal(call(['build', folder, '-o', out, '--split']).code, 0);
    return Object.fromEntries(readdirSync(out).sort().map((name) => [name, readFileSync(join(out, name), 'base64')]));
  });
  assert.ok(Object.keys(packs[0]).length >= 6);
  assert.deepEqual(packs[1], packs[0]);
});

test('a new pack passes check, and its folder is not written twice', () => {
  const folder = join(work, 'mine');
  assert.equal(call(['new', folder]).code, 0);
  const check = call(['check', folder]);
  assert.equal(check.code, 0, check.err);
  assert.match(check.out, /proved for all 992 sets of answers/);
  const again = call(['new', folder]);
  assert.equal(again.code, 2);
  mkdirSync(join(work, 'empty'));
  assert.equal(call(['new', join(work, 'empty')]).code, 0);
});

test('check --json tells counts, claims and cases', () => {
  const done = call(['check', starter, '--json']);
  assert.equal(done.code, 0, done.out);
  const json = JSON.parse(done.out);
  assert.equal(json.answer_sets, '992');
  assert.equal(json.unmatched, 0);
  assert.deepEqual(json.idle_questions, []);
  assert.deepEqual(json.unreachable, []);
  assert.deepEqual(json.cases, { passed: 3, failed: 0 });
  assert.ok(json.claims.every((claim) => claim.holds));
  assert.equal(json.questions.longest, 3);
  assert.deepEqual(json.diagnostics, []);
});

test('check tells how many texts it walked, and these are all texts of the pack: those that a translation has', () => {
  const keys = Object.keys(JSON.parse(readFileSync('content/calf/es.json', 'utf8'))).filter((key) => key !== '$schema');
  assert.ok(keys.length > 500);
  assert.equal(JSON.parse(call(['check', 'content/calf', '--json']).out).texts.walked, keys.length);
  assert.match(call(['check', 'content/calf']).out, new RegExp(`^texts: ${keys.length} walked`, 'm'));
});

test('every text that a pack ships is among those that are translated and walked', () => {
  const folder = join(work, 'marked');
  cpSync('content/calf', folder, { recursive: true });
  const translation = JSON.parse(readFileSync(join(folder, 'es.json'), 'utf8'));
  for (const key of Object.keys(translation)) if (key !== '$schema') translation[key] = `¶ ${translation[key]}`;
  writeFileSync(join(folder, 'es.json'), JSON.stringify(translation));
  const out = join(work, 'marked-out');
  const built = call(['build', folder, '-o', out]);
  assert.equal(built.code, 0, built.err);
  const sources = readFileSync(join(folder, 'sources.json'), 'utf8');
  const shipped = readFileSync(join(out, 'calf.es.pack'), 'utf8').split('\0').filter((text) => /\p{L}{2} \p{L}{2}/u.test(text));
  assert.ok(shipped.length > 500);
  const foreign = (text) => !text.startsWith('¶ ') && !sources.includes(JSON.stringify(text));
  assert.deepEqual(shipped.filter(foreign), []);
});

test('a case that is not met is told with what happens instead', () => {
  const folder = changedPack('case', 'cases.json', '"outcome": "cover"', '"outcome": "rest_foot"');
  const done = call(['check', folder]);
  assert.equal(done.code, 1);
  assert.match(done.err, /error\[case-failed\].*"rest_foot", and it is "cover"/);
  assert.match(done.err, /cases\.json:9:20 \(\/cases\/0\/expect\/outcome\)/);
  const json = JSON.parse(call(['check', folder, '--json']).out);
  assert.deepEqual(json.cases, { passed: 2, failed: 1 });
  assert.equal(json.diagnostics[0].code, 'case-failed');
});

test('build writes one pack a locale, the same bytes every time', () => {
  const [a, b] = [join(work, 'out-a'), join(work, 'deep', 'out-b')];
  assert.equal(call(['build', starter, '-o', a]).code, 0);
  assert.equal(call(['build', starter, '-o', b]).code, 0);
  assert.deepEqual(readdirSync(a), ['blister.en.pack']);
  assert.deepEqual(readFileSync(join(a, 'blister.en.pack')), readFileSync(join(b, 'blister.en.pack')));
});

test('build writes nothing and leaves the old pack when anything is wrong', () => {
  const out = join(work, 'out-old');
  mkdirSync(out);
  writeFileSync(join(out, 'blister.en.pack'), 'old');
  const faults = [['claims.json', 'not(care.self_care)', 'care.self_care'],
    ['cases.json', '"outcome": "cover"', '"outcome": "rest_foot"'], ['pack.json', '"A blister before a race"', '"You have a strain"'],
    ['outcomes.json', '"when": "walk.limp"', '"when": "walk.lmp"']];
  for (const [i, fault] of faults.entries()) {
    const folder = changedPack(`bad${i}`, ...fault);
    assert.equal(call(['build', folder, '-o', out]).code, 1);
    assert.deepEqual(readdirSync(out), ['blister.en.pack']);
    assert.equal(readFileSync(join(out, 'blister.en.pack'), 'utf8'), 'old');
    assert.equal(call(['build', folder, '-o', join(work, 'never')]).code, 1);
    assert.ok(!existsSync(join(work, 'never')));
  }
});

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
  assert.deepEqual(result.advice.map(({ id, status }) => [id, status]),
    [['plaster', 'do'], ['burst', 'do_not'], ['roomy_shoes', 'withheld']]);
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
  for (const [answers, words] of [['{"walk":"limpp"}', /"walk" has no option "limpp"[^]*did you mean "limp"/],
    ['{"wlak":"limp"}', /no question is called "wlak"[^]*did you mean "walk"/], ['{"look":"pus"}', /"look" cannot be answered with text/],
    ['{"walk":null}', /"walk" cannot be answered with null/], ['{"days_to_race":99}', /"days_to_race" cannot be 99/],
    ['{"look":["pus","pus"]}', /twice/], ['{"walk":', /bad-json/], ['[]', /answers are an object/]]) {
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
  const results = done.out.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(results.length, 3);
  assert.equal(results[0].outcome, 'be_seen');
  assert.match(results[1].error, /"walk"/);
  assert.equal(results[2].outcome, 'rest_foot');
  assert.equal(call(['run', starter, '--batch'], `${lines[0]}\n`).code, 0);
});

test('eval prints true, false or null, and refuses with a hint', () => {
  for (const [expression, inputs, value] of [['a and b', '{"a":true}', 'null'], ['not(onset.pop)', '{"onset":{"pop":false}}', 'true'],
    ['x in (1, > 5)', '{"x":3}', 'false'], ['-1 < 0', '{}', 'true'], ['0.1 + 0.2 = 0.3', '{}', 'true']]) {
    const done = call(['eval', expression, '--inputs', inputs]);
    assert.equal(done.code, 0, done.err);
    assert.equal(done.out, `${value}\n`);
  }
  const refused = call(['eval', 'a and']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /error\[ends-early\][^]*hint: /);
  assert.equal(call(['eval', 'a', '--inputs', '{']).code, 1);
});

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
  assert.equal(done.out.split('Las preguntamos primero').length, 3, done.out);
  assert.match(done.out, /Esta es la primera pregunta/);
  assert.match(done.out, /Sin terminar/);
  const whole = call(['ask', 'content/calf', '--locale', 'es'], '1\n');
  assert.equal(whole.code, 0);
  assert.match(whole.out, /Resultado[^]*emergencia ahora/);
});

test('a misspelt key of a question is told once, not again at each case that answers it', () => {
  const folder = changedPack('misspelt', 'questions.json', '"kind"', '"kindd"');
  const found = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
  assert.deepEqual(found.map(({ file }) => file).filter((file) => file !== 'questions.json'), []);
  assert.ok(found.some(({ code, hint }) => code === 'unknown-key' && hint.includes('kind')));
});
