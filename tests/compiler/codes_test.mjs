/**
 * Every code of a diagnostic: the list of content/AUTHORING.md is that of the program, and for each code there is content,
 * or a call, that gets it. node --test, with ADVISOR=path of the program, from the project's root.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listOf } from './codes.mjs';
import { call, starter, work } from './command/advisor.mjs';

const table = call(['explain', 'all']).out;
const codes = [...table.matchAll(/^\| `([a-z0-9-]+)` \| .+ \| .+ \|$/gm)].map(([, code]) => code);

/** Codes that content alone cannot cause, because another check refuses it first, with the tests that cause them. */
const elsewhere = {
  'no-rule-matches': ['tests/compiler/prove_test.cpp', '"no-rule-matches"'], // `last-needs-no-when` is reported first
  'second-look-refused': ['tests/compiler/prove_claims_test.cpp', '"second-look-refused"'], // the loader reports another mistake first
  'unasked-matters': ['tests/compiler/prove_claims_test.cpp', '"unasked_has_no_influence"'], // `asks-ahead` is reported first
  'proof-too-large': ['tests/compiler/prove_test.cpp', '"proof-too-large"'], // it takes as long as a proof may
  'pack-too-large': ['tests/compiler/limits_test.cpp', '"pack-too-large"'], // such a pack takes as long as a proof may
};
/** Codes that only a bug of the compiler itself can cause. */
const never = ['pack-refused'];

const edit = (file, from, to) => ({ file, from, to });
/** The rule `limping` and the claim get that condition. */
const rule = (condition) => [edit('outcomes.json', '"when": "walk.limp"', `"when": ${JSON.stringify(condition)}`)];
const claim = (condition) => [edit('claims.json', '"not(care.self_care)"', JSON.stringify(condition))];
const write = (file, text) => ({ file, write: text });
const evaluated = (condition) => ({ words: ['eval', condition] });
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const numbers = many(40, (i) => 3 * i);
const heel = (file) => readFileSync(join('tests/content/packs/heel', file), 'utf8');
const option = '{ "id": "limp",';

/** A second language, whose file `change` may spoil. */
const spanish = (change) => ({ spanish: change });

/** What shows the file of a built pack after `change`. */
const shown = (change) => ({ shown: change });

