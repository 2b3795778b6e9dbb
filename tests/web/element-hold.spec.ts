/** Where a page keeps its layout, and what the widget never hides: a result, and a number to call. */
import { expect, type Page, test } from '@playwright/test';
import { answerAll, columnReader, fillIn, goOn, widget } from './element-reader.ts';

/** A page with `text` of its own before the questions, and content below. */
async function pageWith(
  page: Page,
  fallback: string,
  around = (element: string) => `<main>${element}</main>`,
): Promise<void> {
  await page.route('**/partner-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>
        <body>${around(`<runner-advisor pack="calf">${fallback}</runner-advisor>`)}<footer style="min-height:8rem">Below</footer>
        <script type="module" src="runner-advisor.js"></script></body></html>`,
    }),
  );
  await page.goto('partner-page.html');
}

const kCall = '<p>Call 911 now if you cannot breathe or your chest hurts.</p>';
const kMore = '<p>If one calf is bigger, warmer or darker, be seen today. Do not run and do not rub it.</p>'.repeat(6);

/** Whether every letter of that text is on top and inside the window. */
async function isReadable(page: Page, text: string): Promise<boolean> {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.nodeValue?.includes(text)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].every(({ left, right, top, bottom }) => {
        const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return on !== null && on.closest('p') === node.parentElement;
      });
    }
    return false;
  }, text);
}

async function keptResult(page: Page, answers = columnReader): Promise<void> {
  const element = await widget(page);
  await answerAll(element, answers);
}

for (const [name, path, size] of [
  ['two.html at 1280 × 900', 'two.html', { width: 1280, height: 900 }],
  ['the app on a screen of 1920 pixels', 'index.html', { width: 1080, height: 1920 }],
] as const) {
  test(`a kept emergency is shown whole on ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    const element = await widget(page);
    await fillIn(element, { now: ['breath'] });
    await goOn(element);
    await expect(element.locator('.urgent')).toBeVisible();
    await page.goto(path);
    const kept = page.locator('runner-advisor').first();
    await expect(kept.getByRole('link', { name: 'Call 911' })).toBeInViewport({ ratio: 1 });
    await expect(kept.locator('.held')).toHaveCount(0);
    const [inner, outer] = await Promise.all([kept.locator('.result').boundingBox(), kept.boundingBox()]);
    expect(inner && outer && inner.y + inner.height <= outer.y + outer.height + 1).toBe(true);
  });
}

test('a kept result beside an aside, in the place of two sentences, is shown whole', async ({ page }) => {
  await keptResult(page);
  const around = (element: string) =>
    `<div style="display:grid;grid-template-columns:2fr 1fr"><main>${element}</main><aside>Beside</aside></div>`;
  await pageWith(page, `${kCall}<p>Ask a doctor when you are not sure.</p>`, around);
  const element = page.locator('runner-advisor');
  await expect(element.locator('.verdict')).toBeVisible();
  await expect(element.locator('.held')).toHaveCount(0);
});

test('while the first question waits, nothing moves, and the number to call and all else can be read', async ({
  page,
}) => {
  await pageWith(page, kCall + kMore);
  const element = page.locator('runner-advisor');
  const show = element.getByRole('button', { name: 'Show the first question' });
  await expect(show).toBeVisible();
  expect(await isReadable(page, 'Call 911 now')).toBe(true);
  const text = element.locator('.text');
  await text.focus();
  await page.keyboard.press('End');
  await expect
    .poll(() => text.evaluate((node) => Math.ceil(node.scrollTop + node.clientHeight) >= node.scrollHeight))
    .toBe(true);
  await show.click();
  await expect(element.locator('[data-question="now"]')).toBeVisible();
  await expect(element.locator('h2').first()).toBeFocused();
});

test('the first question is shown at once where the button would cover the number to call', async ({ page }) => {
  await pageWith(page, kMore + kCall);
  const element = page.locator('runner-advisor');
  await expect(element.locator('[data-question="now"]')).toBeVisible();
  await expect(element.locator('.held')).toHaveCount(0);
});
