/** The element's cost for the page that embeds it: the demo blog post, read from the top. */
import { expect, type Page, test } from '@playwright/test';
import { answerAll, columnReader, headline, widget } from './element-reader.ts';

declare global {
  interface Window {
    measured: { shift: number; long: number[] };
  }
}

async function measure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.measured = { shift: 0, long: [] };
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    };
    watch('layout-shift', (entry) => {
      window.measured.shift += (entry as PerformanceEntry & { value: number }).value;
    });
    watch('longtask', ({ duration }) => window.measured.long.push(duration));
  });
}

/** Requests of the element: its script and everything that it fetches. */
function ownRequests(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/runner-advisor\.js$|\/assets\//.test(pathname)) found.push(pathname);
  });
  return found;
}

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 800 },
]) {
  test(`at ${viewport.width} pixels the element asks for its script alone until the reader comes near`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const asked = ownRequests(page);
    await page.goto('blog.html', { waitUntil: 'load' });
    const away = await page
      .locator('runner-advisor')
      .evaluate((element) => element.getBoundingClientRect().top - innerHeight);
    expect(away, 'the post begins before the questions').toBeGreaterThan(0);
    if (away > 900) {
      await page.waitForTimeout(500);
      expect(asked.length).toBeLessThanOrEqual(1);
    }
    await page.locator('runner-advisor').scrollIntoViewIfNeeded();
    await page.locator('runner-advisor [data-question]').first().waitFor();
  });

  test(`at ${viewport.width} pixels nothing moves and nothing is held up while a reader scrolls past`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await measure(page);
    // A busy machine delays any page sometimes; work of the element itself would show in every run.
    let fewest = Number.POSITIVE_INFINITY;
    for (let reading = 0; reading < 4 && fewest > 0; ++reading) {
      await page.goto('blog.html');
      await page.mouse.move(viewport.width / 2, 300);
      for (let n = 0; n < 30; ++n) {
        await page.mouse.wheel(0, 150);
        await page.waitForTimeout(40);
      }
      await page.locator('runner-advisor [data-question]').first().waitFor();
      await page.waitForTimeout(300);
      const { shift, long } = await page.evaluate(() => window.measured);
      expect(shift).toBe(0);
      fewest = Math.min(fewest, long.length);
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    }
    expect(fewest).toBe(0);
  });
}

test('the element leaves no style or name on its page', async ({ page }) => {
  await page.goto('blog.html');
  await page.locator('runner-advisor').scrollIntoViewIfNeeded();
  await page.locator('runner-advisor [data-question]').first().waitFor();
  const blank = await page.context().newPage();
  await blank.goto('how-it-works/no-such-page');
  const bare = await blank.evaluate(() => Object.getOwnPropertyNames(window));
  const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
  expect(names.filter((name) => !bare.includes(name))).toEqual([]);
  expect(
    await page.evaluate(() => [document.adoptedStyleSheets.length, document.querySelectorAll('style').length]),
  ).toEqual([0, 0]);
});

test('registering the element twice is safe', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('blog.html');
  await page.evaluate(() => import(`${location.origin}/runner-advisor.js?again`));
  await page.locator('runner-advisor').scrollIntoViewIfNeeded();
  await page.locator('runner-advisor [data-question]').first().waitFor();
  expect(errors).toEqual([]);
});

test("a reader who suspects the soleus learns the columnist's view, with the page's own link beside whose tips these are", async ({
  page,
}) => {
  const element = await widget(page);
  const link = element.getByRole('link', { name: 'calf problems in general' });
  await expect(link).toBeHidden();
  await answerAll(element, { ...columnReader, last: ['think_soleus'] });
  await element.getByRole('button', { name: 'What this cannot tell you' }).click();
  await expect(element.getByText('The columnist sees overworked toe muscles more often.')).toBeVisible();
  await expect(link).toBeVisible();
  await link.click();
  await expect(page.getByRole('heading', { name: 'Why “soleus” may be the wrong word' })).toBeInViewport();
});

test('no reader who must be seen at once is sent to the column', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, { ...columnReader, look: ['whole_swell'] });
  await expect(headline(element)).toBeVisible();
  await expect(element.getByRole('link', { name: 'calf problems in general' })).toBeHidden();
});
