import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { interview, session, urgencies } from './readers.mjs';

// Real readers' stories. Each names the range of urgencies and the start advice that two independent readings accept.

const { stories } = JSON.parse(readFileSync(new URL('./stories.json', import.meta.url)));
const sets = stories.flatMap((story) => story.sets.map(({ id, answers }) => ({ id, answers, story })));

// The stories use three words for the start. "Held" is any advice not to start yet, whoever has to agree.
const wordOf = {
  not_until_cleared: 'not_until_seen',
  not_until_seen: 'not_until_seen',
  do_not_start: 'no',
  if_checks_pass: 'if_checks_pass',
};

/** Answer sets for which the pack is stricter than both readings, and why. */
const stricter = {
  R87: 'A heel cord that hurt all at once is seen the same day (R3): a torn cord can still walk and hop. A visit may not lower it.',
  R91: 'Both calves again and again: soreness that comes back is no plain soreness (R7f), so the start waits for a visit.',
};

const screenOf = new Map(session.pack.questions.map(({ id, screen }) => [id, screen || id]));

function visit(answers) {
  const asked = interview(answers);
  const { outcome, urgency, start } = session.assess();
  return { outcome, urgency, start, asked, screens: new Set(asked.map((id) => screenOf.get(id))).size };
}

const results = sets.map((set) => ({ ...set, ...visit(set.answers) }));
const isAbove = ({ story, urgency }) => urgencies.indexOf(urgency) < urgencies.indexOf(story.urgency_highest);
const isHeldMore = ({ story, start }) =>
  story.start_accepted.length > 0 && !story.start_accepted.includes(wordOf[start]) && start !== 'if_checks_pass';

test('no story is told to wait longer than both readings allow', () => {
  for (const { id, story, urgency } of results) {
    assert.ok(urgencies.indexOf(urgency) <= urgencies.indexOf(story.urgency_lowest), `${id}: ${urgency}`);
  }
});

test('no story is let to the start line against both readings', () => {
  for (const { id, story, start } of results) {
    if (story.start_accepted.length === 0) continue;
    assert.notEqual(start, 'no_race', id);
    if (start === 'if_checks_pass') assert.ok(story.start_accepted.includes('if_checks_pass'), id);
  }
});

test('a story that is handled with more care than both readings ask for is listed with the reason', (t) => {
  const found = results.filter((result) => isAbove(result) || isHeldMore(result)).map(({ id }) => id);
  for (const id of found) t.diagnostic(`${id}: ${stricter[id] ?? 'not listed'}`);
  assert.deepEqual(found, Object.keys(stricter));
});

test('an interview has at most 10 screens and 16 questions, and 8 screens in the middle of the stories', (t) => {
  const screens = results.map((result) => result.screens).sort((a, b) => a - b);
  const median = (screens[(screens.length - 1) >> 1] + screens[screens.length >> 1]) / 2;
  const mean = (list) => (list.reduce((sum, n) => sum + n, 0) / list.length).toFixed(1);
  t.diagnostic(
    `${results.length} sets: median ${median} screens, mean ${mean(screens)}, longest ${screens.at(-1)}; ` +
      `questions: mean ${mean(results.map(({ asked }) => asked.length))}, longest ${Math.max(...results.map(({ asked }) => asked.length))}`,
  );
  assert.ok(screens.at(-1) <= 10);
  assert.ok(results.every(({ asked }) => asked.length <= 16));
  assert.ok(median <= 8, `${median} screens`);
});
