import { expect, test } from '@playwright/test';
import { answerAll, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

test.use({ viewport: { width: 360, height: 740 }, locale: 'en-US' });

test('a reload keeps the answers, the place in the interview and the ticks', async ({ page }) => {
  let element = await widget(page);
  await fillIn(element, columnReader);
  await goOn(element);
  element = await widget(page);
  await expect(element.locator('[data-question="look"]')).toBeVisible();
  await answerAll(element, columnReader);
  const line = element.locator('.do .tick').first();
  await line.check();
  element = await widget(page);
  await expect(headline(element)).toBeVisible();
  await expect(headline(element)).not.toBeFocused();
  await expect(element.locator('.do .tick').first()).toBeChecked();
});

test('nothing is written before the first answer, and only one named key after it', async ({ page }) => {
  const element = await widget(page);
  // The visit begins when the engine and the pack are loaded, after the first question shows.
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await fillIn(element, columnReader);
  await goOn(element);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['runner-advisor:calf']);
});

test('"Forget my answers" wipes everything from the device', async ({ page, context }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.locator('.do .tick').first().check();
  await element.getByRole('button', { name: 'Forget my answers' }).click();
  await element.getByRole('button', { name: 'Yes, forget them' }).click();
  await expect(element.locator('[data-question="now"]')).toBeVisible();
  const status = element.getByRole('status').filter({ hasText: 'Your answers are forgotten.' });
  // A screen reader says it with the heading, which has the focus.
  await expect(element.locator('h2:focus')).toHaveAccessibleDescription(/^Your answers are forgotten\./);
  await expect(status).toBeVisible();
  // What this cannot reach.
  await expect(status).toContainText('Files that you saved still hold your plan.');
  await expect(element.locator(':checked:not(option)')).toHaveCount(0);
  const left = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    cookies: document.cookie,
    address: location.href,
    state: history.state,
  }));
  // An empty object in `toMatchObject` matches any object, so compare with `toEqual`.
  expect([left.local, left.session]).toEqual([{}, {}]);
  expect(left).toMatchObject({ databases: [], cookies: '', state: null });
  expect(left.address).not.toContain('#');
  expect(await context.cookies()).toEqual([]);
});

test('two tabs: a tick in one shows in the other, and forgetting in one removes the visit of the other', async ({
  context,
}) => {
  const first = await context.newPage();
  const one = await widget(first);
  await answerAll(one, columnReader);
  const second = await context.newPage();
  const two = await widget(second);
  await expect(headline(two)).toBeVisible();
  await one.locator('.do .tick').nth(1).check();
  await expect(two.locator('.do .tick').nth(1)).toBeChecked();
  await two.getByRole('button', { name: 'Forget my answers' }).click();
  await two.getByRole('button', { name: 'Yes, forget them' }).click();
  await expect(one.locator('[data-question="now"]')).toBeVisible();
  expect(await first.evaluate(() => localStorage.length)).toBe(0);
});

test('another day: the plan is dated anew, says which day it is, and keeps its race', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
  let element = await widget(page);
  await answerAll(element, columnReader);
  await expect(element.locator('.day')).toHaveCount(6);
  await page.clock.setFixedTime(new Date('2026-03-29T08:00:00'));
  element = await widget(page);
  await expect(element.getByText('day 3 of 6')).toBeVisible();
  await expect(element.locator('.day')).toHaveCount(4);
  await expect(element.locator('.day.race b')).toHaveText('1');
});

test('a page left open over midnight counts on: the race stays on its date', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-27T23:50:00'));
  let element = await widget(page);
  await answerAll(element, columnReader);
  await expect(element.locator('.day.race b')).toHaveText('1');
  await page.clock.setFixedTime(new Date('2026-03-28T00:10:00'));
  await element.locator('.do .tick').first().check();
  element = await widget(page);
  await expect(element.locator('.day')).toHaveCount(5);
  await expect(element.locator('.day.race b')).toHaveText('1');
  await page.clock.setFixedTime(new Date('2026-03-29T00:10:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(element.locator('.day')).toHaveCount(4);
  await expect(element.locator('.day.race b')).toHaveText('1');
});

test('with blocked storage the visit continues, and a notice says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const element = await widget(page);
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
  await expect(element.getByText(/does not let the page keep/)).toBeVisible();
});

test('"Forget my answers" is there during the questions and on an emergency', async ({ page }) => {
  let element = await widget(page);
  await fillIn(element, columnReader);
  await goOn(element);
  await element.getByRole('button', { name: 'Forget my answers' }).click();
  await element.getByRole('button', { name: 'Keep them' }).click();
  await fillIn(element, columnReader);
  await goOn(element);
  await element.getByRole('button', { name: 'Forget my answers' }).click();
  await element.getByRole('button', { name: 'Yes, forget them' }).click();
  await expect(element.getByText('Your answers are forgotten.')).toBeVisible();
  await fillIn(element, { now: ['breath'] });
  await goOn(element);
  await expect(element.locator('.urgent')).toBeVisible();
  await element.getByRole('button', { name: 'Forget my answers' }).click();
  await element.getByRole('button', { name: 'Yes, forget them' }).click();
  await expect(element.getByText('Your answers are forgotten.')).toBeVisible();
  element = await widget(page);
  await expect(element.locator('[data-question="now"]')).toBeVisible();
});

test('a form that is open over midnight is drawn for the new day, with what was typed', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-30T23:50:00'));
  const element = await widget(page);
  while (!(await element.locator('[data-question="days_to_race"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  await element.locator('input[type=date]').fill('2026-12-05');
  await expect(element.locator('[inputmode]')).toHaveValue('5');
  await page.clock.setFixedTime(new Date('2026-12-01T00:05:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(element.locator('[inputmode]')).toHaveValue('4');
  await expect(element.locator('input[type=date]')).toHaveValue('2026-12-05');
  await answerAll(element, { ...columnReader, days_to_race: 4 });
  await expect(element.locator('.day.race b')).toHaveText('5');
});

test('an element that the page replaces, re-keys or gives another topic stores each visit under its own name', async ({
  page,
}) => {
  const element = await widget(page);
  await fillIn(element, columnReader);
  await goOn(element);
  await expect(element.locator('[data-question="look"]')).toBeVisible();
  const record = () => page.evaluate(() => ({ ...localStorage }));
  const before = await record();
  await element.evaluate((node) => node.replaceWith(node.cloneNode(true)));
  await expect(element.locator('[data-question="look"]')).toBeVisible();
  await element.evaluate((node) => {
    const other = document.createElement('runner-advisor');
    node.after(other);
    node.remove();
  });
  await expect(element.locator('[data-question="look"]')).toBeVisible();
  await element.evaluate((node) => node.setAttribute('pack', 'no_such_topic'));
  await expect(element.getByRole('status')).toHaveText(/cannot be shown/);
  expect(await record()).toEqual(before);
  await element.evaluate((node) => node.setAttribute('pack', 'calf'));
  await expect(element.locator('[data-question="look"]')).toBeVisible();
});
