import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { answerAll, columnReader, headline, strained, widget } from './element-reader.ts';

test.use({ viewport: { width: 390, height: 800 }, locale: 'en-US' });

async function calendarOf(page: Page, element: Locator): Promise<ICAL.Event[]> {
  const coming = page.waitForEvent('download');
  await element.getByRole('button', { name: 'Add to calendar' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('calf.ics');
  const text = await readFile(await file.path(), 'utf8');
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

test('the calendar file is read by a real parser: every day once, an alarm each, the race on its day', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-03-27T07:00:00'));
  const element = await widget(page);
  await answerAll(element, columnReader);
  const events = await calendarOf(page, element);
  const ids = events.map(({ uid }) => uid);
  expect(new Set(ids).size).toBe(ids.length);
  expect(events.every((event) => event.component.getAllSubcomponents('valarm').length === 1)).toBe(true);
  const days = events.map((event) => event.startDate.toString().slice(0, 10));
  expect(Math.min(...days.map((day) => Date.parse(day)))).toBe(Date.parse('2026-03-27'));
  const race = events.filter((event) => event.startDate.isDate);
  expect(race.map((event) => event.startDate.toString())).toEqual(['2026-04-01']);
  expect(events.every((event) => event.summary.length > 0)).toBe(true);
});

test('two readers of one day share a calendar without losing an entry, and one who saves twice doubles none', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  const own = await widget(page);
  await answerAll(own, columnReader);
  const ids = async (at: Page, element: Locator): Promise<string[]> =>
    (await calendarOf(at, element)).map(({ uid }) => uid).sort();
  const first = await ids(page, own);
  expect(await ids(page, own)).toEqual(first);
  // Also on another visit to the page.
  await page.reload();
  await widget(page, '');
  expect(await ids(page, own)).toEqual(first);
  const { baseURL } = test.info().project.use;
  const other = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  const theirs = await widget(other);
  await answerAll(theirs, columnReader);
  expect((await ids(other, theirs)).filter((id) => first.includes(id))).toEqual([]);
  await expect(own.locator('.said')).toContainText('downloads');
});

test('a step of the way back carries its lights into the calendar', async ({ page }) => {
  const element = await widget(page);
  await answerAll(element, { ...strained, days_to_race: 42 });
  const events = await calendarOf(page, element);
  const steps = events.filter(({ summary }) => /Step \d: /.test(summary));
  expect(steps.length).toBeGreaterThan(5);
  for (const { description } of steps) expect(description).toMatch(/Green: [\s\S]*Amber: [\s\S]*Red: [\s\S]*Red twice/);
  const others = events.filter((event) => !steps.includes(event));
  for (const { description } of others) expect(description).not.toContain('Amber: ');
});

test('the calendar omits entries that are over, so that no past alarm rings', async ({ page }) => {
  for (const [now, days] of [
    ['2026-03-27T20:30:00', 5],
    ['2026-03-27T13:00:00', 1],
    ['2026-03-27T06:00:00', 0],
  ] as const) {
    await page.clock.setFixedTime(new Date(now));
    const element = await widget(page);
    await answerAll(element, { ...columnReader, days_to_race: days });
    for (const event of await calendarOf(page, element)) {
      for (const alarm of event.component.getAllSubcomponents('valarm')) {
        const trigger = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
        const rings = event.startDate.clone();
        rings.addDuration(trigger);
        expect(rings.toString() > now, `${event.summary} rings at ${rings}`).toBe(true);
      }
    }
    await page.evaluate(() => localStorage.clear());
  }
});

for (const timezoneId of ['America/Los_Angeles', 'Pacific/Apia']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test('the days on screen follow each other to the race', async ({ page }) => {
      for (const moment of ['2026-03-28T23:30:00', '2026-10-24T00:10:00']) {
        await page.clock.setFixedTime(new Date(moment));
        const element = await widget(page);
        await answerAll(element, { ...columnReader, days_to_race: 14 });
        const expected = await page.evaluate(() =>
          Array.from({ length: 15 }, (_, i) => {
            const now = new Date();
            return String(new Date(now.getFullYear(), now.getMonth(), now.getDate() + i, 12).getDate());
          }),
        );
        await element.getByRole('button', { name: 'Show all days' }).click();
        expect(await element.locator('.day b').allTextContents()).toEqual(expected);
        await expect(element.locator('.day.race b')).toHaveText(expected.at(-1) as string);
        await page.evaluate(() => localStorage.clear());
      }
    });
  });
}

test.describe('late in the evening before the clocks change', () => {
  test.use({ timezoneId: 'Europe/Madrid' });
  test('the advice names the day of the race that the calendar shows', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-03-28T22:30:00Z'));
    const element = await widget(page);
    await answerAll(element, columnReader);
    await expect(element.getByText(/Thursday, April 2/).first()).toBeAttached();
    await expect(element.locator('.day.race b')).toHaveText('2');
  });
});

