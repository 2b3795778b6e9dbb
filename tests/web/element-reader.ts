/** A reader at the page: answers what is on screen, by the names of the controls in the content. */

import { expect, type Locator, type Page } from '@playwright/test';
import { type Answered, answerInPage, firstHeading, type Task } from './answer-in-page.ts';

export type Given = Record<string, string | readonly string[] | number | null>;

/** The reader of the column: five days to a first marathon, pain deep on the inner side, a gradual start. */
export const columnReader: Given = {
  now: [],
  look: [],
  recent: [],
  risk: [],
  onset: 'gradual',
  since: 'd0_3',
  where: 'inner_deep',
  press: 'muscle',
  pattern: ['toe_grip'],
  tiptoe: 'easy',
  walk: 'p1_3',
  run: 'free',
  before: [],
  seen: 'no_can',
  days_to_race: 5,
  last: ['loose', 'backless'],
};

export const strained: Given = { ...columnReader, onset: 'sharp', where: 'mid_deep', pattern: [], tiptoe: 'sore_can' };

export const checksPassed: Given = {
  check_unwell: 'no',
  check_tablets: 'no',
  full_session: 'yes',
  walk_check: 'steady',
  walk_pain: 1,
  stairs_check: 'steady',
  raises_good: 20,
  raises_sore: 19,
  raises_pain: 1,
  hops_check: 'done',
  hops_pain: 1,
  jog_check: 'steady',
  jog_pain: 2,
  next_morning_check: 'no_worse',
  check_bare: 'yes',
};

/** The widget, scrolled near the window and loaded. */
export async function widget(page: Page, path = 'blog.html', nth = 0): Promise<Locator> {
  if (path) await page.goto(path);
  const element = page.locator('runner-advisor').nth(nth);
  await begun(element);
  return element;
}

/** Waits for the first question or the stored result of an element. */
export async function begun(element: Locator): Promise<void> {
  await element.evaluate(firstHeading);
  const hold = element.locator('.hold');
  if (await hold.count()) await hold.click();
}

/** Fills in the screen; returns the ids of its questions. */
export async function fillIn(element: Locator, given: Given): Promise<string[]> {
  const ids = await element
    .locator('[data-question]')
    .evaluateAll((sets) => sets.map((set) => (set as HTMLElement).dataset.question as string));
  for (const id of ids) {
    const set = element.locator(`[data-question="${id}"]`);
    const answer = given[id];
    if (answer === undefined) continue;
    if (answer === null || (Array.isArray(answer) && !answer.length)) await set.locator('[data-none]').check();
    else if (typeof answer === 'number' && (await set.locator('[inputmode]').count())) {
      await set.locator('[inputmode]').fill(String(answer));
    } else for (const value of [answer].flat()) await set.locator(`[value="${value}"]`).check();
  }
  return ids;
}

/** Does a task from inside the page. */
export const answer = (element: Locator, given: Given, until: Task['until']): Promise<Answered> =>
  element.evaluate(answerInPage, { given, until });

type Each = (ids: readonly string[]) => Promise<void>;

/**
 * Answers every screen up to a result, from inside the page; returns the questions of each in order. For tests of what
 * comes after; `answerByHand` presses what a reader presses.
 */
export async function answerAll(element: Locator, given: Given, each?: Each): Promise<string[][]> {
  const screens: string[][] = [];
  if (!each) screens.push(...(await answer(element, given, 'result')).screens);
  else {
    while (await element.locator('form').count()) {
      const [ids = []] = (await answer(element, given, 'filled')).screens;
      screens.push(ids);
      await each(ids);
      await answer(element, given, 'continued');
      if (screens.length > 20) throw new Error(`no end: ${JSON.stringify(screens)}`);
    }
  }
  await expect(element.locator('.verdict, .urgent').first()).toBeVisible();
  return screens;
}

/** The same, by presses on the controls. */
export async function answerByHand(element: Locator, given: Given, each?: Each): Promise<string[][]> {
  const screens: string[][] = [];
  while (await element.locator('form').count()) {
    const ids = await fillIn(element, given);
    screens.push(ids);
    await each?.(ids);
    await goOn(element);
    if (screens.length > 20) throw new Error(`no end: ${JSON.stringify(screens)}`);
  }
  return screens;
}

/** Presses Continue and waits for another screen. */
export async function goOn(element: Locator): Promise<void> {
  const before = await element.locator('.c').elementHandle();
  await element.getByRole('button', { name: /^(Continue|Continuar)/ }).click();
  await before?.waitForElementState('hidden').catch(() => undefined);
  await expect(element.locator('.verdict, .urgent, form').first()).toBeVisible();
}

export const headline = (element: Locator): Locator => element.locator('[part~="verdict"] h2');
