/**
 * What screen readers announce: distinct names of controls, headings, words that are separate, a timer that is spoken.
 */
import { expect, type Locator, test } from '@playwright/test';
import { answerAll, checksPassed, columnReader, fillIn, goOn, headline, strained, widget } from './element-reader.ts';

/** Texts of neighbouring elements that a screen reader speaks as one word: "20 seconds3 times a day". */
const gluedWords = (element: Locator): Promise<string[]> =>
  element.evaluate((node) => {
    const card = (node.shadowRoot as ShadowRoot).querySelector('.c') as HTMLElement;
    const found: string[] = [];
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    let before: Text | null = null;
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!text.data) continue;
      // One utterance: the contents of one control or one line of text.
      const line = 'button, summary, label, a, p, li, dt, dd, h2, h3, h4, legend, td, th, option';
      const own = text.parentElement?.closest(line);
      if (before && own && own === before.parentElement?.closest(line)) {
        if (/[\p{L}\p{N}.!?)]$/u.test(before.data) && /^[\p{L}\p{N}(]/u.test(text.data)) {
          found.push(before.data.slice(-20) + text.data.slice(0, 20));
        }
      }
      before = text;
    }
    return found;
  });

/** Controls of one screen with the same name. A visually hidden part counts, because it is spoken. */
const sameNames = (element: Locator): Promise<string[]> =>
  element.locator('button, summary, a').evaluateAll((nodes) => {
    const names = nodes
      .filter((node) => (node as HTMLElement).checkVisibility())
      .map((node) => (node.getAttribute('aria-label') ?? node.textContent ?? '').trim());
    return names.filter((name, at) => names.indexOf(name) !== at);
  });

async function visit(
  element: Locator,
  given: Parameters<typeof answerAll>[1],
  each: () => Promise<void>,
): Promise<void> {
  while (await element.locator('form').count()) {
    await each();
    await fillIn(element, given);
    await goOn(element);
  }
  await expect(headline(element)).toBeVisible();
  await each();
}

for (const [reader, given] of [
  ['the column', columnReader],
  ['a strain', { ...strained, days_to_race: 20 }],
] as const) {
  test(`no two words run together and no two controls share a name, for the reader of ${reader}`, async ({ page }) => {
    const element = await widget(page);
    const check = async (): Promise<void> => {
      expect.soft(await gluedWords(element)).toEqual([]);
      expect.soft(await sameNames(element)).toEqual([]);
      // Orca says "statusbar" for each.
      await expect.soft(element.locator('[role="status"]:empty').filter({ visible: true })).toHaveCount(0);
    };
    await visit(element, given, check);
    for (const part of await element.locator('.opener, .how > summary').all()) await part.click();
    await element.locator('.day').first().click();
    await check();
    if (!(await element.locator('.checks button').count())) return;
    await element.locator('.checks button').click();
    await visit(element, checksPassed, check);
  });
}

test('the number of questions left says what it counts', async ({ page }) => {
  const element = await widget(page);
  await expect(element.locator('.top')).toContainText(/\d+ questions left/);
  await page.locator('runner-advisor').evaluate((node) => node.setAttribute('lang', 'es'));
  await expect(element.locator('.top')).toContainText(/\d+ preguntas/);
});

test('what must stop a race is found by its heading, and the heading opens it', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  for (const name of ['Do not start if', 'In the race, stop if', 'What this cannot tell you', 'Your answers']) {
    const heading = element.getByRole('heading', { name, level: 3 });
    const opener = heading.getByRole('button', { name });
    await expect(opener).toHaveAttribute('aria-expanded', 'false');
    await opener.press('Enter');
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await expect(
      element
        .locator('.fold', { has: page.getByRole('heading', { name }) })
        .locator('li, dt')
        .first(),
    ).toBeVisible();
  }
});

test('a line of the plan names one amount', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  const lines = await element.locator('.how > summary').allTextContents();
  expect(lines.some((line) => /\d minutes/.test(line))).toBe(true);
  for (const line of lines) {
    const [said = ''] = line.split('. ');
    for (const unit of [/\d+ minutes?/g, /\d+ seconds?/g]) {
      expect.soft(said.match(unit)?.length ?? 0, said).toBeLessThanOrEqual(1);
    }
  }
});

