import { expect, test } from '@playwright/test';
import {
  answerAll,
  answerByHand,
  checksPassed,
  columnReader,
  fillIn,
  goOn,
  headline,
  strained,
  widget,
} from './element-reader.ts';

test.use({ viewport: { width: 360, height: 740 }, locale: 'en-US' });

test("the column's reader gets a checklist made for them, in at most ten screens", async ({ page }) => {
  const element = await widget(page);
  const screens = await answerByHand(element, columnReader);
  expect(screens.length).toBeLessThanOrEqual(10);
  await expect(headline(element)).toContainText(/check/i);
  await expect(headline(element)).toBeFocused();
  await expect(element.locator('.because')).toContainText('Because you said');
  await expect(element.getByText('deep on the inner side').first()).toBeVisible();
  await expect(element.getByRole('heading', { name: /^Do today/ })).toBeVisible();
  await expect(element.getByRole('checkbox', { name: 'Keep the shoes you trained in' })).toBeVisible();
  await expect(element.locator('.top')).toContainText('race in 5 days');
  await expect(element.locator('.day')).toHaveCount(6);
  await expect(element.locator('.day.race')).toHaveCount(1);
  await expect(element.getByRole('button', { name: 'Start the checks' })).toBeVisible();
});

test('the result is short: what is for today comes first, and a line opens for its drawing and the rest', async ({
  page,
}) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  const today = element.locator('section', { has: page.getByRole('heading', { name: /^Do today/ }) });
  await expect(today.getByRole('checkbox')).toHaveCount(5);
  await expect(today.getByText('Walk normally and gently.')).toBeVisible();
  const line = today.getByRole('listitem').filter({ hasText: /^Ice/ });
  await expect(line.getByText('Not on numb skin')).toBeHidden();
  await line.locator('summary').first().click();
  await expect(line.getByText('Not on numb skin')).toBeVisible();
  await expect(line.getByRole('img')).toBeVisible();
  await expect(line.getByRole('checkbox')).not.toBeChecked();
  const ahead = element.locator('section', { has: page.getByRole('heading', { name: 'Coming up' }) });
  await expect(ahead.getByText('One easy test jog').first()).toBeVisible();
  await expect(ahead.getByRole('checkbox')).toHaveCount(0);
  await element.getByText('and 8 more').click();
  await expect(element.getByText('worse when you grip or push off').first()).toBeVisible();
});

test('three days before the race the checks stand before the checklist; five days before, after it', async ({
  page,
}) => {
  for (const [days, before] of [
    [3, true],
    [5, false],
  ] as const) {
    const element = await widget(page);
    await answerAll(element, { ...columnReader, days_to_race: days });
    const top = async (part: string): Promise<number> => (await element.locator(part).first().boundingBox())?.y ?? 0;
    expect((await top('.checks')) < (await top('.do'))).toBe(before);
    await page.evaluate(() => localStorage.clear());
  }
});

test('an emergency answer shows the emergency at once, action first, and nothing that distracts', async ({ page }) => {
  const element = await widget(page);
  await fillIn(element, { now: ['breath'] });
  await goOn(element);
  await expect(headline(element)).toHaveText(/Call 911/);
  await expect(element.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
  await expect(element.getByRole('link')).toHaveCount(1);
  await expect(element.getByRole('checkbox')).toHaveCount(0);
  await element.getByRole('combobox').focus();
  await element.getByRole('combobox').selectOption({ label: 'European Union' });
  await expect(headline(element)).toHaveText(/112/);
  await expect(element.getByRole('combobox')).toBeFocused();
  await element.getByRole('button', { name: 'I answered by mistake' }).click();
  await expect(element.locator('form')).toBeVisible();
  await expect(element.locator('[value="breath"]')).toBeChecked();
});

test('a swollen calf is to be seen today, with no self-care tip and no plan', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, { ...columnReader, look: ['whole_swell'] });
  await expect(element.locator('.verdict .tag')).toHaveText('Today');
  await expect(element.locator('.day')).toHaveCount(0);
  await expect(element.locator('.do')).not.toContainText(/\bice\b|stretch|massage/i);
});

test('a strain five days before the race is not to start; with twenty days, the days are planned', async ({ page }) => {
  let element = await widget(page);
  await answerAll(element, strained);
  await expect(element.locator('.race').first()).toContainText(/do not start this race/i);
  await page.evaluate(() => localStorage.clear());
  element = await widget(page);
  await answerAll(element, { ...strained, days_to_race: 20 });
  await expect(element.locator('.day').first()).toBeVisible();
});

