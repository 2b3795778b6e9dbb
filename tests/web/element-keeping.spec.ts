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
  // The visit begins when engine and pack have come, after the first question shows.
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
  await expect(element.locator(':checked:not(option)')).toHaveCount(0);
  const left = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    cookies: document.cookie,
    address: location.href,
    state: history.state,
  }));
  // An empty object in `toMatchObject` matches any.
  expect([left.local, left.session]).toEqual([{}, {}]);
  expect(left).toMatchObject({ databases: [], cookies: '', state: null });
  expect(left.address).not.toContain('#');
  expect(await context.cookies()).toEqual([]);
});

test('two tabs: a tick in one shows in the other, and forgetting in one keeps nothing from the other', async ({
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

test('what one tab has forgotten is not written again by another that was in mid-visit', async ({ context }) => {
  const first = await context.newPage();
  const one = await widget(first);
  await fillIn(one, columnReader);
  await goOn(one);
  const second = await context.newPage();
  const two = await widget(second);
  await answerAll(two, columnReader);
  await two.getByRole('button', { name: 'Forget my answers' }).click();
  await two.getByRole('button', { name: 'Yes, forget them' }).click();
  await expect(two.locator('[data-question="now"]')).toBeVisible();
  await first.bringToFront();
  await answerAll(one, columnReader);
  await expect(headline(one)).toBeVisible();
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
  await page.clock.setFixedTime(new Date('2026-04-03T08:00:00'));
  element = await widget(page);
  await expect(element.locator('[data-question="days_to_race"]')).toBeVisible();
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

test('a second look can raise the urgency and never lower it', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
  let element = await widget(page);
  await answerAll(element, columnReader);
  await page.clock.setFixedTime(new Date('2026-03-28T08:00:00'));
  element = await widget(page);
  const before = await headline(element).textContent();
  await element.getByRole('button', { name: /^Check again/ }).click();
  await expect(element.locator('form')).toBeVisible();
  await answerAll(element, { now: [], look: [], recent: [], risk: [], pattern: [], before: [] });
  await expect(headline(element)).toHaveText(before as string);
  await expect(element.getByText('No change.')).toBeVisible();
  element = await widget(page);
  await element.getByRole('button', { name: /^Check again/ }).click();
  await expect(element.locator('form')).toBeVisible();
  await fillIn(element, { now: [] });
  await goOn(element);
  await fillIn(element, { look: ['whole_swell'] });
  await goOn(element);
  await expect(element.locator('.verdict .tag')).toHaveText('Today');
});

test('a second look without the signs of the first leaves the urgency where it was', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
  let element = await widget(page);
  await answerAll(element, { ...columnReader, look: ['whole_swell'] });
  await expect(element.locator('.verdict .tag')).toHaveText('Today');
  await page.clock.setFixedTime(new Date('2026-03-28T08:00:00'));
  element = await widget(page);
  await element.getByRole('button', { name: /^Check again/ }).click();
  await expect(element.locator('form')).toBeVisible();
  await answerAll(element, { now: [], look: [], recent: [], risk: [], pattern: [], before: [] });
  await expect(element.getByText('No change.')).toBeVisible();
  await expect(element.locator('.verdict .tag')).toHaveText('Today');
  element = await widget(page);
  await expect(element.locator('.verdict .tag')).toHaveText('Today');
});

test('with storage blocked the visit goes on, and the reader is told', async ({ page }) => {
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

test('what storage holds is not trusted: a record edited by hand starts anew', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('runner-advisor:calf', '{"answers":"calf@0.2.0;now=7;onset=nonsense","day":"x'),
  );
  const element = await widget(page);
  await expect(element.locator('[data-question="now"]')).toBeVisible();
});
