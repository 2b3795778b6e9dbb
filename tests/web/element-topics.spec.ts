/** The topics below the checklist, and long lists of answers under headings. */
import { expect, test } from '@playwright/test';
import { answerAll, columnReader, fillIn, goOn, strained, widget } from './element-reader.ts';

test('a strain before a race says what to do instead, how long it takes, what helps, and the way back, in this order', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const element = await widget(page);
  await answerAll(element, { ...strained, days_to_race: 20 });
  const headings = element.locator('.topic h3');
  await expect(headings.first()).toHaveText('What to do instead of running');
  const order = [
    'What to do instead of running',
    'How long it takes',
    'What helps and what does not',
    'If you start anyway',
    'The way back to running',
    'The week after the race',
  ];
  const shown = await headings.allTextContents();
  expect(shown).toEqual(order.filter((heading) => shown.includes(heading)));
  expect(shown.length).toBeGreaterThanOrEqual(4);
  await element.getByRole('button', { name: 'How long it takes' }).click();
  await expect(element.locator('.how_long .item').first()).toBeVisible();
  await expect(element.locator('.how_long')).toContainText(/other people/i);
  // Each line with sources shows them.
  await element.locator('.how_long .how > summary').first().click();
  await element.locator('.how_long .more summary').first().click();
  await expect(element.locator('.how_long .sources li').first()).toBeVisible();
});

test('a long list of answers stands under headings', async ({ page }) => {
  test.setTimeout(90_000);
  const element = await widget(page);
  let grouped = 0;
  while (!(await element.locator('[data-question="where"]').count())) {
    grouped += await element.locator('fieldset h3.group').count();
    await fillIn(element, columnReader);
    await goOn(element);
  }
  grouped += await element.locator('fieldset h3.group').count();
  expect(grouped).toBeGreaterThan(2);
  for (const heading of await element.locator('h3.group').all()) await expect(heading).not.toBeEmpty();
});
