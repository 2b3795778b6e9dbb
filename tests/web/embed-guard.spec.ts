/** A page that hides our frame under its own buttons cannot make a reader remove or change a plan. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Answers, type Host, type HostPage, openHost, readers, visit } from './embed-host.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;
const framed = (style: string, more = ''): HostPage => ({
  body: `<!doctype html><title>Bait</title><style>body { margin: 0 } div { width: 500px } ${style}</style>
    <div><script src="${site}/embed.js" data-pack="calf" data-lang="en"></script></div>${more}`,
});

/** Each page hides the frame and lets presses through to it. */
const hidden: Record<string, HostPage> = {
  '/transparent': framed('div { opacity: 0.01 }'),
  '/covered': framed(
    'p { position: absolute; inset: 0; width: 500px; height: 640px; margin: 0; background: #fff; pointer-events: none }',
    '<p>Win a place! Press here twice.</p>',
  ),
  '/filtered': framed('div { filter: opacity(0) }'),
  '/turned': framed('div { transform: rotateY(89deg) }'),
};

let host: Host;
test.beforeAll(async () => {
  host = await openHost({ '/seen': framed(''), ...hidden });
});
test.afterAll(() => host.close());
test.describe.configure({ timeout: 90_000 });

const widgetOf = (page: Page) => page.frameLocator('iframe').locator('runner-advisor');
const keptIn = (frame: Frame | undefined): Promise<string[]> | undefined =>
  frame?.evaluate(() => Object.values(localStorage) as string[]);

/** The middle of a button in the window, once the frame has stopped moving. */
async function placeOf(page: Page, name: string): Promise<[x: number, y: number]> {
  const button = widgetOf(page).getByRole('button', { name, exact: true });
  await button.waitFor();
  await button.evaluate((node) => {
    node.scrollIntoView({ block: 'nearest' });
    return new Promise((turn) => requestAnimationFrame(() => setTimeout(turn)));
  });
  const box = await button.boundingBox();
  if (!box) throw new Error(`${name} has no place`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Presses like a hand at that position of the frame. */
async function press(page: Page, name: string): Promise<void> {
  await page.mouse.click(...(await placeOf(page, name)));
}

async function withPlan(page: Page, answers: Answers = readers.calm): Promise<void> {
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto(`${host.origin}/seen`);
  await visit(widgetOf(page), answers);
}

test('a reader who sees the frame forgets with two presses and is asked nothing more', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  await withPlan(page);
  await press(page, 'Forget my answers');
  await page.waitForTimeout(800);
  await press(page, 'Yes, forget them');
  await expect(widgetOf(page).locator('[data-question="now"]')).toBeVisible();
  expect(await keptIn(page.frames()[1])).toEqual([]);
  expect(asked).toEqual([]);
});

for (const path of Object.keys(hidden)) {
  test(`presses on a frame that is hidden, ${path.slice(1)}, change nothing of a kept plan, and the browser asks`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      return dialog.dismiss();
    });
    await withPlan(page);
    const before = await keptIn(page.frames()[1]);
    await page.goto(`${host.origin}${path}`);
    await expect(widgetOf(page).locator('.result h2').first()).toBeAttached();
    await page.waitForTimeout(800);
    const inner = page.frames()[1] as Frame;
    // The targets of two bait clicks; the page knows where the buttons are, from a frame of its own.
    await inner.evaluate(() => {
      const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
      for (const box of root.querySelectorAll<HTMLElement>('.do .tick')) box.click();
      for (const text of ['Forget my answers', 'Yes, forget them']) {
        [...root.querySelectorAll('button')].find(({ textContent }) => textContent === text)?.click();
      }
    });
    expect(await keptIn(inner)).toEqual(before);
    expect(asked.length).toBeGreaterThan(0);
    await expect(widgetOf(page).locator('.result h2').first()).toBeAttached();
  });
}

test('a reader whose browser shows the frame in other colours can still forget, after the browser’s own question', async ({
  page,
}) => {
  await withPlan(page);
  await page.goto(`${host.origin}/filtered`);
  page.on('dialog', (dialog) => dialog.accept());
  const inner = page.frames()[1] as Frame;
  await expect(widgetOf(page).locator('.result h2').first()).toBeAttached();
  await inner.evaluate(() => {
    const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
    for (const text of ['Forget my answers', 'Yes, forget them']) {
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent === text)?.click();
    }
  });
  await expect(widgetOf(page).locator('[data-question="now"]')).toBeAttached();
  expect(await keptIn(inner)).toEqual([]);
});

test('a frame that is shown only for the second press forgets nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  await page.clock.install();
  await withPlan(page);
  await press(page, 'Forget my answers');
  const yes = await placeOf(page, 'Yes, forget them');
  const before = await keptIn(page.frames()[1]);
  await page.addStyleTag({ content: 'div { opacity: 0 }' });
  await page.waitForTimeout(600);
  // The frame's clock stands still from here on: however late a busy machine presses, the frame was shown for 150 ms.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  await page.addStyleTag({ content: 'div { opacity: 1 !important }' });
  await page.waitForTimeout(300);
  await page.clock.runFor(150);
  await page.mouse.click(...yes);
  expect(await keptIn(page.frames()[1])).toEqual(before);
  expect(asked).toHaveLength(1);
});
