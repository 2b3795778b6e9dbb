import { expect, test } from '@playwright/test';
import { answerAll, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

test('loading waits until the element nears the window', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.setViewportSize({ width: 360, height: 500 });
  await page.goto('blog.html');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /wasm|head|later/.test(path))).toEqual([]);
  await page.locator('runner-advisor').scrollIntoViewIfNeeded();
  await expect(page.locator('runner-advisor h2').first()).toBeVisible();
  // The engine is requested after the first question's frame, so that it does not delay it.
  await expect.poll(() => asked.some((path) => path.endsWith('.wasm'))).toBe(true);
});

for (const width of [360, 1280]) {
  test(`nothing on the page moves, and no focus or scroll is taken, until the reader acts (${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('blog.html');
    await page.evaluate(() => document.querySelector('runner-advisor')?.scrollIntoView());
    const scroll = await page.evaluate(() => scrollY);
    await expect(page.locator('runner-advisor h2').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(scroll);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
}

test('events tell of ready, step and result, and carry no answer', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ['ready', 'step', 'result']) {
      addEventListener(`advisor-${name}`, (event) => heard.push([event.type, (event as CustomEvent).detail ?? null]));
    }
  });
  const element = await widget(page);
  await fillIn(element, columnReader);
  await goOn(element);
  await answerAll(element, { ...columnReader, look: ['whole_swell'] });
  await expect(headline(element)).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([
    ['advisor-ready', null],
    ['advisor-step', null],
    ['advisor-result', null],
  ]);
});

test('attributes and properties have the same values, and the theme and the race date take effect', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
  const element = await widget(page);
  await element.evaluate((node: HTMLElement & { theme: string; raceDate: string }) => {
    node.theme = 'dark';
    node.raceDate = '2026-04-05';
  });
  await expect(element).toHaveAttribute('theme', 'dark');
  await expect(element.locator('.w')).toHaveCSS('color-scheme', 'dark');
  while (!(await element.locator('[data-question="days_to_race"]').count())) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  await expect(element.locator('[inputmode]')).toHaveValue('9');
});

test('registering twice is safe', async ({ page }) => {
  const element = await widget(page);
  await page.evaluate(async () => {
    await import(`${new URL('runner-advisor.js', location.href).href}?again`);
  });
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
});

test('two on one page are two visits', async ({ page }) => {
  const one = await widget(page, 'two.html', 0);
  const two = await widget(page, '', 1);
  await answerAll(one, columnReader);
  await fillIn(two, { now: ['breath'] });
  await goOn(two);
  await expect(two.locator('.urgent')).toBeVisible();
  await expect(one.locator('.urgent')).toHaveCount(0);
});

test("a page's strongest styles do not reach the widget", async ({ page }) => {
  const element = await widget(page);
  const look = () =>
    element.locator('.c').evaluate((card) => {
      const { color, fontSize, fontFamily, display, position, opacity, width } = getComputedStyle(card);
      return { color, fontSize, fontFamily, display, position, opacity, width };
    });
  const before = await look();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html { font-size: 62.5% } * { all: unset; position: absolute !important; color: red !important; font-size: 9px !important; display: inline !important; opacity: .2 !important; width: 50px !important }',
    );
    const own = new CSSStyleSheet();
    own.replaceSync(
      'html, body, main, article, section, div { display: block !important; position: static !important; width: auto !important; opacity: 1 !important }',
    );
    document.adoptedStyleSheets = [sheet, own];
  });
  const after = await look();
  expect({ ...after, width: before.width }).toEqual(before);
  expect(Number.parseFloat(after.width)).toBeGreaterThan(200);
});

test('sheets that an extension or a translator adds beside ours stay, and every screen has its own style', async ({
  page,
}) => {
  const element = await widget(page);
  const add = (marker: string): Promise<void> =>
    element.evaluate((node, marker) => {
      const foreign = new CSSStyleSheet();
      foreign.replaceSync(`.w { ${marker}: 1 }`);
      const root = node.shadowRoot as ShadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, foreign];
    }, marker);
  const foreign = (): Promise<string[]> =>
    element.locator('.w').evaluate((card) => {
      const style = getComputedStyle(card);
      return ['--dark', '--translated', '--late'].filter((name) => style.getPropertyValue(name) !== '');
    });
  await add('--dark');
  await fillIn(element, columnReader);
  await goOn(element);
  await add('--translated');
  expect(await foreign()).toEqual(['--dark', '--translated']);
  // A rule of the style sheet that is loaded after the first screen.
  await expect(element.locator('.back')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await answerAll(element, columnReader);
  await add('--late');
  await expect(element.locator('.verdict')).toHaveCSS('border-inline-start-width', '6px');
  await expect(element.locator('.opener').first()).toHaveCSS('display', 'flex');
  await element.getByRole('button', { name: 'Start the checks' }).click();
  await expect(element.locator('form')).toBeVisible();
  expect(await foreign()).toEqual(['--dark', '--translated', '--late']);
});