test('without a race there is no race advice and no race-day checks', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, { ...columnReader, days_to_race: null });
  await expect(element.locator('.day.race')).toHaveCount(0);
  await expect(element.getByRole('button', { name: 'Start the checks' })).toHaveCount(0);
});

test('Back keeps the answers, and a changed answer leads straight back to the result', async ({ page }) => {
  const element = await widget(page);
  await fillIn(element, columnReader);
  await goOn(element);
  await fillIn(element, columnReader);
  await goOn(element);
  await element.getByRole('button', { name: 'Back' }).click();
  await expect(element.locator('[data-question="look"] [data-none]')).toBeChecked();
  await answerAll(element, columnReader);
  const before = await headline(element).textContent();
  await element.getByRole('heading', { name: 'Your answers' }).click();
  await element.getByRole('button', { name: /^Change .*How many days/ }).click();
  await expect(element.locator('[data-question="days_to_race"] [inputmode]')).toHaveValue('5');
  await fillIn(element, { days_to_race: 30 });
  await goOn(element);
  await expect(headline(element)).toBeVisible();
  await expect(element.getByText('race in 30 days').first()).toBeVisible();
  expect(before).toBeTruthy();
});

test('a missing answer is named at the top and at its field, and announced', async ({ page }) => {
  const element = await widget(page);
  await element.getByRole('button', { name: 'Continue' }).click();
  await expect(element.getByRole('alert')).toContainText('One answer is missing');
  await expect(element.getByRole('alert').getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(element.locator('[value="breath"]')).toBeFocused();
  await expect(element.getByRole('group', { name: /happening now/ })).toHaveAccessibleDescription(/Choose what fits/);
});

test('"None" and the others push each other out, and "Not sure" goes with any sign', async ({ page }) => {
  const element = await widget(page);
  await element.locator('[value="breath"]').check();
  await element.getByRole('checkbox', { name: 'Not sure' }).check();
  await expect(element.locator('[value="breath"]')).toBeChecked();
  await element.getByRole('checkbox', { name: 'None of these' }).check();
  await expect(element.locator('[value="breath"]')).not.toBeChecked();
  await expect(element.getByRole('checkbox', { name: 'Not sure' })).not.toBeChecked();
});

test('the leg picture and the list are always in step', async ({ page }) => {
  const element = await widget(page);
  while (!(await element.locator('[data-question="where"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  await element.locator('.art-region[data-option="achilles"]').first().click();
  await expect(element.locator('[value="achilles"]')).toBeChecked();
  await element.locator('[value="shin_edge"]').check();
  await expect(element.locator('.picture .art-on').first()).toHaveAttribute('data-option', 'shin_edge');
});

test('the date of the race and the days to it are always in step', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-26T23:30:00'));
  const element = await widget(page);
  while (!(await element.locator('[data-question="days_to_race"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  await element.locator('input[type=date]').fill('2026-03-31');
  await expect(element.locator('[inputmode]')).toHaveValue('5');
  await element.locator('[inputmode]').fill('1');
  await expect(element.locator('input[type=date]')).toHaveValue('2026-03-27');
  await element.getByRole('checkbox', { name: 'No race' }).check();
  await expect(element.locator('[inputmode]')).toHaveValue('');
});

test('the race-day checks pass, and one failed check says not to start', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.getByRole('button', { name: 'Start the checks' }).click();
  await expect(element.locator('form')).toBeVisible();
  await answerAll(element, checksPassed, async (ids) => {
    if (!ids.includes('raises_good')) return;
    await element.getByRole('textbox', { name: /good leg/ }).fill('18');
    await element.getByRole('button', { name: 'Count one' }).first().click({ clickCount: 2, delay: 20 });
    await expect(element.getByRole('textbox', { name: /good leg/ })).toHaveValue('20');
  });
  await expect(headline(element)).toBeVisible();
  const passed = await headline(element).textContent();
  await element.getByRole('button', { name: 'Back to my plan' }).click();
  await element.getByRole('button', { name: 'Do the checks again' }).click();
  await expect(element.locator('form')).toBeVisible();
  await answerAll(element, { ...checksPassed, stairs_check: 'limp' });
  await expect(headline(element)).not.toHaveText(passed ?? '');
  await expect(element.locator('.verdict')).toContainText(/not start/i);
});

test('the same visit in Spanish, and the language changes without losing an answer', async ({ page }) => {
  const element = await widget(page);
  await fillIn(element, columnReader);
  await element.getByRole('button', { name: 'español' }).click();
  await expect(element.getByRole('button', { name: 'Continuar' })).toBeVisible();
  await answerAll(element, columnReader);
  await expect(element.locator('.because')).toContainText('Porque dijiste');
  await element.getByRole('button', { name: 'English' }).click();
  await expect(element.locator('.because')).toContainText('Because you said');
});

test('"What would change this" names an answer and the urgency it would bring', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.getByText('What would change this').click();
  await expect(element.locator('.changes li').first()).toContainText(/If your answer were/);
  await expect(element.locator('.changes .tag').first()).toContainText(/Today|Emergency|In the next few days/);
});

test('a timer runs by the wall clock and counts holds', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-26T09:00:00') });
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.locator('summary', { hasText: 'calf stretches' }).first().click();
  await element.getByRole('button', { name: /^Timer .*stretch/i }).click();
  await expect(element.locator('.timer:visible .phase')).toHaveText('Get ready');
  await page.clock.fastForward(6000);
  await expect(element.locator('.timer:visible .phase')).toHaveText(/Hold 1 of/);
  await page.clock.fastForward('05:00');
  await expect(element.locator('.timer:visible .phase')).toHaveText(/Done/);
});

test('the sound of a timer is asked for while a press is handled, and each hold begins with it', async ({ page }) => {
  await page.addInitScript(() => {
    const sounds: string[] = [];
    let inPress = false;
    addEventListener(
      'click',
      () => {
        inPress = true;
        // The listeners of this press have run when this message comes; the clock of the page stands still meanwhile.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          inPress = false;
        };
        port2.postMessage(null);
      },
      true,
    );
    const note = (what: string): void => void sounds.push(`${what} ${inPress ? 'in a press' : 'by itself'}`);
    const node = () => ({ gain: {}, frequency: {}, connect: (next: unknown) => next });
    class FakeAudioContext {
      currentTime = 0;
      constructor() {
        note('made');
      }
      resume = async (): Promise<void> => note('resumed');
      createGain = node;
      createOscillator = () => ({ ...node(), start: () => note('sounds'), stop: () => undefined });
    }
    Object.assign(globalThis, { AudioContext: FakeAudioContext, sounds });
  });
  await page.clock.install({ time: new Date('2026-03-26T09:00:00') });
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.locator('summary', { hasText: 'calf stretches' }).first().click();
  const timer = element.getByRole('button', { name: /^(Timer|Stop) .*stretch/i });
  await timer.click();
  await element.locator('.timer:visible').getByLabel('Sound').check();
  await page.clock.fastForward(6000);
  await expect(element.locator('.timer:visible .phase')).toHaveText(/Hold 1 of/);
  const heard = (): Promise<string[]> => page.evaluate('sounds');
  expect(await heard()).toEqual(['made in a press', 'resumed in a press', 'sounds by itself']);
  // Stopped and started again with the sound on: the press that starts it asks once more.
  await timer.click();
  await timer.click();
  expect((await heard()).slice(3)).toEqual(['resumed in a press']);
});

test('a number of days says which day it means before it counts, also where the browser hides its time zone', async ({
  browser,
}) => {
  // A browser that hides the reader's time zone uses UTC; at this moment the reader's own day is still the 27th.
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({ ...(baseURL && { baseURL }), timezoneId: 'UTC', locale: 'en-US' });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-03-28T02:00:00Z'));
  const element = await widget(page);
  while (!(await element.locator('[data-question="days_to_race"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  const days = element.getByRole('textbox', { name: /days/ });
  const meant = element.locator('[data-question="days_to_race"] [aria-live="polite"]');
  // Displayed while it is empty, because screen readers announce only changes of a displayed live region.
  await expect(meant).toHaveText('');
  expect(await meant.evaluate((node) => node.checkVisibility())).toBe(true);
  await days.fill('5');
  await expect(meant).toHaveText('That is Thursday, April 2.');
  await days.fill('9999');
  await expect(meant).toHaveText('');
  await element.locator('input[type="date"]').fill('2026-04-03');
  await expect(meant).toHaveText('That is Friday, April 3.');
  await context.close();
});
