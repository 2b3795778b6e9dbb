/** What the editor offers while an author writes, and where it leads. */
import type { Page } from '@playwright/test';
import { begin, change, expect, file, kProof, putCursorBehind, tab, test, text } from './author.ts';

const offered = (page: Page, name: string) =>
  page.locator('#editor .cm-tooltip-autocomplete').getByRole('option', { name });
const line = (page: Page) => page.locator('#editor .cm-activeLine');

test('conditions are completed: names of answers and facts, and the words of the language', async ({ page }) => {
  await begin(page);
  await file(page, 'outcomes.json').click();
  await putCursorBehind(page, 'infected or look.unsure');
  await page.keyboard.type(' or wal');
  await expect(offered(page, 'walk.limp')).toBeVisible();
  // A rule comes before the result, so the result is not offered there.
  await expect(offered(page, 'urgency.same_day')).toHaveCount(0);
  await offered(page, 'walk.limp').click();
  await expect(line(page)).toContainText('infected or look.unsure or walk.limp');
  await page.keyboard.type(' or at l');
  await offered(page, 'at least').click();
  await expect(line(page)).toContainText('at least(2, )');
});

test('keys, values and ids are completed as the schema of the file has them', async ({ page }) => {
  await begin(page);
  await file(page, 'advice.json').click();
  await putCursorBehind(page, '"reason": "The skin over it keeps germs out.",');
  await page.keyboard.press('Enter');
  await page.keyboard.type('conf');
  await offered(page, 'conflicts').click();
  await expect(line(page)).toContainText('"conflicts": []');
  await page.keyboard.type('"ros');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ControlOrMeta+Space');
  await offered(page, 'roomy_shoes').click();
  await expect(line(page)).toContainText('"conflicts": ["roomy_shoes"]');
});

test('placeholders are completed in texts', async ({ page }) => {
  await begin(page);
  await file(page, 'advice.json').click();
  await putCursorBehind(page, 'Wash your hands first.');
  await page.keyboard.type(' Ask {');
  await page.keyboard.press('ControlOrMeta+Space');
  await offered(page, 'seen_by').click();
  await expect(line(page)).toContainText('Ask {seen_by}');
  // A reader's own answer, by its question.
  await page.keyboard.type(' {');
  await page.keyboard.press('ControlOrMeta+Space');
  await offered(page, 'walk').click();
  await expect(line(page)).toContainText('Ask {seen_by} {walk}');
});

test('an id leads to where it is defined, and a rule to what it rests on and what rests on it', async ({ page }) => {
  await begin(page);
  await file(page, 'outcomes.json').click();
  await putCursorBehind(page, '"when": "infected or');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await tab(page, 'Connections').click();
  const connections = page.locator('#connections');
  await expect(connections.getByRole('heading', { name: 'rule signs_of_infection' })).toBeVisible();
  for (const name of ['look.unsure', 'infected', 'be_seen', 'infection_is_seen', 'yellow_and_hot', 'S1']) {
    await expect(connections.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Go to definition' }).click();
  await expect(line(page)).toContainText('"id": "infected"');
  await expect(connections.getByRole('heading', { name: 'fact infected' })).toBeVisible();
  await connections.getByRole('button', { name: 'infection_is_seen', exact: true }).click();
  await expect(text(page)).toHaveAttribute('aria-label', 'claims.json');
  await expect(line(page)).toContainText('infection_is_seen');
});

test('the thing in a file that is chosen on the left is led to', async ({ page }) => {
  await begin(page);
  await page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: 'limp' }).click();
  await expect(line(page)).toContainText('"id": "limp"');
  await expect(page.locator('#here')).toHaveText('option walk.limp');
});

test('a reader found by a proof opens in the widget with one press, in the text as it is now', async ({ page }) => {
  await begin(page);
  await change(page, 'claims.json', '"then": "not(care.self_care)"', '"then": "urgency.same_day"');
  const mistakes = page.locator('#mistakes');
  await expect(mistakes).toContainText('does not hold for 124 sets of answers', kProof);
  await expect(mistakes.locator('.reader')).toContainText('Not sure');
  await mistakes.getByRole('button', { name: 'Open this reader' }).click();
  await expect(
    page.locator('#widget').getByRole('heading', { name: 'Have it seen in the next few days' }),
  ).toBeVisible();
  await expect(page.locator('#widget')).toContainText('you are not sure how it looks');
  await tab(page, 'Claims').click();
  await expect(page.locator('#claims li').first()).toContainText('Does not hold');
});

test('a case opens as its reader, and one that fails is told with what it got', async ({ page }) => {
  await begin(page);
  await change(page, 'cases.json', '"outcome": "rest_foot"', '"outcome": "cover"');
  await tab(page, 'Cases').click();
  const first = page.locator('#cases li').first();
  await expect(first).toContainText('Fails limps', kProof);
  await expect(first).toContainText('expected outcome "cover", and it is "rest_foot"');
  await first.getByRole('button', { name: 'Open this reader' }).click();
  await expect(
    page.locator('#widget').getByRole('heading', { name: 'Do not run until you walk without a limp' }),
  ).toBeVisible();
});

test('who sees a line is told in words, with a smallest reader', async ({ page }) => {
  await begin(page);
  await file(page, 'advice.json').click();
  await putCursorBehind(page, 'Put on a clean plaster');
  await page.getByRole('button', { name: 'Who sees this line?' }).click();
  const who = page.locator('#who');
  await expect(who).toContainText('124 of 992 sets of answers see it', kProof);
  await expect(who).toContainText('not the outcome is be seen');
  await who.getByRole('button', { name: 'Open this reader' }).click();
  await expect(page.locator('#widget')).toContainText('Put on a clean plaster');
});

test('what changed for readers since the topic was opened is told, words included', async ({ page }) => {
  await begin(page);
  await tab(page, 'Changes').click();
  const compare = page.getByRole('button', { name: 'What changed for readers since I opened it?' });
  await compare.click();
  const difference = page.locator('#difference');
  await expect(difference).toContainText('No reader gets another result or other words.', kProof);
  await change(page, 'outcomes.json', '"This blister needs a rest from running"', '"This blister needs rest"');
  await compare.click();
  await expect(difference.locator('del')).toHaveText('This blister needs a rest from running', kProof);
  await expect(difference.locator('ins')).toHaveText('This blister needs rest');
  await change(page, 'outcomes.json', 'infected or look.unsure', 'infected');
  await compare.click();
  await expect(difference).toContainText('Milder than before:', kProof);
});
