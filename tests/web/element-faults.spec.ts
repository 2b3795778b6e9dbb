import { expect, test } from '@playwright/test';
import { answerAll, columnReader, headline, widget } from './element-reader.ts';

const fallback = 'Get emergency help now';

test('without script the page shows the safety text', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('blog.html');
  await expect(page.locator('runner-advisor').getByText(fallback)).toBeVisible();
  await context.close();
});

test('with the script blocked the page shows the safety text', async ({ page }) => {
  await page.route('**/runner-advisor.js', (route) => route.abort());
  await page.goto('blog.html');
  await expect(page.locator('runner-advisor').getByText(fallback)).toBeVisible();
});

const broken = {
  'missing engine': ['**/engine*.wasm', { status: 404, body: '' }],
  'missing pack': ['**/*.head', { status: 404, body: '' }],
  'cut pack': ['**/*.head', { status: 200, body: 'RADV' }],
  'engine of another kind': ['**/engine*.wasm', { status: 200, body: '<html>' }],
} as const;

for (const [fault, [address, answer]] of Object.entries(broken)) {
  test(`a ${fault} leaves the safety text and one plain sentence`, async ({ page }) => {
    await page.route(address, (route) => route.fulfill({ ...answer }));
    await page.goto('blog.html');
    const element = page.locator('runner-advisor');
    await element.scrollIntoViewIfNeeded();
    await expect(element.getByRole('status')).toHaveText(/cannot be shown right now/);
    await expect(element.getByText(fallback)).toBeVisible();
  });
}

test('when the rest of the script cannot come, the safety text takes the place of the questions', async ({ page }) => {
  await page.route('**/assets/later*', (route) => route.abort());
  const element = await widget(page);
  await element.locator('[data-none]').check();
  await element.getByRole('button', { name: 'Continue' }).click();
  await expect(element.getByText(fallback)).toBeVisible();
});

test('past its review date the pack says so and makes no plan', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2030-01-01T12:00:00'));
  const element = await widget(page);
  await answerAll(element, columnReader);
  await expect(element.locator('.banner').first()).toContainText(/review date/);
  await expect(element.locator('.day, .do')).toHaveCount(0);
  await expect(headline(element)).toBeVisible();
});

test('a moved element keeps its visit', async ({ page }) => {
  const element = await widget(page);
  await element.locator('[data-none]').check();
  await element.evaluate((node) => node.ownerDocument.querySelector('main')?.prepend(node));
  await expect(element.locator('[data-none]')).toBeChecked();
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
});

test('nothing is requested between the first question and the result', async ({ page }) => {
  const element = await widget(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await answerAll(element, columnReader);
  await element.getByRole('button', { name: 'Share a link' }).click();
  await element.getByRole('button', { name: 'Make the link' }).click();
  await expect(element.locator('.code')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});
