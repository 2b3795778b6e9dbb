/**
 * Questionnaires of any size, the same for every engine: N rules, each `(a and b) or not(c)` or a similar shape over
 * three of N/2 yes-or-no answers, drawn with a fixed seed; and a common one of 8 questions and 6 lines. In our content,
 * a rule is an advice item, because each must be decided, as json-logic-js and json-rules-engine do; for those, the
 * rules are written in their own languages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By name: the number of rules and of answers. */
export const questionnaires = {
  common: { rules: 6, questions: 8 },
  ...Object.fromEntries([10, 100, 1000, 10000].map((rules) => [`${rules} rules`, { rules, questions: rules / 2 }])),
};

/** A small generator of pseudo-random whole numbers below `limit` (xorshift32), the same on every machine. */
export function drawer(seed) {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const kShapes = [
  {
    feel: (a, b, c) => `(${a} and ${b}) or not(${c})`,
    logic: (a, b, c) => ({ or: [{ and: [a, b] }, { '!': c }] }),
    conditions: (a, b, c) => ({ any: [{ all: [a(true), b(true)] }, c(false)] }),
    plain: (a, b, c) => (a && b) || !c,
    script: (a, b, c) => `${a}&&${b}||!${c}`,
  },
  {
    feel: (a, b, c) => `${a} and (${b} or ${c})`,
    logic: (a, b, c) => ({ and: [a, { or: [b, c] }] }),
    conditions: (a, b, c) => ({ all: [a(true), { any: [b(true), c(true)] }] }),
    plain: (a, b, c) => a && (b || c),
    script: (a, b, c) => `${a}&&(${b}||${c})`,
  },
  {
    feel: (a, b, c) => `${a} and not(${b}) and ${c}`,
    logic: (a, b, c) => ({ and: [a, { '!': b }, c] }),
    conditions: (a, b, c) => ({ all: [a(true), b(false), c(true)] }),
    plain: (a, b, c) => a && !b && c,
    script: (a, b, c) => `${a}&&!${b}&&${c}`,
  },
];

/** Three different answers and a shape for each rule; every answer is used by some rule. */
export function rulesOf({ rules, questions }) {
  const draw = drawer(rules + 1);
  return Array.from({ length: rules }, (_, i) => {
    const used = [i % questions];
    while (used.length < 3) {
      const next = draw(questions);
      if (!used.includes(next)) used.push(next);
    }
    return { shape: kShapes[draw(kShapes.length)], used };
  });
}

/** Yes and no answers, the same for every engine and run. */
export function answersOf({ questions }) {
  const draw = drawer(77);
  return Array.from({ length: questions }, () => draw(2) === 1);
}

export const questionName = (i) => `q${letters(i)}`;
const itemName = (i) => `item_${letters(i)}`;

/** An id without digits: 0 is "a", 25 "z", 26 "aa". */
function letters(i) {
  const rest = String.fromCharCode(97 + (i % 26));
  return i < 26 ? rest : letters(Math.floor(i / 26) - 1) + rest;
}

export function logicOf(rules) {
  return rules.map(({ shape, used }) => shape.logic(...used.map((q) => ({ var: questionName(q) }))));
}

export function engineRulesOf(rules) {
  return rules.map(({ shape, used }, i) => {
    const tests = used.map((q) => (value) => ({ fact: questionName(q), operator: 'equal', value }));
    const top = shape.conditions(...tests);
    return { conditions: top, event: { type: itemName(i) } };
  });
}

export function trueRules(rules, answers) {
  return rules.reduce((sum, { shape, used }) => sum + (shape.plain(...used.map((q) => answers[q])) ? 1 : 0), 0);
}

/**
 * The lower bound: all rules as one JavaScript function for this questionnaire, which evaluates each of them at every
 * call and returns how many are true.
 */
export function floorOf(rules) {
  const tests = rules.map(({ shape, used }) => shape.script(...used.map((q) => `a[${q}]`)));
  const pieces = [];
  // JavaScript engines do not optimise functions of arbitrary length, so split it.
  for (let at = 0; at < tests.length; at += 500) {
    pieces.push(
      new Function(
        'a',
        `return ${tests
          .slice(at, at + 500)
          .map((test) => `(${test}?1:0)`)
          .join('+')}`,
      ),
    );
  }
  return (answers) => pieces.reduce((sum, piece) => sum + piece(answers), 0);
}

/** Writes the questionnaire as a content folder. */
export function writeContent(folder, questionnaire) {
  const rules = rulesOf(questionnaire);
  const source = 'made_up';
  const option = (id, text) => ({ id, text, short: text.toLowerCase() });
  const files = {
    pack: {
      id: 'synthetic',
      version: '0.1.0',
      locales: ['en'],
      title: 'Made-up rules',
      scope: 'For measuring only.',
      review: { status: 'draft', review_by: '2099-01-01' },
      texts: { disclaimer: 'For measuring only.', draft: 'Made up.' },
      regions: [{ id: 'other', label: 'Somewhere else', values: { emergency: 'the emergency number' } }],
    },
    questions: {
      questions: answersOf(questionnaire).map((_, i) => ({
        id: questionName(i),
        kind: 'one_of',
        screen: questionName(i),
        text: 'Is it so?',
        why: 'To measure.',
        options: [option('yes', 'Yes'), option('no', 'No')],
        sources: [source],
      })),
    },
    outcomes: {
      facts: [],
      outcomes: [{ id: 'done', title: 'All answers are in', urgency: 'self_care', start: 'no_race' }],
      rules: [{ id: 'always', outcome: 'done', why: 'To measure.', sources: [source] }],
    },
    advice: {
      items: [
        {
          id: 'first_line',
          section: 'headline',
          reason: 'To measure.',
          sources: [source],
          variants: [{ id: 'plain', status: 'info', title: 'Here is your list', text: 'It was made for measuring.' }],
        },
        ...rules.map(({ shape, used }, i) => ({
          id: itemName(i),
          section: 'checklist',
          when: shape.feel(...used.map((q) => `${questionName(q)}.yes`)),
          reason: 'To measure.',
          sources: [source],
          variants: [{ id: 'plain', title: 'A line', text: 'A line of the list.' }],
        })),
      ],
    },
    claims: { claims: [] },
    cases: { cases: [] },
    sources: {
      sources: [{ id: source, title: 'Made up', publisher: 'Nobody', address: 'https://example.org/', evidence: 'O' }],
    },
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, null, 1)}\n`);
  }
}