test('a link is made only after the warning, leads to our own page and the same result, and leaves no answers in the address', async ({
  page,
  browser,
}) => {
  const element = await widget(page);
  await answerAll(element, columnReader);
  const before = await headline(element).textContent();
  await element.getByRole('button', { name: 'Share a link' }).click();
  await expect(element.getByText('This link shows your answers')).toBeVisible();
  await expect(element.locator('.code')).toHaveCount(0);
  await element.getByRole('button', { name: 'Make the link' }).click();
  await expect(element.getByRole('img', { name: /code to scan/ })).toBeVisible();
  const link = await element.getByRole('textbox', { name: 'Link with your answers' }).inputValue();
  expect(new URL(link).search).toBe('');
  const other = await (await browser.newContext()).newPage();
  const sent: string[] = [];
  other.on('request', (request) => sent.push(request.url()));
  expect(new URL(link).pathname).toBe('/');
  await other.goto(link);
  const arrived = other.locator('runner-advisor');
  await expect(arrived.getByText(/came with a link made on/)).toBeVisible();
  // The sender's answers count, except the warning signs.
  await answerAll(arrived, columnReader, async (ids) => {
    await expect(arrived.getByText(/came with a link made on/)).toBeVisible();
    for (const id of ids) await expect(arrived.locator(`[data-question="${id}"]`)).toBeVisible();
  });
  await expect(headline(arrived)).toHaveText(before as string);
  await expect(arrived.getByText(/came with a link made on/)).toBeVisible();
  expect(other.url()).not.toContain('onset');
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  expect(sent.filter((url) => url.includes('onset'))).toEqual([]);
});

test('a widget that is hosted without our pages links to its page, without the query of the reader who shares', async ({
  page,
}) => {
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/(["'`])calf\.en\1:/, '"none.en":') });
  });
  const long = 'x'.repeat(6000);
  const element = await widget(page, `blog.html?mc_eid=reader&token=${long}`);
  await answerAll(element, columnReader);
  const make = async (): Promise<string> => {
    await element.getByRole('button', { name: 'Share a link' }).click();
    await element.getByRole('button', { name: 'Make the link' }).click();
    return element.getByRole('textbox', { name: 'Link with your answers' }).inputValue();
  };
  const link = new URL(await make());
  expect(link.pathname).toBe('/blog.html');
  expect(link.search).toBe('');
  await element.getByRole('button', { name: 'Share a link' }).click();
  // A page that needs its query names its canonical address; a link that is too long for a QR code is still a link.
  await page.evaluate((long) => {
    const own = document.createElement('link');
    own.rel = 'canonical';
    own.href = `/blog.html?p=7&${long}`;
    document.head.append(own);
  }, long);
  expect(new URL(await make()).search).toBe(`?p=7&${long}`);
  await expect(element.locator('.code')).toHaveCount(0);
});

test('a link from a page with its route in the fragment keeps the route, without the query of the reader who shares', async ({
  page,
}) => {
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/(["'`])calf\.en\1:/, '"none.en":') });
  });
  const element = await widget(page, 'blog.html#/articles/5?token=reader');
  await answerAll(element, columnReader);
  await element.getByRole('button', { name: 'Share a link' }).click();
  await element.getByRole('button', { name: 'Make the link' }).click();
  const link = await element.getByRole('textbox', { name: 'Link with your answers' }).inputValue();
  expect(new URL(link).hash).toMatch(/^#\/articles\/5\?runner-advisor=/);
  expect(link).not.toContain('token');
  await page.unrouteAll({ behavior: 'wait' });
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(element.getByText(/came with a link made on/)).toBeAttached();
  expect(new URL(page.url()).hash).toBe('#/articles/5');
});

test('the text copies as words, and a comment holds only what was picked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const element = await widget(page);
  await answerAll(element, columnReader);
  await element.getByRole('button', { name: 'Copy as text' }).click();
  await expect(element.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Because you said');
  expect(text).not.toMatch(/undefined|null|\[object|[{}]/);
  await element.getByRole('button', { name: 'Draft a comment' }).click();
  const draft = element.getByRole('textbox', { name: 'Draft a comment' });
  await expect(draft).toHaveValue(/^I have calf pain/);
  await expect(draft).not.toHaveValue(/flip/i);
  await element.getByRole('checkbox', { name: /flip-flops/ }).check();
  await expect(draft).toHaveValue(/flip/i);
  await element.getByRole('textbox', { name: /physical therapist say/ }).fill('Soft toes.');
  await expect(draft).toHaveValue(/Soft toes\./);
  await element.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Soft toes.');
});

for (const [kind, button, given] of [
  ['plan', 'Print', columnReader],
  ['hand-over sheet', 'For my physio', columnReader],
  ['long plan', 'Print', { ...strained, days_to_race: 42 }],
] as const) {
  test(`the ${kind} prints on at most two A4 pages, with nothing of the page around it`, async ({ page, context }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'print', { value: () => undefined, writable: true });
    });
    const element = await widget(page);
    await answerAll(element, given);
    await element.getByRole('button', { name: button, exact: true }).click();
    const sheet = element.frameLocator('iframe').locator('.paper');
    await expect(sheet).toContainText(/Because you said/);
    const { html, css } = await element.locator('iframe').evaluate((frame) => {
      const inner = (frame as HTMLIFrameElement).contentDocument as Document;
      const rules = inner.adoptedStyleSheets.flatMap((one) => [...one.cssRules].map(({ cssText }) => cssText));
      return { html: inner.body.innerHTML, css: rules.join('\n') };
    });
    const paper = await context.newPage();
    await paper.setContent(`<style>${css}</style>${html}`);
    const pdf = await paper.pdf({
      preferCSSPageSize: true,
      path: join(test.info().config.rootDir, `../../build/screenshots/print-${kind.split(' ')[0]}.pdf`),
    });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    expect(html).not.toContain('Slow Miles');
  });
}
