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
    if (!file.endsWith('.json')) {
      cpSync(join('content/calf', file), join(there, file), { recursive: true });
      continue;
    }
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

test('translate writes every text beside its original, keeps what is there and marks what is stale', () => {
  const folder = join(work, 'translated');
  cpSync(starter, folder, { recursive: true });
  const file = join(folder, 'es.json');
  const read = () => JSON.parse(readFileSync(file, 'utf8'));
  assert.match(call(['translate', folder, 'es']).out, /47 texts, 47 to translate, 0 stale\nNext: .*"locales"/);
  const keys = Object.keys(read());
  assert.equal(keys[0], 'pack.title');
  assert.ok(keys.indexOf('question.look.text') < keys.indexOf('item.plaster.variant.each_day.title'));
  assert.deepEqual(read()['pack.title'], { from: 'A blister before a race', text: '' });

  const pack = join(folder, 'pack.json');
  writeFileSync(pack, readFileSync(pack, 'utf8').replace('"locales": ["en"]', '"locales": ["en", "es"]'));
  const open = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
  assert.equal(open.filter(({ code }) => code === 'missing-text').length, 47);

  const done = Object.fromEntries(Object.entries(read()).map(([key, { from }]) => [key, { from, text: `¡Ea! ${from}` }]));
  delete done['text.disclaimer'];
  const plain = { ...done, 'text.disclaimer': 'Esto no es un diagnóstico.', 'item.gone.title': 'Algo' };
  writeFileSync(file, JSON.stringify(plain));
  assert.match(call(['translate', folder, 'es']).out, /0 to translate, 0 stale, 1 of texts that are gone/);
  assert.equal(read()['item.gone.title'], 'Algo');
  assert.equal(read()['text.disclaimer'].text, 'Esto no es un diagnóstico.');
  writeFileSync(file, JSON.stringify({ ...read(), 'item.gone.title': undefined }));
  assert.deepEqual(JSON.parse(call(['check', folder, '--json']).out).diagnostics, []);

  const advice = join(folder, 'advice.json');
  writeFileSync(advice, readFileSync(advice, 'utf8').replace('Put on a clean plaster', 'Put on a dry plaster'));
  const key = 'item.plaster.variant.each_day.title';
  for (const part of ['from', 'was']) {
    const [stale, ...more] = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
    assert.deepEqual([stale.code, stale.pointer, more], ['stale-translation', `/${key}/${part}`, []]);
    assert.match(call(['translate', folder, 'es']).out, /0 to translate, 1 stale\nNext: .*"was"/);
  }
  assert.deepEqual(read()[key], { from: 'Put on a dry plaster', was: 'Put on a clean plaster', text: '¡Ea! Put on a clean plaster' });
  const { was, ...mended } = read()[key];
  writeFileSync(file, JSON.stringify({ ...read(), [key]: mended }));
  assert.equal(call(['check', folder]).code, 0);
});

test('translate writes over nothing: a file that is no JSON, a file of the author, a pack with mistakes', () => {
  const folder = changedPack('untranslatable', 'pack.json', '"locales": ["en"]', '"locales": ["en", "es"]');
  writeFileSync(join(folder, 'es.json'), '{ "pack.title": ');
  assert.equal(call(['translate', folder, 'es']).code, 1);
  assert.equal(readFileSync(join(folder, 'es.json'), 'utf8'), '{ "pack.title": ');
  const before = readFileSync(join(folder, 'advice.json'), 'utf8');
  assert.equal(call(['translate', folder, 'fr', '-o', join(folder, 'advice.json')]).code, 2);
  assert.equal(readFileSync(join(folder, 'advice.json'), 'utf8'), before);
  assert.equal(call(['translate', folder, 'en']).code, 2);
  assert.equal(call(['translate', folder, '../es']).code, 2);
  const broken = changedPack('broken', 'questions.json', '"questions": [', '"questions": [{},');
  assert.equal(call(['translate', broken, 'es']).code, 1);
  assert.ok(!existsSync(join(broken, 'es.json')));
});

