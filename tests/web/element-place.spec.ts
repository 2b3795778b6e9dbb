/** Another region on a result: only the numbers to call change, and focus and scroll stay. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerAll, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

test.use({ viewport: { width: 390, height: 800 }, locale: 'en-US' });

const place = (element: Locator): Locator => element.getByRole('combobox');
const spoken = (element: Locator): Locator => element.locator('[aria-live="polite"]', { hasText: 'numbers are now' });

test('another place changes only the texts with numbers: focus, scroll, opened parts, ticks and a running timer stay', async ({
  page,
}) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  for (const part of await element.locator('.opener, .how > summary, .why').all()) await part.click();
  await element.locator('.day').nth(2).click();
  await element.locator('input.tick').first().check();
  await element
    .getByRole('button', { name: /^Timer/ })
    .first()
    .click();
  await expect(element.getByRole('timer')).toBeVisible();
  const opened = (): Promise<number> =>
    element.locator('details[open], [aria-expanded="true"], .one-day, .timer.runs').count();
  const before = await opened();
  expect(before).toBeGreaterThan(10);
  await expect(element.locator('.w')).toContainText('911');

  await place(element).focus();
  const top = (): Promise<number> => place(element).evaluate((node) => Math.round(node.getBoundingClientRect().top));
  const at = await top();
  await place(element).selectOption('uk_ie');
  await expect(element.locator('.w')).not.toContainText('911');
  await expect(element.locator('.w')).toContainText('999');
  expect(await opened()).toBe(before);
  await expect(place(element)).toBeFocused();
  await expect(element.locator('input.tick').first()).toBeChecked();
  await expect(element.getByRole('timer')).toBeVisible();
  expect(Math.abs((await top()) - at)).toBeLessThanOrEqual(2);
  await expect(spoken(element)).toHaveText(/UK and Ireland/);

  await page.reload();
  await widget(page, '');
  await expect(place(element)).toHaveValue('uk_ie');
});

test('exports after a change of region have the urgency and the numbers of that region', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'print', { value: () => undefined, writable: true });
  });
  const element = await widget(page);
  await answerAll(element, columnReader);
  await place(element).selectOption('uk_ie');
  await expect(element.locator('.w')).toContainText('999');
  await element.getByRole('button', { name: 'Print', exact: true }).click();
  const sheet = element.frameLocator('iframe').locator('.paper');
  await expect(sheet.locator('.sum')).toContainText('Self-care');
  await expect(sheet).toContainText('Because you said');
  await expect(sheet).toContainText('999');
  await expect(sheet).not.toContainText('911');
});

test('a result changed to another place says word for word what one drawn for that place says', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  const words = (): Promise<string[]> =>
    element.locator('.c').evaluate((card) => {
      for (const part of card.querySelectorAll<HTMLElement>('[aria-expanded="false"].opener')) part.click();
      for (const part of card.querySelectorAll<HTMLElement>('details:not([open]) > summary')) part.click();
      const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (!parentElement?.closest('[aria-live], .banner')) found.push(data);
      }
      return found;
    });
  for (const region of ['uk_ie', 'eu', 'us']) {
    await place(element).selectOption(region);
    await words();
    const changed = await words();
    expect(changed.length).toBeGreaterThan(100);
    await page.reload();
    await widget(page, '');
    await expect(place(element)).toHaveValue(region);
    await expect.poll(words).toEqual(changed);
  }
});

test('on an emergency another place changes the number to call, its link and its words', async ({ page }) => {
  const element = await widget(page);
  await fillIn(element, { now: ['breath'] });
  await goOn(element);
  const call = element.locator('.call');
  await expect(call).toHaveAttribute('href', 'tel:911');
  await place(element).focus();
  await place(element).selectOption('uk_ie');
  await expect(call).toHaveAttribute('href', 'tel:999');
  await expect(call).toContainText('999');
  await expect(headline(element)).toContainText('999');
  await expect(element.locator('.w')).not.toContainText('911');
  await expect(place(element)).toBeFocused();
});

/** The device refuses to store anything from now on. */
const refuse = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
const notKept = (element: Locator): Locator =>
  element.locator('[aria-live="polite"]', { hasText: 'does not let the page keep' });

for (const [what, act] of [
  ['a place is chosen', (element: Locator) => place(element).selectOption('uk_ie')],
  ['a line is ticked', (element: Locator) => element.locator('input.tick').first().check()],
  ['a calendar is saved', (element: Locator) => element.getByRole('button', { name: 'Add to calendar' }).click()],
] as const) {
  test(`a plan says that nothing more is stored when ${what} and the device refuses it`, async ({ page }) => {
    const element = await widget(page);
    await answerAll(element, columnReader);
    await expect(element.getByRole('button', { name: 'Forget my answers' })).toBeVisible();
    await expect(notKept(element)).toHaveCount(0);
    await refuse(page);
    await act(element);
    await expect(notKept(element)).toBeVisible();
  });
}

test('an emergency says that nothing more is kept when a place is chosen and the device refuses it', async ({
  page,
}) => {
  const element = await widget(page);
  await fillIn(element, { now: ['breath'] });
  await goOn(element);
  await refuse(page);
  await place(element).selectOption('uk_ie');
  await expect(spoken(element)).toHaveText(/UK and Ireland/);
  await expect(notKept(element)).toBeVisible();
});

test('a tick in another tab shows without closing what the reader has opened', async ({ page, context }) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.locator('.how > summary').first().click();
  const other = await context.newPage();
  const theirs = await widget(other);
  await expect(headline(theirs)).toBeVisible();
  await theirs.locator('input.tick').first().check();
  await expect(element.locator('input.tick').first()).toBeChecked();
  await expect(element.locator('.how[open]')).toHaveCount(1);
});
