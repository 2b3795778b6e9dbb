import { checksPassed, columnReader, strained } from '../web/element-reader.ts';
import { Reader, until } from './reader.ts';
import { expect, test } from './test.ts';

test("the column's reader gets a checklist made for them, in at most ten screens", async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  const screens = await reader.answerByHand(columnReader);
  expect(screens.length).toBeLessThanOrEqual(10);
  expect(await reader.headline()).toMatch(/check/i);
  expect(await reader.text('.because')).toContain('deep on the inner side');
  await reader.whole();
  expect((await reader.texts('.do li')).join()).toMatch(/Keep the shoes/);
  expect(await reader.count('.day')).toBe(6);
  expect(await reader.count('.day.race')).toBe(1);
});

test('an emergency answer shows the emergency at once, and a mistake leads back', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.fillIn({ now: ['breath'] });
  await reader.goOn();
  expect(await reader.headline()).toMatch(/^Call \d+ now/);
  expect(await reader.count('a')).toBe(1);
  expect(await reader.count('input')).toBe(0);
  await reader.press('button', 'I answered by mistake');
  await reader.sees('form');
  expect(await reader.checked('[value="breath"]')).toBe(true);
});

test('a swollen calf is to be seen today, with no plan and no self-care tip', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.answerAll({ ...columnReader, look: ['whole_swell'] });
  expect(await reader.text('.verdict .tag')).toBe('Today');
  expect(await reader.count('.day')).toBe(0);
  expect(await reader.text('.do')).not.toMatch(/\bice\b|stretch|massage/i);
});

test('a strain five days before the race is not to start; at twenty days, the days are planned', async ({
  host,
  open,
}) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.answerAll(strained);
  await reader.whole();
  expect(await reader.text('.race')).toMatch(/do not start this race/i);
  // The same visit with another date: only that question is asked again.
  await reader.press('summary, h3, h4', 'Your answers');
  await reader.press('button', 'Change How many days…');
  await reader.fillIn({ days_to_race: 20 });
  await reader.goOn();
  await reader.whole();
  expect(await reader.text('.top')).toContain('race in 20 days');
  expect(await reader.count('.day')).toBeGreaterThan(3);
  expect(await reader.text('.race')).not.toMatch(/do not start this race/i);
});

test('without a race there is no race advice and no race-day checks', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.answerAll({ ...columnReader, days_to_race: null });
  await reader.headline();
  expect(await reader.count('.day.race')).toBe(0);
  expect(await reader.texts('button')).not.toContain('Start the checks');
});

test('Back keeps the answers, and a changed answer leads straight back to the result', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.fillIn(columnReader);
  await reader.goOn();
  await reader.fillIn(columnReader);
  await reader.goOn();
  await reader.press('.back');
  await reader.sees('[data-question="look"]');
  expect(await reader.checked('[data-question="look"] [data-none]')).toBe(true);
  await reader.answerAll(columnReader);
  await reader.press('summary, h3, h4', 'Your answers');
  await reader.press('button', 'Change How many days…');
  await reader.sees('[data-question="days_to_race"]');
  expect(await reader.value('[data-question="days_to_race"] [inputmode]')).toBe('5');
  await reader.fillIn({ days_to_race: 30 });
  await reader.goOn();
  await reader.whole();
  expect(await reader.text('.top')).toContain('race in 30 days');
});

test('a reload keeps the answers, the place in the interview and the ticks', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.fillIn(columnReader);
  await reader.goOn();
  await reader.reload();
  await reader.sees('[data-question="look"]');
  await reader.answerAll(columnReader);
  const said = await reader.headline();
  await reader.press('.do .tick');
  await until('the tick', () => reader.checked('.do .tick'));
  await reader.reload();
  expect(await reader.headline()).toBe(said);
  expect(await reader.checked('.do .tick')).toBe(true);
});

test('two tabs: a tick in one shows in the other, and forgetting in one removes the visit of the other', async ({
  host,
  open,
}) => {
  const one = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await one.answerAll(columnReader);
  const two = await new Reader(await open()).visit(`${host.address}/blog.html`);
  expect(await two.headline()).toBe(await one.headline());
  await one.press('.do .tick');
  await until('the tick of the other tab', () => two.checked('.do .tick'));
  await two.press('button', 'Forget my answers');
  await two.press('button', 'Yes, forget them');
  await one.sees('[data-question="now"]');
  expect(await one.page.run(() => Object.keys(localStorage))).toEqual([]);
});

test('the leg picture, the list, the date and the days are in step', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  const upTo = async (question: string): Promise<void> => {
    while (!(await reader.count(`[data-question="${question}"]`))) {
      await reader.fillIn(columnReader);
      await reader.goOn();
    }
  };
  await upTo('where');
  await reader.press('.art-region[data-option="achilles"] > path');
  await until('the row of the region', () => reader.checked('[value="achilles"]'));
  await reader.press('[value="shin_edge"]');
  await reader.sees('.picture .art-on[data-option="shin_edge"]');
  await upTo('days_to_race');
  await reader.write('[data-question="days_to_race"] [inputmode]', '5');
  const day = await reader.page.run(() => {
    const date = new Date();
    date.setDate(date.getDate() + 5);
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });
  expect(await reader.value('input[type=date]')).toBe(day);
});

test('the race-day checks pass, and one failed check says not to start', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.answerAll(columnReader);
  await reader.press('button', 'Start the checks');
  await reader.sees('form');
  await reader.answerAll(checksPassed);
  const passed = await reader.headline();
  await reader.press('button', 'Back to my plan');
  await reader.press('button', 'Do the checks again');
  await reader.sees('form');
  await reader.answerAll({ ...checksPassed, stairs_check: 'limp' });
  expect(await reader.headline()).not.toBe(passed);
  expect(await reader.text('.verdict')).toMatch(/not start/i);
});

test('the plan copies as text', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.answerAll({ ...columnReader, days_to_race: null });
  await reader.press('button', 'Copy as text');
  await until('word of the copy', async () => /\S/.test(await reader.text('.said')));
  expect(await reader.text('.said')).toBe('Copied.');
});