const cases = {
  'bad-json': [edit('claims.json', '"claims": [', '"claims": [,')],
  'bad-utf8': [write('claims.json', Buffer.from('{"claims": "\xe9"}', 'latin1'))],
  'duplicate-key': [edit('questions.json', '"hint": "Pick all that fit."', '"hint": "a", "hint": "b"')],
  'too-deep': rule(`${'('.repeat(400)}walk.limp`),
  'too-large': [write('claims.json', ' '.repeat(5 << 20))],
  'too-many-mistakes': [
    write('questions.json', `{${numbers.flatMap((i) => Array.from({ length: 20 }, (_, k) => `"k${i}_${k}": 1`))}}`),
  ],
  'missing-file': [write('claims.json', null)],
  'unknown-file': [write('extra.json', '{}')],
  'unreadable-file': [{ file: 'extra.json', link: '/proc/self/mem' }],
  'not-a-pack': shown(() => 'a letter'),
  'damaged-pack': shown((bytes) => Buffer.concat([bytes.subarray(0, -400), Buffer.alloc(400, 65)])),
  'other-format': shown((bytes) => Buffer.concat([bytes.subarray(0, 7), Buffer.from('1'), bytes.subarray(8)])),
  'missing-key': [edit('questions.json', '"why": "A limp moves the load to other parts of the leg.",', '')],
  'unknown-key': [edit('questions.json', '"hint"', '"hnit"')],
  'wrong-type': [edit('questions.json', '"max": 60', '"max": "60"')],
  'bad-value': [edit('questions.json', '"one_of"', '"oneof"')],
  'out-of-range': [edit('questions.json', '"max": 60', '"max": 0')],
  'empty-text': [edit('questions.json', '"Pick all that fit."', '""')],
  'broken-text': [edit('pack.json', 'A blister', 'A blistÃ©r')],
  'hidden-character': [edit('pack.json', 'A blister', 'A \u202eblister')],
  'bad-id': [edit('outcomes.json', '"id": "limping"', '"id": "Limping"')],
  'duplicate-id': [edit('outcomes.json', '"id": "limping"', '"id": "nothing_else"')],
  'screen-apart': [edit('questions.json', '"max": 60', '"max": 60, "screen": "look"')],
  'last-needs-no-when': [edit('outcomes.json', '"id": "nothing_else",', '"id": "nothing_else", "when": "walk.fine",')],
  'never-reached': [edit('outcomes.json', '"when": "walk.limp",', '')],
  'group-apart': [
    edit(
      'questions.json',
      '"none": "None of these",',
      '"none": "None of these", "groups": [{ "id": "signs", "text": "Signs" }],',
    ),
    edit('questions.json', '{ "id": "pus",', '{ "id": "pus", "group": "signs",'),
    edit('questions.json', '{ "id": "unsure",', '{ "id": "unsure", "group": "signs",'),
  ],
  'role-missing': [edit('questions.json', '"role": "race_date",', '')],
  'role-twice': [
    edit(
      'questions.json',
      '"max": 60\n    }',
      '"max": 60\n    },\n { "id": "other", "kind": "date", "role": "race_date", "text": "When?", "why": "So.", "min": 0, "max": 9 }',
    ),
  ],
  'bad-drawing': [write('drawings/x.svg', '<p>')],
  'drawing-idle': [write('drawings/x.svg', heel('drawings/towel_stretch.svg'))],
  'picture-mismatch': [
    edit('questions.json', '"none": "None of these",', '"none": "None of these", "picture": "foot",'),
    write('pictures/foot.svg', heel('pictures/foot.svg')),
  ],
  'role-misfit': [edit('questions.json', '"kind": "date"', '"kind": "number"')],
  'tag-idle': [edit('advice.json', '"id": "burst",', '"id": "burst", "tags": ["nobody"],')],
  'region-mismatch': [
    edit(
      'pack.json',
      '"regions": [',
      '"regions": [ { "id": "us", "label": "America", "values": { "other": "a doctor" } },',
    ),
  ],

  'unknown-name': rule('walk.lim'),
  'name-not-allowed': rule('outcome.cover'),
  'asks-ahead': [edit('questions.json', '"id": "look",', '"id": "look", "ask_when": "walk.limp",')],
  'fact-cycle': [edit('outcomes.json', 'look.pus or look.hot_skin', 'look.pus or infected')],
  'incomplete-name': rule('walk'),
  'not-a-condition': claim('days_to_race'),
  'not-a-number': rule('look.pus > 1'),
  'different-types': rule('look.pus = 1'),
  overflow: claim('days_to_race * 9223372036854775807 > 0'),
  empty: rule(' '),
  'ends-early': rule('walk.limp and'),
  leftover: rule('walk.limp look.pus'),
  'nothing-left': rule('and walk.limp'),
  'open-bracket': rule('(walk.limp'),
  'open-comment': rule('walk.limp /* so'),
  'open-text': evaluated('a = "b'),
  'bad-escape': evaluated('a = "\\q"'),
  'bad-path': rule('walk. = 1'),
  'bad-number': claim('days_to_race > 5days'),
  'big-number': claim('days_to_race > 9223372036854775808'),
  decimal: claim('days_to_race > 1.5'),
  text: rule('walk = "limp"'),
  'small-letters': rule('TRUE'),
  'unknown-operator': rule('walk.limp == true'),
  'unknown-character': rule('walk.limp # so'),
  'unknown-function': rule('count(walk.limp) > 0'),
  unsupported: rule('if walk.limp then look.pus else look.unsure'),
  between: claim('days_to_race between 1'),
  division: claim('days_to_race / 2 > 1'),
  power: claim('days_to_race ** 2 > 1'),
  context: evaluated('{a: 1, 2}'),
  'square-list': claim('days_to_race in [1, 2]'),
  'empty-list': claim('days_to_race in ()'),
  'not-brackets': rule('not walk.limp'),
  'not-one': rule('not(walk.limp, look.pus)'),
  'at-least-number': rule('at least(walk.limp, look.pus)'),
  'at-least-list': rule('at least(2)'),
  'at-least-count': rule('at least(3, walk.limp, look.pus)'),
  'too-long': rule(`${'walk.limp or '.repeat(5000)}walk.limp`),
  'date-arithmetic': evaluated('date("2026-01-01") + date("2026-01-02")'),

  'long-sentence': [edit('questions.json', 'Pick all that fit.', `Pick ${'and pick '.repeat(20)}all.`)],
  'hard-to-read': [
    edit('questions.json', 'Pick all that fit.', 'Epidermal inflammation necessitates multidisciplinary evaluation.'),
  ],
  'unfinished-text': [edit('questions.json', 'Pick all that fit.', 'TODO: pick.')],
  'typing-slip': [edit('questions.json', 'Pick all that fit.', 'Pick all that that fit fit.')],
  'forbidden-words': [edit('questions.json', 'Pick all that fit.', 'You have a strain.')],
  'bad-placeholder': [edit('advice.json', '"Ask {seen_by}."', '"Ask {seen_by."')],
  'bad-markup': [edit('advice.json', '"Break them in on short walks."', '"Break them in on <b>short</b> walks."')],
  'unknown-placeholder': [edit('advice.json', '"Ask {seen_by}."', '"Ask {seenby}."')],
  'missing-text': spanish((texts) => delete texts['pack.title']),
  'extra-text': spanish((texts) => {
    texts['pack.titles'] = 'Algo';
  }),
  'stale-translation': spanish((texts) => {
    texts['pack.title'].from = 'Another blister';
  }),
  'untranslated-text': spanish((texts) => {
    texts['pack.title'].text = texts['pack.title'].from;
  }),
  'placeholder-mismatch': spanish((texts) => {
    texts['item.burst.variant.never.title'].text = 'Ve a {seen_by}';
  }),
  'same-words': [edit('questions.json', 'Green or yellow pus in it', 'The skin around it is hot')],

  'rule-unreachable': rule('infected'),
  'outcome-unreachable': rule('false'),
  'choice-unreachable': [
    edit(
      'outcomes.json',
      '{ "when": "infected", "is": "same_day" }',
      '{ "when": "not(infected or look.unsure)", "is": "same_day" }',
    ),
  ],
  'item-unreachable': [
    edit('advice.json', '"when": "urgency.self_care"', '"when": "urgency.self_care and outcome.be_seen"'),
  ],
  'variant-unreachable': [
    edit(
      'advice.json',
      '"when": "outcome.be_seen", "title"',
      '"when": "outcome.be_seen and urgency.same_day", "title"',
    ),
  ],
  'condition-constant': rule('walk.limp or not(walk.limp)'),
  'question-idle': [
    edit(
      'questions.json',
      '"max": 60\n    }',
      '"max": 60\n    },\n { "id": "idle", "kind": "scale", "text": "How sore is it?", "why": "So." }',
    ),
  ],
  'option-idle': [
    edit(
      'questions.json',
      '{ "id": "unsure",',
      '{ "id": "dry", "text": "It is dry", "short": "it is dry" }, { "id": "unsure",',
    ),
  ],
  'warning-not-monotone': rule('walk.fine'),
  'unsure-reassures': [
    edit(
      'questions.json',
      option,
      `{ "id": "unsure", "text": "Not sure", "short": "you are not sure how you walk", "unsure": true }, ${option}`,
    ),
    ...rule('walk.limp or walk.fine'),
  ],
  'no-headline': [
    edit('advice.json', '{ "id": "care", "title"', '{ "id": "care", "when": "days_to_race > 3", "title"'),
  ],
  'two-headlines': [
    edit(
      'advice.json',
      '"items": [',
      '"items": [ { "id": "again", "section": "headline", "variants": [{ "id": "rest", "title": "Rest it" }] },',
    ),
  ],
  'self-care-in-emergency': [edit('advice.json', '"when": "not(outcome.be_seen)",', '')],
  conflict: [edit('advice.json', '"id": "roomy_shoes",', '"id": "roomy_shoes", "conflicts": ["plaster"],')],
  'start-misfit': [
    edit(
      'outcomes.json',
      '"title": "This fits a rubbed spot that can heal under a cover",\n      "urgency": "self_care",\n      "start": [{ "when": "days_to_race = null", "is": "no_race" }, { "is": "if_checks_pass" }]',
      '"title": "This fits a rubbed spot",\n      "urgency": "self_care",\n      "start": "no_race"',
    ),
  ],
  'checks-misfit': [
    write(
      'race-checks.json',
      heel('race-checks.json').replace(/"available_when": "[^"]*"/, '"available_when": "true"'),
    ),
  ],
  'number-missing': [edit('advice.json', '"Less rubbing means fewer blisters."', '"Day {days_to_race} is the race."')],
  'claim-fails': claim('care.self_care'),
  'case-failed': [edit('cases.json', '"outcome": "cover"', '"outcome": "rest_foot"')],
  // Pairs that must be equal, with all first halves before all second halves, double the diagram one by one.
  'condition-too-wide': [
    write(
      'questions.json',
      JSON.stringify({
        questions: many(28, (q) => ({
          id: `q${q}`,
          kind: 'one_of',
          text: 'How is it?',
          why: 'So.',
          options: ['good', 'bad'].map((id) => ({ id, text: `It is ${id}`, short: `it is ${id}` })),
        })),
      }),
    ),
    write(
      'outcomes.json',
      JSON.stringify({
        outcomes: ['rest', 'run'].map((id) => ({ id, title: 'Rest it', urgency: 'self_care', start: 'no_race' })),
        rules: [
          {
            id: 'all',
            when: many(14, (q) => `q${q}.bad = q${q + 14}.bad`).join(' and '),
            outcome: 'rest',
            reason: 'So.',
            why: 'So.',
          },
          { id: 'else', outcome: 'run', why: 'So.' },
        ],
      }),
    ),
    write(
      'advice.json',
      JSON.stringify({ items: [{ id: 'what', section: 'headline', variants: [{ id: 'a', title: 'Rest it' }] }] }),
    ),
    write('claims.json', '{"claims": []}'),
    write(
      'cases.json',
      JSON.stringify({
        cases: [
          {
            id: 'one',
            story: 'So it is.',
            answers: Object.fromEntries(many(28, (q) => [`q${q}`, 'bad'])),
            expect: { outcome: 'rest' },
          },
        ],
      }),
    ),
  ],
  'number-too-fine': [
    edit(
      'outcomes.json',
      '{ "when": "days_to_race = null", "is": "no_race" }, { "is": "not_until_seen" }',
      `{ "when": "days_to_race = null", "is": "no_race" }, { "when": "days_to_race in (${numbers.filter((n) => n < 60)}, 1, 4, 7, 10, 13, 16, 19, 22, 25)", "is": "do_not_start" }, { "is": "not_until_seen" }`,
    ),
  ],
};