test('a case says which variant of a line is shown, and what is information', () => {
  const met = changedPack('lines', 'cases.json', '"asked": 3', '"asked": 3, "lines": ["what_to_do.care", "plaster.each_day"]');
  assert.equal(call(['check', met]).code, 0);
  const other = call(['check', changedPack('line', 'cases.json', '"asked": 3', '"asked": 3, "lines": ["what_to_do.rest"]')]);
  assert.equal(other.code, 1);
  assert.match(other.err, /case-failed.*expected the line "what_to_do.rest", and "what_to_do" shows "what_to_do.care"/);
  assert.match(other.err, /\/cases\/0\/expect\/lines\/0/);
  const unknown = call(['check', changedPack('no-line', 'cases.json', '"asked": 3', '"asked": 3, "lines": ["plaster.each_dya"]')]);
  assert.match(unknown.err, /each_dya[\s\S]*plaster\.each_day/);
  const info = call(['check', changedPack('info', 'cases.json', '"asked": 3', '"asked": 3, "info": ["plaster"]')]);
  assert.match(info.err, /expected "plaster" to be information, and it is something to do/);
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

test('no command writes over a file of the author', () => {
  const folder = changedPack('own-files', 'claims.json', 'not(care.self_care)', 'care.self_care');
  const good = changedPack('own-good', 'pack.json', '"0.1.0"', '"0.1.1"');
  const same = (path, run) => {
    const before = readFileSync(path, 'utf8');
    const done = run();
    assert.equal(done.code, 2, done.out + done.err);
    assert.match(done.err, /--force|another folder/);
    assert.equal(readFileSync(path, 'utf8'), before);
  };
  const pack = join(folder, 'pack.json');
  const advice = join(good, 'advice.json');
  same(pack, () => call(['check', folder, '--write-case', pack]));
  same(advice, () => call(['review', good, '-o', advice]));
  same(advice, () => call(['build', good, '-o', good]));
  const page = join(work, 'own.html');
  writeFileSync(page, '<!DOCTYPE html>\n<title>My own page</title>');
  same(page, () => call(['review', good, '-o', page]));
  assert.equal(call(['review', good, '-o', page, '--force']).code, 0);
  assert.equal(call(['review', good, '-o', page]).code, 0, 'a page of its own is replaced');
});

test('a set of packs is written as a whole: when one file cannot be, the old ones stay', () => {
  const out = join(work, 'whole-set');
  assert.equal(call(['build', starter, '-o', out, '--split']).code, 0);
  const names = readdirSync(out).sort();
  const newer = changedPack('newer', 'pack.json', '"0.1.0"', '"0.1.1"');
  for (const blocked of names) {
    rmSync(join(out, blocked));
    mkdirSync(join(out, blocked, 'full'), { recursive: true });
    const others = names.filter((name) => name !== blocked);
    const before = others.map((name) => readFileSync(join(out, name), 'latin1'));
    const done = call(['build', newer, '-o', out, '--split']);
    assert.equal(done.code, 2, blocked);
    assert.match(done.err, /cannot write/);
    assert.deepEqual(others.map((name) => readFileSync(join(out, name), 'latin1')), before);
    assert.deepEqual(readdirSync(out).sort(), names, 'nothing else is left behind');
    rmSync(join(out, blocked), { recursive: true });
    assert.equal(call(['build', starter, '-o', out, '--split']).code, 0);
  }
});

test('a disk that is full is told by the exit code, whichever command writes', () => {
  const full = (words) => spawnSync('sh', ['-c', `"$0" ${words} > /dev/full`, advisor], { input: '{"look":["pus"]}', encoding: 'utf8' });
  for (const words of ['--help', '--version', `check ${starter}`, `check ${starter} --json`, `run ${starter} --answers -`, 'eval 1', `diff ${starter} ${starter}`, `ask ${starter}`]) {
    const done = full(words);
    assert.equal(done.status, 2, words);
    assert.match(done.stderr, /cannot be written/);
  }
  const bad = changedPack('full-disk', 'claims.json', 'not(care.self_care)', 'care.self_care');
  assert.equal(call(['check', bad, '--write-case', '/dev/full']).code, 2);
  assert.equal(call(['review', starter, '-o', '/dev/full/page.html']).code, 2);
});

test('answers come from a file or a pipe, never from a folder, a device or without end', () => {
  for (const [name, words] of [[work, /is a folder/], ['/dev/zero', /is a device/], ['/dev/null', /is a device/], [join(work, 'none.json'), /no such file/]]) {
    const done = call(['run', starter, '--answers', name]);
    assert.equal(done.code, 2, name);
    assert.match(done.err, words);
  }
  const endless = (flag) => spawnSync('sh', ['-c', `ulimit -v 1000000; "$0" run ${starter} ${flag} < /dev/zero`, advisor], { encoding: 'utf8', timeout: 60000 });
  assert.equal(endless('--answers -').status, 1);
  assert.match(endless('--answers -').stderr, /too-large/);
  const piped = spawnSync('sh', ['-c', `mkfifo ${join(work, 'pipe')}; echo '{"look":["pus"]}' > ${join(work, 'pipe')} & "$0" run ${starter} --answers ${join(work, 'pipe')}`, advisor], { encoding: 'utf8' });
  assert.equal(piped.status, 0, piped.stderr);
  const lines = call(['run', starter, '--batch'], `${' '.repeat(5 << 20)}\n{"look":["pus"]}\n`);
  assert.equal(lines.code, 1);
  assert.equal(JSON.parse(lines.out.split('\n')[0]).code, 'too-large');
  assert.equal(JSON.parse(lines.out.split('\n')[1]).complete, false);
});

test('today is the day of the caller, not of Greenwich', () => {
  const folder = changedPack('today', 'advice.json', 'Not now: the race is {days_to_race, plural, one {# day} other {# days}} away.', 'Not now: the race is on {race_date}.');
  const day = (zone) => {
    const env = { ...process.env, TZ: zone };
    const done = spawnSync(advisor, ['run', folder, '--answers', '-'], { input: '{"look":[],"walk":"fine","days_to_race":1}', encoding: 'utf8', env });
    return /race is on (\d+-\d+-\d+)/.exec(done.stdout)[1];
  };
  // 26 hours apart: at every moment these two have different days.
  assert.notEqual(day('Etc/GMT+12'), day('Etc/GMT-14'));
});

test('nothing in a file or a call can steer the terminal', () => {
  const folder = join(work, 'steers');
  cpSync(starter, folder, { recursive: true });
  const escape = '\u001b[31mred';
  const c1 = '\u009b31mred';
  writeFileSync(join(folder, `${escape}.json`), '{}');
  writeFileSync(join(folder, `${c1}.json`), '{}');
  const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'));
  sources[escape] = sources[c1] = 1;
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(sources));
  const calls = [['check', folder], ['check', folder, '--json'], ['check', join(work, escape)], [escape], ['check', `--${escape}`],
    ['eval', `a ${escape}`], ['eval', 'a', '--inputs', `{"${escape}"`], ['run', starter, '--answers', join(work, c1)]];
  for (const words of calls) {
    const done = call(words);
    assert.notEqual(done.code, 0);
    assert.doesNotMatch(done.out + done.err, /[\u001b\u0080-\u009f]/, words.join(' '));
  }
});

test('--version names the program', () => {
  const done = call(['--version']);
  assert.equal(done.code, 0);
  assert.match(done.out, /^advisor \d+\.\d+\.\d+\n$/);
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

test('slips of other languages get the hint that mends them', () => {
  const hinted = (condition, hint) => {
    const folder = changedPack(`slip${slips++}`, 'outcomes.json', '"when": "walk.limp"', `"when": "${condition}"`);
    const { diagnostics } = JSON.parse(call(['check', folder, '--json']).out);
    assert.equal(diagnostics.length, 1, condition);
    assert.match(`${diagnostics[0].message}; ${diagnostics[0].hint}`, hint, condition);
  };
  let slips = 0;
  hinted('days_to_race = 4 or 5 or 6', /write: days_to_race in \(4, 5, 6\)/);
  hinted('count(look.pus, walk.limp) > 1', /at least\(2, a, b, c\)/);
  hinted('at most(2, look.pus)', /not\(at least\(3, a, b, c\)\)/);
  hinted('look.pus => walk.limp', /not\(A\) or B/);
  hinted('if look.pus then walk.limp', /not\(A\) or B/);
  for (const [blank, name] of [['\u00a0', /no-break space \(U\+00A0\)/], ['\u2003', /em space \(U\+2003\)/], ['\u202f', /U\+202F/], ['\u3000', /U\+3000/], ['\u00ad', /soft hyphen/]]) {
    hinted(`look.pus${blank}or walk.limp`, name);
    hinted(`look.pus or ${blank}walk.limp`, name);
  }
});

test('files in another encoding, files of macOS and numbers with a point are told in plain words', () => {
  const folder = join(work, 'odd-files');
  cpSync(starter, folder, { recursive: true });
  writeFileSync(join(folder, '._pack.json'), 'Mac OS X');
  writeFileSync(join(folder, 'sources.json'), Buffer.from(`\ufeff${readFileSync(join(folder, 'sources.json'), 'utf8')}`, 'utf16le'));
  const wide = call(['check', folder]).err;
  assert.match(wide, /saved as UTF-16[^]*save it as UTF-8/);
  assert.match(wide, /macOS wrote it beside the real file/);
  assert.match(call(['check', changedPack('pointed', 'questions.json', '"max": 60', '"max": 60.0')]).err, /write 60, without a point/);
});

test('the readers of failed proofs can be pasted as cases, with what they got', () => {
  const folder = changedPack('pasted', 'claims.json', 'not(care.self_care)', 'care.self_care');
  const file = join(work, 'pasted.json');
  assert.equal(call(['check', folder, '--write-case', file]).code, 1);
  const made = JSON.parse(readFileSync(file, 'utf8')).cases;
  assert.ok(made.length > 0 && made.every(({ expect }) => expect.outcome && expect.urgency && expect.start));
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));
  cases.cases.push(...made);
  cpSync(starter, join(work, 'pasted-good'), { recursive: true });
  writeFileSync(join(work, 'pasted-good', 'cases.json'), JSON.stringify(cases));
  assert.equal(call(['check', join(work, 'pasted-good')]).code, 0);
});

test('diff lists each text that changed, and never says that nothing did while words changed', () => {
  const folder = changedPack('words', 'advice.json', '"Do not burst it"', '"Leave its skin whole"');
  const done = call(['diff', starter, folder]);
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /1 text changed:\n\S+\n {4}before: Do not burst it\n {4}now: {4}Leave its skin whole/);
  assert.doesNotMatch(done.out, /no reader gets another/);
  assert.match(call(['diff', starter, starter]).out, /no reader gets another result or other words/);
  const calf = join(work, 'stale');
  cpSync('content/calf', calf, { recursive: true });
  const pack = JSON.parse(readFileSync(join(calf, 'pack.json'), 'utf8'));
  pack.title = 'Sore calf before a race';
  writeFileSync(join(calf, 'pack.json'), JSON.stringify(pack));
  assert.deepEqual(JSON.parse(call(['diff', 'content/calf', calf, '--json']).out).texts.map(({ key, stale }) => [key, stale]), [['pack.title', ['es']]]);
});

test('a condition that is always true is told before what follows from it', () => {
  const folder = changedPack('constant', 'outcomes.json', '"when": "look.pus or look.hot_skin"', '"when": "look.pus or not(look.pus)"');
  const codes = JSON.parse(call(['check', folder, '--json']).out).diagnostics.map(({ code }) => code);
  assert.ok(codes.length > 3 && codes.includes('question-idle'), codes.join());
  assert.equal(codes[0], 'condition-constant');
});

test('a misspelt key of a question is told once, not again at each case that answers it', () => {
  const folder = changedPack('misspelt', 'questions.json', '"kind"', '"kindd"');
  const found = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
  assert.deepEqual(found.map(({ file }) => file).filter((file) => file !== 'questions.json'), []);
  assert.ok(found.some(({ code, hint }) => code === 'unknown-key' && hint.includes('kind')));
});
