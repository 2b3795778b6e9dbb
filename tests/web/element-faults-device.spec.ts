/** Faults of the reader's device: storage, clock, memory, a suspended page, an engine that traps. */
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { answerAll, checksPassed, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

const fallback = 'Get emergency help now';
const refused = /cannot be shown right now/;
const kKey = 'runner-advisor:calf';

/** Answers the first screens, so that the reader is in the middle of a visit. */
async function midway(page: Page): Promise<Locator> {
  const element = await widget(page);
  await page.waitForLoadState('networkidle');
  for (let n = 0; n < 3; n++) {
    await fillIn(element, columnReader);
    await goOn(element);
  }
  return element;
}

/** The texts of a result that do not depend on the day. Closed parts are built when the browser is idle. */
async function said(element: Locator): Promise<string[]> {
  await expect(element.getByRole('button', { name: 'Forget my answers' })).toBeAttached();
  const lines = await element.locator('.do li:not(details li)').evaluateAll((nodes) =>
    nodes.map((node) => {
      const copy = node.cloneNode(true) as Element;
      for (const folded of copy.querySelectorAll('details > :not(summary)')) folded.remove();
      return copy.textContent ?? '';
    }),
  );
  return [(await headline(element).textContent()) ?? '', ...lines];
}

async function undisturbed(browser: Browser): Promise<string[]> {
  const context = await browser.newContext();
  const element = await widget(await context.newPage());
  await answerAll(element, columnReader);
  const words = await said(element);
  await context.close();
  return words;
}

/** Fills the storage, so that it keeps its contents and takes nothing more. */
async function fillUp(context: BrowserContext | Page): Promise<void> {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}

test('with full storage the visit continues, and a notice says so', async ({ page }) => {
  await fillUp(page);
  const element = await widget(page);
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
  await element.locator('.do .tick').first().check();
  await expect(element.locator('.do .tick').first()).toBeChecked();
  await expect(element.getByText(/does not let the page keep/)).toBeVisible();
});

test('a visit continues from the record of a read-only device', async ({ context }) => {
  const writing = await context.newPage();
  await midway(writing);
  const page = await context.newPage();
  await fillUp(page);
  const element = await widget(page);
  await expect(element.locator('[data-question="now"]')).toHaveCount(0);
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
  await expect(element.getByText(/does not let the page keep/)).toBeVisible();
});

const records = {
  'is cut off': `{"answers":"calf@0.2.0;now=*;look=*","day":20`,
  'is no record': '[[[],1],null]',
  'is of another kind': '{"answers":{"now":[]},"day":"today"}',
  'holds answers that nobody can give': '{"answers":"calf@0.2.0;now=7;onset=nonsense;days_to_race=-5","day":20780}',
  'is from days that no calendar has': '{"answers":"calf@0.2.0;now=*","day":1e300,"begun":-1e300,"span":1e300}',
  'is of another pack': '{"answers":"other@1.0.0;now=*breath","day":20780}',
};

for (const [fault, record] of Object.entries(records)) {
  test(`a stored record that ${fault} is ignored, and a new visit begins`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(([key, text]) => localStorage.setItem(key as string, text as string), [kKey, record]);
    const element = await widget(page);
    await expect(element.locator('[data-question="now"]')).toBeVisible();
    await answerAll(element, columnReader);
    await expect(headline(element)).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('a first day that no calendar has leaves the plan as it is', async ({ page }) => {
  let element = await widget(page);
  await answerAll(element, columnReader);
  const words = await said(element);
  await page.evaluate((key) => {
    const record = JSON.parse(localStorage.getItem(key) as string);
    localStorage.setItem(
      key,
      JSON.stringify({ ...record, begun: -1e300, span: 2 ** 40, ticks: { ['__proto__']: ['a'] } }),
    );
  }, kKey);
  element = await widget(page);
  expect(await said(element)).toEqual(words);
});

test('a clock put back by years, and forward again, leaves the race on its date', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
  let element = await widget(page);
  await answerAll(element, columnReader);
  await expect(element.locator('.day')).toHaveCount(6);
  await page.clock.setFixedTime(new Date('2026-03-25T20:00:00'));
  element = await widget(page);
  await expect(element.locator('.day')).toHaveCount(8);
  await expect(element.locator('.day.race b')).toHaveText('1');
  // The age of the answers is unknown with such a clock, so changing answers are asked again.
  await page.clock.setFixedTime(new Date('2019-01-01T08:00:00'));
  element = await widget(page);
  await expect(element.locator('[data-question="now"]')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-03-27T21:00:00'));
  element = await widget(page);
  await answerAll(element, columnReader);
  await expect(element.locator('.day.race b')).toHaveText('1');
});

test('a flight over the date line leaves the race on its date', async ({ browser }) => {
  const day = new Date('2026-03-27T12:30:00Z');
  let storageState: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;
  for (const [timezoneId, days] of [
    ['Pacific/Auckland', 6],
    ['Pacific/Honolulu', 7],
    ['Pacific/Kiritimati', 6],
  ] as const) {
    const context = await browser.newContext({ timezoneId, ...(storageState && { storageState }) });
    const page = await context.newPage();
    await page.clock.setFixedTime(day);
    const element = await widget(page);
    if (!storageState) await answerAll(element, columnReader);
    await expect(element.locator('.day')).toHaveCount(days);
    await expect(element.locator('.day.race b')).toHaveText('2');
    storageState = await context.storageState();
    await context.close();
  }
});

test('midnight in the middle of the race checks: a race given before it stays on its date', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-27T23:58:00'));
  const element = await widget(page);
  await answerAll(element, columnReader);
  await expect(element.locator('.day')).toHaveCount(6);
  await element.getByRole('button', { name: 'Start the checks' }).click();
  await expect(element.locator('form')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-03-28T00:02:00'));
  await answerAll(element, checksPassed);
  await element.getByRole('button', { name: 'Back to my plan' }).click();
  await expect(element.locator('.day')).toHaveCount(5);
  await expect(element.locator('.day.race b')).toHaveText('1');
});

test('when memory is short, the browser clears caches and the visit continues', async ({ page, browser }) => {
  const element = await midway(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await session.send('HeapProfiler.collectGarbage');
  await answerAll(element, columnReader);
  expect(await said(element)).toEqual(await undisturbed(browser));
});

test('an engine that gets no memory leaves the safety text and one plain sentence', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(WebAssembly, {
      Instance: class {
        constructor() {
          throw new RangeError('could not allocate memory');
        }
      },
      instantiate: () => Promise.reject(new RangeError('could not allocate memory')),
    });
  });
  await page.goto('blog.html');
  const element = page.locator('runner-advisor');
  await element.scrollIntoViewIfNeeded();
  await expect(element.getByRole('status')).toHaveText(refused);
  await expect(element.getByText(fallback)).toBeVisible();
});

test('a page that is hidden and shown again, or frozen and resumed, shows the same screen', async ({
  page,
  browser,
}) => {
  const element = await midway(page);
  const [id] = await fillIn(element, columnReader);
  const question = element.locator(`[data-question="${id}"]`);
  const session = await page.context().newCDPSession(page);
  const other = await page.context().newPage();
  await other.bringToFront();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(question).toBeVisible();
  await expect(question.locator(':checked')).not.toHaveCount(0);
  await answerAll(element, columnReader);
  expect(await said(element)).toEqual(await undisturbed(browser));
});

/** Wraps the engine: the first instance traps from its `nth` call on, and every instance once `engineBroken` is set. */
async function trap(page: Page, nth: number): Promise<void> {
  await page.addInitScript((nth) => {
    const { Instance } = WebAssembly;
    let started = 0;
    let calls = 0;
    const starts = (): number => started;
    const page = Object.assign(globalThis, { engineStarts: starts, engineBroken: false });
    Object.assign(WebAssembly, {
      Instance: class {
        readonly exports: Record<string, unknown>;
        constructor(module: WebAssembly.Module) {
          const real = new Instance(module).exports;
          const isFirst = started++ === 0;
          this.exports = Object.fromEntries(
            Object.entries(real).map(([name, call]) => [
              name,
              typeof call !== 'function'
                ? call
                : (...given: unknown[]) => {
                    // An instance that has trapped traps for ever.
                    if ((isFirst && ++calls >= nth) || page.engineBroken)
                      throw new WebAssembly.RuntimeError('unreachable');
                    return call(...given);
                  },
            ]),
          );
        }
      },
    });
  }, nth);
}

for (const nth of [12, 60, 200]) {
  test(`an engine that traps at call ${nth} is replaced, and the reader does not notice`, async ({ page, browser }) => {
    await trap(page, nth);
    const element = await widget(page);
    await answerAll(element, columnReader);
    expect(await said(element)).toEqual(await undisturbed(browser));
    // The reader's instance, its replacement, and the one of `warmUp`.
    await expect.poll(() => page.evaluate('engineStarts()')).toBe(3);
  });
}

test('an engine that breaks down for good leaves the safety text, and the answers on the device', async ({
  context,
}) => {
  const page = await context.newPage();
  await trap(page, 1e9);
  const element = await midway(page);
  await page.evaluate('engineBroken = true');
  await element.getByRole('button', { name: 'Back' }).click();
  await expect(element.getByRole('status')).toHaveText(refused);
  await expect(element.getByText(fallback)).toBeVisible();
  const whole = await widget(await context.newPage());
  await expect(whole.locator('form')).toBeVisible();
  await expect(whole.locator('[data-question="now"]')).toHaveCount(0);
});