test('a timer is spoken from its first word, and its time left is read when the reader comes to it', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-03-26T09:00:00') });
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.locator('summary', { hasText: 'calf stretches' }).first().click();
  const timing = element.locator('.timing', { has: page.getByRole('button', { name: /^(Timer|Stop) .*stretch/i }) });
  const status = timing.locator('[aria-live="polite"]');
  // The status exists before it has a text, because screen readers announce only changes of an existing status.
  await expect(status).toHaveText('');
  const there = await status.elementHandle();
  expect(await there?.evaluate((node) => (node as HTMLElement).checkVisibility())).toBe(true);
  await timing.getByRole('button', { name: /^Timer/ }).click();
  expect(await there?.textContent()).toBe('Get ready');
  const time = timing.getByRole('timer');
  await expect(time).toHaveAttribute('aria-live', 'off');
  await expect(time.locator('.unseen')).toHaveText('5 seconds left');
  await page.clock.runFor(6000);
  await expect(status).toHaveText(/Hold 1 of/);
  await expect(time.locator('.unseen')).toHaveText(/^\d+ seconds left$/);
});

test('a running timer changes its text once a second, so that a screen reader is not flooded', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-26T09:00:00') });
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.locator('summary', { hasText: 'calf stretches' }).first().click();
  const timing = element.locator('.timing', { has: page.getByRole('button', { name: /^(Timer|Stop) .*stretch/i }) });
  await timing.getByRole('button', { name: /^Timer/ }).click();
  const changes = await timing.getByRole('timer').evaluateHandle((time) => {
    const seen: string[] = [];
    const watch = new MutationObserver((list) => seen.push(...list.map(({ type }) => type)));
    watch.observe(time.querySelector('.unseen') as Element, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  await page.clock.runFor(4000);
  await expect(timing.getByRole('timer').locator('.unseen')).toHaveText('1 second left');
  // A replaced text node would be two events more for each change.
  expect(await changes.jsonValue()).toEqual(Array(4).fill('characterData'));
});

test('three wrong answers of one screen are counted, and each error leads to its own field', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, columnReader, async (ids) => {
    if (!ids.includes('onset')) return;
    await element.locator('form').evaluate((form) => (form as HTMLFormElement).reset());
    await element.locator('[data-question] :checked').evaluateAll((inputs) => {
      for (const input of inputs as HTMLInputElement[]) input.checked = false;
    });
    await element.getByRole('button', { name: 'Continue' }).click();
    const summary = element.getByRole('alert');
    await expect(summary).toContainText(`${ids.length} answers are missing`);
    await expect(summary.getByRole('link')).toHaveCount(ids.length);
    for (const [at, id] of ids.entries()) {
      await summary.getByRole('link').nth(at).click();
      await expect(element.locator(`[data-question="${id}"] input`).first()).toBeFocused();
    }
    await expect(element.locator('[aria-invalid]')).toHaveCount(0);
    await fillIn(element, columnReader);
  });
});

test('one answer that is missing on a screen of two names its question', async ({ page }) => {
  const element = await widget(page);
  while (!(await element.locator('[data-question="risk"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  await fillIn(element, { recent: [] });
  await element.getByRole('button', { name: 'Continue' }).click();
  const summary = element.getByRole('alert');
  await expect(summary).toContainText('One answer is missing');
  await expect(summary.getByRole('link')).toHaveText(/^Is any of this true for you\? Choose what fits/);
});

test('screen readers get the list of options alone, without the picture and its hint', async ({ page }) => {
  const element = await widget(page);
  while (!(await element.locator('[data-question="where"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  const hint = element.getByText('Tap the picture or use the list.');
  await expect(hint).toBeVisible();
  await expect(element.locator('[aria-hidden="true"]').filter({ hasText: 'Tap the picture' })).toHaveCount(1);
  await expect(element.getByRole('group', { name: 'Where is the worst spot?' })).toHaveAccessibleDescription(
    'Pick one.',
  );
});

test('a wrong number of days leads to that number, and a wrong date to that date', async ({ page }) => {
  const element = await widget(page);
  while (!(await element.locator('[data-question="days_to_race"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  const days = element.locator('[inputmode]');
  const date = element.locator('input[type=date]');
  const go = element.getByRole('button', { name: 'Continue' });
  const link = element.getByRole('alert').getByRole('link');
  await fillIn(element, columnReader);
  for (const wrong of ['soon', '4000', '-3', '1.5']) {
    await days.fill(wrong);
    await go.click();
    await expect(link).toHaveText(/whole number from 0 to/);
    await page.keyboard.press('Enter');
    await expect(days).toBeFocused();
    await expect(days).toHaveAttribute('aria-invalid', 'true');
    await expect(days).toHaveAccessibleDescription(/whole number/);
    await expect(element.locator('[aria-invalid]')).toHaveCount(1);
  }
  await date.fill('2019-01-01');
  await go.click();
  await expect(link).toHaveText(/^How many days until your race\? Enter a date from .+ to .+\.$/);
  await page.keyboard.press('Enter');
  await expect(date).toBeFocused();
  await expect(element.locator('[aria-invalid]')).toHaveCount(1);
  await date.fill('');
  await go.click();
  await expect(link).toHaveText(
    'How many days until your race? Enter a date or a number of days, or choose “No race”.',
  );
});