let folders = 0;

/** A copy of the starter with these changes. */
function changed(changes) {
  const folder = join(work, `code${folders++}`);
  cpSync(starter, folder, { recursive: true });
  for (const change of changes) {
    const file = join(folder, change.file);
    mkdirSync(join(file, '..'), { recursive: true });
    if ('link' in change) symlinkSync(change.link, file);
    else if (change.write === null) rmSync(file);
    else if ('write' in change) writeFileSync(file, change.write);
    else {
      const text = readFileSync(file, 'utf8');
      assert.ok(text.includes(change.from), `${change.from} is not in ${change.file}`);
      writeFileSync(
        file,
        text.replace(change.from, () => change.to),
      );
    }
  }
  return folder;
}

function inSpanish(change) {
  const folder = changed([edit('pack.json', '"locales": ["en"]', '"locales": ["en", "es"]')]);
  call(['translate', folder, 'es']);
  const file = join(folder, 'es.json');
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  for (const text of Object.values(texts)) text.text = `Ya: ${text.from}`;
  change(texts);
  writeFileSync(file, JSON.stringify(texts));
  return folder;
}

function codesOf(one) {
  if (one.words) return [/error\[([a-z0-9-]+)\]/.exec(call(one.words).err)?.[1]];
  if (one.shown) {
    const out = join(work, 'shown');
    rmSync(out, { recursive: true, force: true });
    assert.equal(call(['build', starter, '-o', out]).code, 0);
    const file = join(out, 'blister.en.pack');
    writeFileSync(file, one.shown(readFileSync(file)));
    return [/error\[([a-z0-9-]+)\]/.exec(call(['show', file]).err)?.[1]];
  }
  const folder = one.spanish ? inSpanish(one.spanish) : changed(one);
  return JSON.parse(call(['check', folder, '--json']).out).diagnostics.map(({ code }) => code);
}

