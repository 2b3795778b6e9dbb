// A reader's own answers in the texts of a result, as the browser and as the program put them into words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { packOf, withStarter } from '../visit/packs.mjs';
import { npm, program, wasm } from './built.mjs';

function edit(name, json) {
  if (name === 'questions') {
    json.questions.splice(2, 0, {
      id: 'ache',
      kind: 'scale',
      text: 'How sore is it?',
      why: 'It shows the load.',
      short: '{ache, plural, =0 {it is not sore} one {it scores # point} other {it scores # points}}',
    });
    json.questions.push({
      ...{ id: 'began', kind: 'date', min: -60, max: 0, none: 'I do not know' },
      ...{ text: 'When did it begin?', why: 'A blister heals in days.' },
    });
  }
  if (name === 'outcomes') {
    json.rules.splice(1, 0, { id: 'very_sore', when: 'ache > 8', outcome: 'be_seen', why: 'Too sore.' });
    json.facts.push({ id: 'old', when: 'began < -20', why: 'Weeks are long for a blister.' });
    json.rules.splice(2, 0, { id: 'too_long', when: 'old', outcome: 'be_seen', why: 'Too long.' });
  }
  if (name === 'cases') json.cases = [json.cases[1]];
  if (name !== 'advice') return;
  const said = (id, when, title, text) => ({
    id,
    section: 'limits',
    when,
    variants: [{ id: 'said', title, ...(text && { text }) }],
  });
  json.items.push(
    said('signs', 'infected', 'You said that {look}'),
    said(
      'steps',
      'outcome.cover',
      'You said that {walk}',
      '**Sore:** {ache}\n- {ache, plural, one {# point} other {# points}}',
    ),
    said('since', 'outcome.cover and began != null', 'It began on {began}'),
  );
}

const limits = {
  look: ['there is pus in it', 'there is pus in it and the skin around it is hot'],
};

test('an answer is repeated in the words of its option, in a list, as a number with its form, and as a day', async () => {
  const { open, plainText } = await npm();
  const pack = withStarter(edit, 'blister', (folder) => packOf(folder, 'blister'));
  const session = await open(wasm, pack);
  const lines = (answers) => {
    session.forget();
    for (const [id, answer] of Object.entries(answers)) session.answer(id, answer);
    return session.assess().lines.filter(({ section }) => section === 'limits');
  };
  for (const [i, look] of [['pus'], ['pus', 'hot_skin']].entries()) {
    assert.deepEqual(
      lines({ look, days_to_race: null }).map(({ title }) => title),
      [`You said that ${limits.look[i]}`],
    );
  }
  const [steps, since] = lines({ look: [], walk: 'fine', ache: 1, days_to_race: 5, began: -3 });
  assert.equal(steps.title, 'You said that you walk as always');
  assert.equal(plainText(steps.text), 'Sore: 1\n- 1 point');
  const day = new Date();
  day.setDate(day.getDate() - 3);
  assert.equal(
    since.title,
    `It began on ${day.toLocaleDateString('en-US', { weekday: 'long', day: 'numeric', month: 'long' })}`,
  );
  assert.equal(lines({ look: [], walk: 'fine', ache: 1, days_to_race: 5, began: null }).length, 1);
});

test('the program says the same, with the day in figures and without marks', () => {
  withStarter(edit, 'blister', (folder) => {
    const run = (answers) => {
      const input = JSON.stringify(answers);
      const out = execFileSync(program('advisor'), ['run', folder, '--answers', '-', '--today', '2026-05-10'], {
        input,
      });
      return JSON.parse(out).sections.limits.map(({ text }) => text);
    };
    assert.deepEqual(run({ look: ['pus', 'hot_skin'], days_to_race: null }), [`You said that ${limits.look[1]}`]);
    assert.deepEqual(run({ look: [], walk: 'fine', ache: 2, days_to_race: 5, began: -3 }), [
      'You said that you walk as always. Sore: 2\n- 2 points',
      'It began on 2026-05-07',
    ]);
  });
});
