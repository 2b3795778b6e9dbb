import { expect, type Page, test } from '@playwright/test';
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
  'cut engine': ['**/engine*.wasm', { status: 200, body: Buffer.from('\0asm\x01\0\0\0', 'latin1') }],
} as const;

for (const [fault, [address, answer]] of Object.entries(broken)) {
  test(`${/^[aeiou]/.test(fault) ? 'an' : 'a'} ${fault} leaves the safety text and one plain sentence`, async ({
    page,
  }) => {
    await page.route(address, (route) => route.fulfill({ ...answer }));
    await page.goto('blog.html');
    const element = page.locator('runner-advisor');
    await element.scrollIntoViewIfNeeded();
    await expect(element.getByRole('status')).toHaveText(/cannot be shown right now/);
    await expect(element.getByText(fallback)).toBeVisible();
  });
}

async function refuses(page: Page): Promise<void> {
  await page.goto('blog.html');
  const element = page.locator('runner-advisor');
  await element.scrollIntoViewIfNeeded();
  await expect(element.getByRole('status')).toHaveText(/cannot be shown right now/);
  await expect(element.getByText(fallback)).toBeVisible();
}

/** Policies of other sites that the widget does not support. */
const policies = {
  'does not let WebAssembly run': "script-src 'self'",
  'does not let anything be fetched': "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
};

for (const [fault, policy] of Object.entries(policies)) {
  test(`a page whose policy ${fault} shows the safety text and one plain sentence`, async ({ page }) => {
    await page.route('**/blog.html', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
    });
    await refuses(page);
  });
}

test('behind the hash, a pack of another version is refused by the engine itself', async ({ page }) => {
  let asked = 0;
  await page.route('**/runner-advisor.js', async (route) => {
    const answer = await route.fetch();
    // A host that serves old packs with a new script, and a script that does not compare hashes.
    const script = (await answer.text()).replaceAll(/#sha256-[\w+/=]+/g, '');
    await route.fulfill({ response: answer, body: script });
  });
  await page.route('**/calf.en.*.head', async (route) => {
    const answer = await route.fetch();
    const bytes = await answer.body();
    const table = bytes.readUInt32LE(0);
    const layout = table - bytes.readInt32LE(table);
    asked++;
    // `format` is the first field of a pack.
    bytes.writeUInt16LE(
      bytes.readUInt16LE(table + bytes.readUInt16LE(layout + 4)) + 1,
      table + bytes.readUInt16LE(layout + 4),
    );
    await route.fulfill({ response: answer, body: bytes });
  });
  await refuses(page);
  expect(asked).toBe(1);
});

/** Holds back the engine until the returned function is called. */
async function slow(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const wait = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/engine*.wasm', async (route) => {
    await wait;
    await route.continue();
  });
  return letGo;
}

test('an engine that comes after the element was taken away does nothing; put back, the element works', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const letGo = await slow(page);
  const coming = page.waitForRequest('**/engine*.wasm');
  await page.goto('blog.html');
  await page.locator('runner-advisor').scrollIntoViewIfNeeded();
  await coming;
  await page.evaluate(async () => {
    const element = document.querySelector('runner-advisor') as Element;
    Object.assign(globalThis, { element, place: element.parentElement });
    element.remove();
    await new Promise((done) => setTimeout(done));
  });
  const come = page.waitForResponse('**/engine*.wasm');
  letGo();
  await come;
  await page.waitForLoadState('networkidle');
  await page.evaluate('place.prepend(element)');
  const element = page.locator('runner-advisor');
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['runner-advisor:calf']);
});

test('a result taken out of the page and put back later still follows the day and the other tabs', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
  const element = await widget(page);
  await answerAll(element, columnReader);
  await expect(element.locator('.day')).toHaveCount(6);
  await page.evaluate(async () => {
    const node = document.querySelector('runner-advisor') as Element;
    const place = node.parentElement as Element;
    node.remove();
    await new Promise((done) => setTimeout(done));
    place.prepend(node);
  });
  await page.clock.setFixedTime(new Date('2026-03-28T08:00:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(element.locator('.day')).toHaveCount(5);
});

test('when a chunk of the script cannot be loaded, the safety text replaces the questions', async ({ page }) => {
  await page.route('**/assets/interview-chunk*', (route) => route.abort());
  await page.goto('blog.html');
  const element = page.locator('runner-advisor');
  await element.scrollIntoViewIfNeeded();
  await expect(element.getByRole('status')).toHaveText(/cannot be shown right now/);
  await expect(element.getByText(fallback)).toBeVisible();
});

for (const body of ['', '{"id":"calf"', '{"questions":[{"id":"now","text":"Your name?","options":[]}]}']) {
  test(`a first screen that comes as '${body}' is not shown; the questions come with the pack`, async ({ page }) => {
    await page.route('**/*.first.*.json', (route) => route.fulfill({ status: 200, body }));
    const element = await widget(page);
    await answerAll(element, columnReader);
    await expect(headline(element)).toBeVisible();
  });
}

test('the first question can be answered while engine and pack are still on their way', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route(/\.(wasm|head)$/, async (route) => {
    await arrived;
    await route.continue();
  });
  const element = await widget(page);
  await element.locator('[data-none]').check();
  await element.getByRole('button', { name: 'Continue' }).click();
  await expect(element.locator('[data-question="now"] [data-none]')).toBeChecked();
  arrive();
  await expect(element.locator('[data-question="look"]')).toBeVisible();
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