test('every code is got by some content or call', () => {
  assert.ok(codes.length > 100);
  const missed = codes.filter((code) => !never.includes(code) && !elsewhere[code] && !cases[code]);
  assert.deepEqual(missed, [], 'codes without a case');
  for (const [code, one] of Object.entries(cases)) {
    assert.ok(codes.includes(code), `${code} is a code`);
    const got = codesOf(one);
    assert.ok(got.includes(code), `${code}: got ${[...new Set(got)].join(', ') || 'nothing'}`);
  }
});

test('what content cannot get has a test of its own', () => {
  for (const [code, [file, words]] of Object.entries(elsewhere)) {
    assert.ok(codes.includes(code) && readFileSync(file, 'utf8').includes(words), code);
  }
});

test('the list of codes in AUTHORING is that of the program', () => {
  const list = listOf(readFileSync('content/AUTHORING.md', 'utf8'));
  assert.equal(list.trim(), table.trim(), 'write it anew: node tests/compiler/codes.mjs');
});

test('explain tells one code, and what was probably meant', () => {
  const one = call(['explain', 'unknown-name']);
  assert.equal(one.code, 0);
  assert.match(one.out, /^unknown-name: nothing has that name\nremedy: /);
  const slip = call(['explain', 'unknwn-name']);
  assert.equal(slip.code, 2);
  assert.match(slip.err, /did you mean unknown-name\?/);
});
