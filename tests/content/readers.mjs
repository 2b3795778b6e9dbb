// Readers of the calf pack for the tests of its content: interviews as readers go through them, and random readers.
import { readFileSync } from 'node:fs';
import { Advisor } from '../../build/npm/engine.js';

export const urgencies = ['emergency_now', 'same_day', 'within_days', 'self_care'];
export const starts = ['not_until_cleared', 'not_until_seen', 'do_not_start', 'if_checks_pass', 'no_race'];

export const session = await Advisor.open(
  readFileSync(new URL('../../build/wasm/engine.wasm', import.meta.url)),
  new Uint8Array(readFileSync(new URL('../../build/packs/calf.en.pack', import.meta.url))).buffer,
);

/** The questions of the interview, without the race checks. */
export const questions = session.pack.questions.filter(({ stage }) => stage === 'triage');

/** A reader without a worrying answer: a gradual start, deep on the inner side, little soreness, free to run. */
export const calmReader = {
  now: [],
  look: [],
  recent: [],
  risk: [],
  onset: 'gradual',
  since: 'd4_13',
  where: 'inner_deep',
  press: 'muscle',
  pattern: [],
  tiptoe: 'easy',
  walk: 'p1_3',
  run: 'free',
  before: [],
  seen: 'no_can',
  days_to_race: 5,
  last: [],
};

/**
 * Answers only what is asked, and returns the ids of the questions that were asked. The session then has the result.
 */
export function interview(answers) {
  session.forget();
  const asked = [];
  for (let next = session.next(); next; next = session.next()) {
    asked.push(next.id);
    session.answer(next.id, answers[next.id]);
  }
  return asked;
}

/** Outcome, urgency, start advice and lines for a reader with these answers. */
export function resultOf(answers) {
  interview(answers);
  return session.assess();
}

// Three kinds of readers take turns: one gives any answer, one omits the answers that end most interviews early, and
// one is nearly well again. Otherwise few readers would reach the last rows of the rule table.
const kindsOfReader = [
  {},
  {
    onset: ['pop', 'sharp', 'in_run', 'gradual', 'after_hard', 'cramp'],
    where: ['upper', 'mid_deep', 'inner_deep', 'achilles', 'heel_end', 'both'],
    press: ['muscle', 'cord', 'nothing'],
    tiptoe: ['easy', 'sore_can', 'not_tried'],
    walk: ['p0', 'p1_3', 'p4_5'],
  },
  {
    onset: ['pop', 'sharp', 'in_run', 'gradual'],
    since: ['d4_13', 'd28plus'],
    where: ['upper', 'mid_deep', 'inner_deep', 'achilles', 'both'],
    press: ['muscle', 'nothing'],
    tiptoe: ['easy'],
    walk: ['p0', 'p1_3'],
    run: ['free', 'eases', 'later'],
  },
];

/**
 * Random answers to every question. Lists have few members and are often empty, because with even odds nearly every
 * reader would have an emergency sign.
 */
export function randomAnswers(random) {
  const answers = {};
  const kindOfReader = Math.floor(random() * kindsOfReader.length);
  for (const { id, kind, options } of questions) {
    const odds = id === 'now' ? 0.004 : [0, 0.02, 0.15][Math.floor(random() * (kindOfReader ? 2 : 3))];
    const ids = kindsOfReader[kindOfReader][id] ?? options.map((option) => option.id);
    if (kind === 'any_of') answers[id] = ids.filter(() => random() < odds);
    else if (kind === 'one_of') answers[id] = ids[Math.floor(random() * ids.length)];
    else answers[id] = random() < 0.15 ? null : Math.floor(random() * (random() < 0.8 ? 20 : 120));
  }
  return answers;
}
