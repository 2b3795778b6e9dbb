/** `advisor check` from outside: what it prints, what it writes and how it exits. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, changedPack, starter, work } from './advisor.mjs';

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

test('a case that fails is reported with the actual result', () => {
  const folder = changedPack('case', 'cases.json', '"outcome": "cover"', '"outcome": "rest_foot"');
  const done = call(['check', folder]);
  assert.equal(done.code, 1);
  assert.match(done.err, /error\[case-failed\].*"rest_foot", and it is "cover"/);
  assert.match(done.err, /cases\.json:9:20 \(\/cases\/0\/expect\/outcome\)/);
  const json = JSON.parse(call(['check', folder, '--json']).out);
  assert.deepEqual(json.cases, { passed: 2, failed: 1 });
  assert.equal(json.diagnostics[0].code, 'case-failed');
});

test('a case says which variant of a line is shown, and what is information', () => {
  const met = changedPack(
    'lines',
    'cases.json',
    '"asked": 3',
    '"asked": 3, "lines": ["what_to_do.care", "plaster.each_day"]',
  );
  assert.equal(call(['check', met]).code, 0);
  const other = call([
    'check',
    changedPack('line', 'cases.json', '"asked": 3', '"asked": 3, "lines": ["what_to_do.rest"]'),
  ]);
  assert.equal(other.code, 1);
  assert.match(other.err, /case-failed.*expected the line "what_to_do.rest", and "what_to_do" shows "what_to_do.care"/);
  assert.match(other.err, /\/cases\/0\/expect\/lines\/0/);
  const unknown = call([
    'check',
    changedPack('no-line', 'cases.json', '"asked": 3', '"asked": 3, "lines": ["plaster.each_dya"]'),
  ]);
  assert.match(unknown.err, /each_dya[\s\S]*plaster\.each_day/);
  const info = call(['check', changedPack('info', 'cases.json', '"asked": 3', '"asked": 3, "info": ["plaster"]')]);
  assert.match(info.err, /expected "plaster" to be information, and it is something to do/);
});

test('slips of other languages get the hint that mends them', () => {
  const hinted = (condition, hint) => {
    const folder = changedPack(`slip${slips++}`, 'outcomes.json', '"when": "walk.limp"', `"when": "${condition}"`);
    const found = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
    // Characters that no text may hold are told a second time, as those.
    const diagnostics = found.filter(({ code }) => code !== 'hidden-character');
    assert.equal(diagnostics.length, 1, condition);
    assert.match(`${diagnostics[0].message}; ${diagnostics[0].hint}`, hint, condition);
  };
  let slips = 0;
  hinted('days_to_race = 4 or 5 or 6', /write: days_to_race in \(4, 5, 6\)/);
  hinted('count(look.pus, walk.limp) > 1', /at least\(2, a, b, c\)/);
  hinted('at most(2, look.pus)', /not\(at least\(3, a, b, c\)\)/);
  hinted('look.pus => walk.limp', /not\(A\) or B/);
  hinted('if look.pus then walk.limp', /not\(A\) or B/);
  for (const [blank, name] of [
    ['\u00a0', /no-break space \(U\+00A0\)/],
    ['\u2003', /em space \(U\+2003\)/],
    ['\u202f', /U\+202F/],
    ['\u3000', /U\+3000/],
    ['\u00ad', /soft hyphen/],
    ['\u2028', /line separator/],
    ['\u0085', /U\+0085/],
    ['\u200b', /zero-width space/],
    ['\ufeff', /byte order mark/],
    ['\u200e', /left-to-right mark/],
  ]) {
    hinted(`look.pus${blank}or walk.limp`, name);
    hinted(`look.pus or ${blank}walk.limp`, name);
  }
});

test('files in another encoding, files of macOS and numbers with a point are told in plain words', () => {
  const folder = join(work, 'odd-files');
  cpSync(starter, folder, { recursive: true });
  writeFileSync(join(folder, '._pack.json'), 'Mac OS X');
  writeFileSync(
    join(folder, 'sources.json'),
    Buffer.from(`\ufeff${readFileSync(join(folder, 'sources.json'), 'utf8')}`, 'utf16le'),
  );
  const wide = call(['check', folder]).err;
  assert.match(wide, /saved as UTF-16[\s\S]*save it as UTF-8/);
  assert.match(wide, /macOS wrote it beside the real file/);
  assert.match(
    call(['check', changedPack('pointed', 'questions.json', '"max": 60', '"max": 60.0')]).err,
    /write 60, without a point/,
  );
  assert.match(
    call(['check', changedPack('pointed-answer', 'cases.json', '"days_to_race": 5', '"days_to_race": 5.0')]).err,
    /write 5, without a point/,
  );
  assert.match(call(['check', changedPack('power', 'questions.json', '"max": 60', '"max": 6e1')]).err, /write 60,/);
  assert.match(
    call(['check', changedPack('quoted', 'questions.json', '"max": 60', '"max": "60"')]).err,
    /write 60, without quotes/,
  );
  const condition = changedPack('pointed-condition', 'advice.json', 'days_to_race <= 14', 'days_to_race <= 14.0');
  assert.match(call(['check', condition]).err, /write 14, without a point/);
});

test('a schedule of a line that is information says how the line becomes a thing to do, where it can', () => {
  const schedule = '"schedule": { "from_day": 0 },';
  const from = '"section": "checklist",\n      "reason": "The skin';
  const told = (section, status) => {
    const folder = changedPack(
      `schedule-${section}`,
      'advice.json',
      '"id": "never", "status": "do_not",',
      `"id": "never", ${status} ${schedule}`,
    );
    const file = join(folder, 'advice.json');
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from));
    writeFileSync(file, text.replace(from, from.replace('checklist', section)));
    return call(['check', folder]).err;
  };
  assert.match(
    told('helps', ''),
    /only things to do have a schedule[^]*write "status": "do" if the reader is to do it/,
  );
  assert.match(told('watch', ''), /only things to do have a schedule[^]*hint: leave it out/);
  assert.match(told('helps', '"status": "info",'), /only things to do have a schedule[^]*hint: leave it out/);
});

test('the readers of failed proofs can be pasted as cases, with what they got', () => {
  const folder = changedPack('pasted', 'claims.json', 'not(care.self_care)', 'care.self_care');
  const file = join(work, 'pasted.json');
  assert.equal(call(['check', folder, '--write-case', file]).code, 1);
  const written = readFileSync(file, 'utf8');
  // A member a line, as in cases.json: an author reads it before it is pasted.
  assert.match(written, /^ {6}"answers": \{ "look": \[[^\n]*\},$/m);
  assert.match(written, /^ {6}"expect": \{ "outcome": [^\n]*\}$/m);
  const made = JSON.parse(written).cases;
  assert.ok(made.length > 0 && made.every(({ expect }) => expect.outcome && expect.urgency && expect.start));
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));
  cases.cases.push(...made);
  cpSync(starter, join(work, 'pasted-good'), { recursive: true });
  writeFileSync(join(work, 'pasted-good', 'cases.json'), JSON.stringify(cases));
  assert.equal(call(['check', join(work, 'pasted-good')]).code, 0);
});

test('a condition that is always true is told before what follows from it', () => {
  const folder = changedPack(
    'constant',
    'outcomes.json',
    '"when": "look.pus or look.hot_skin"',
    '"when": "look.pus or not(look.pus)"',
  );
  const codes = JSON.parse(call(['check', folder, '--json']).out).diagnostics.map(({ code }) => code);
  assert.ok(codes.length > 3 && codes.includes('question-idle'), codes.join());
  assert.equal(codes[0], 'condition-constant');
});

test('an entry that is always true is told before the entries that it hides, whatever the list', () => {
  const lists = [
    ['outcomes.json', '"when": "infected or look.unsure"', '"when": "infected or not(infected)"'],
    ['outcomes.json', '{ "when": "infected", "is"', '{ "when": "infected or not(infected)", "is"'],
    ['outcomes.json', '"when": "days_to_race = null"', '"when": "days_to_race = null or days_to_race >= 0"'],
    ['advice.json', '"when": "outcome.be_seen", "title"', '"when": "outcome.be_seen or not(outcome.be_seen)", "title"'],
  ];
  for (const [i, change] of lists.entries()) {
    const found = JSON.parse(call(['check', changedPack(`hides${i}`, ...change), '--json']).out).diagnostics;
    assert.equal(found[0].code, 'condition-constant', change[2]);
    assert.ok(found.length > 1 && found[0].pointer.endsWith('/when'), change[2]);
  }
});

test('a misspelt key of a question is told once, not again at each case that answers it', () => {
  const folder = changedPack('misspelt', 'questions.json', '"kind"', '"kindd"');
  const found = JSON.parse(call(['check', folder, '--json']).out).diagnostics;
  assert.deepEqual(
    found.map(({ file }) => file).filter((file) => file !== 'questions.json'),
    [],
  );
  assert.ok(found.some(({ code, hint }) => code === 'unknown-key' && hint.includes('kind')));
});

test('check --json gives the reader for whom a proof fails, under the place and the words of its diagnostic', () => {
  const folder = changedPack('fails', 'claims.json', '"then": "not(care.self_care)"', '"then": "urgency.same_day"');
  const done = call(['check', folder, '--json']);
  assert.equal(done.code, 1);
  const { diagnostics, readers, claims } = JSON.parse(done.out);
  const claim = diagnostics.find(({ code }) => code === 'claim-fails');
  const found = readers.find(({ pointer, message }) => pointer === claim.pointer && message === claim.message);
  assert.deepEqual(found.reader.answers.look, ['unsure']);
  assert.deepEqual(found.reader, claims.find(({ id }) => id === 'infection_is_seen').counterexample);
});

test('check --progress tells on standard error each step of the proof as it begins', () => {
  const done = call(['check', starter, '--progress']);
  assert.equal(done.code, 0);
  const steps = [...done.err.matchAll(/^proving (\d+) of (\d+): (.+)$/gm)];
  const of = Number(steps[0][2]);
  assert.deepEqual(
    steps.map(([, number]) => Number(number)),
    Array.from({ length: of }, (_, i) => i + 1),
  );
  assert.equal(new Set(steps.map(([, , , what]) => what)).size, of);
});

test('a proof is known again when only words have changed, and not when anything else has', () => {
  const report = (folder, known) =>
    JSON.parse(call(['check', folder, '--json', ...(known ? ['--known-proof', known] : [])]).out);
  const { fingerprint, ...first } = report(starter);
  assert.equal(first.proof_is_known, false);
  const other = (name, file, from, to) => report(changedPack(name, file, from, to), fingerprint);
  const reworded = other('reworded', 'questions.json', 'How does the blister look?', 'What does it look like?');
  assert.equal(reworded.proof_is_known, true);
  assert.equal(reworded.claims, undefined);
  assert.deepEqual(reworded.cases, first.cases);
  // What is wrong with the words and the cases themselves is still told.
  const diagnosis = other('diagnosis', 'outcomes.json', 'This blister needs a rest', 'You have a broken leg');
  assert.deepEqual([diagnosis.proof_is_known, diagnosis.diagnostics[0].code], [true, 'forbidden-words']);
  for (const [file, from, to] of [
    ['outcomes.json', 'infected or look.unsure', 'infected'],
    ['questions.json', ', "warning": true }', ' }'],
    ['questions.json', '"max": 60', '"max": 61'],
    ['advice.json', '"status": "do_not"', '"status": "info"'],
    ['advice.json', 'Change it once a day.', 'Change it, {days_to_race, plural, one {# day} other {# days}}.'],
    ['advice.json', '"reason": "A cover keeps dirt out and stops the rubbing.",', ''],
    ['claims.json', 'Nobody whose blister', 'No one whose blister'],
    ['cases.json', '"walk": "limp"', '"walk": "fine"'],
    ['questions.json', '      "none": "No race",\n', ''],
  ]) {
    assert.equal(other(`changed-${from.length}-${to.length}`, file, from, to).proof_is_known, false, to);
  }
  assert.equal(call(['check', starter, '--known-proof', fingerprint]).code, 2);
});

test('check --preview writes the texts and unproved packs before it proves', () => {
  const out = join(work, 'preview');
  const done = call(['check', starter, '--json', '--progress', '--preview', out]);
  assert.equal(done.code, 0);
  assert.match(done.err, /^preview written\nproving 1 of /);
  assert.ok(readFileSync(join(out, 'blister.en.pack'), 'latin1').includes('0.1.0-unproved'));
  assert.equal(JSON.parse(readFileSync(join(out, 'texts.json'), 'utf8')).texts.length, 47);
});

test('check says in which languages it knows no words that readers must not be told', () => {
  const folder = changedPack('in-french', 'pack.json', '"locales": ["en"]', '"locales": ["fr"]');
  const told = call(['check', folder]);
  assert.equal(told.code, 0, told.err);
  assert.match(told.out, /^words in "fr": not checked for diagnoses/m);
  assert.doesNotMatch(call(['check', starter]).out, /not checked/);
  const json = (path) => JSON.parse(call(['check', path, '--json']).out).texts.languages_not_checked;
  assert.deepEqual(json(folder), ['fr']);
  assert.deepEqual(json(starter), []);
  const page = join(work, 'french.html');
  assert.equal(call(['review', folder, '-o', page]).code, 0);
  assert.match(readFileSync(page, 'utf8'), /<strong>not checked<\/strong>/);
});

test('a file of the pack that is a folder or a broken link is told as one that cannot be read, and nothing more', () => {
  const folder = join(work, 'no-file');
  cpSync(starter, folder, { recursive: true });
  const file = join(folder, 'pack.json');
  rmSync(file);
  for (const put of [
    () => mkdirSync(file),
    () => symlinkSync('pack.json', file),
    () => symlinkSync('/dev/zero', file),
  ]) {
    put();
    const done = call(['check', folder, '--json']);
    assert.equal(done.code, 1);
    const told = JSON.parse(done.out).diagnostics.map(({ code, file: name }) => `${code} ${name}`);
    assert.deepEqual(told, ['unreadable-file pack.json']);
    rmSync(file, { recursive: true });
  }
});

test('a preview that cannot be written names the folder', () => {
  const file = join(work, 'taken');
  writeFileSync(file, 'mine');
  const done = call(['check', starter, '--preview', file]);
  assert.equal(done.code, 2);
  assert.ok(done.err.includes(file), done.err);
  assert.equal(readFileSync(file, 'utf8'), 'mine');
});

test('a review date that has passed is told, because readers then get no new plan', () => {
  const passed = changedPack('passed', 'pack.json', '2027-05-31', '2020-02-29');
  const done = call(['check', passed]);
  assert.equal(done.code, 0);
  assert.match(done.out, /^review: "review_by" is 2020-02-29 and has passed/m);
  assert.doesNotMatch(call(['check', changedPack('to-come', 'pack.json', '2027-05-31', '2098-05-31')]).out, /^review/m);
  for (const never of ['0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31']) {
    const refused = call(['check', changedPack(`year-${never}`, 'pack.json', '2027-05-31', never)]);
    assert.match(refused.err, /error\[bad-value\][^]*review_by/);
  }
});
