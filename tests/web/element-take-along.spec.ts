import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { answerAll, columnReader, headline, widget } from './element-reader.ts';

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
  await page.clock.setFixedTime(new Date('2026-03-27T20:00:00'));
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

test('no plan has a past day, a gap or a day twice, for any race day, time zone and clock change', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const zones = [
    'UTC',
    'America/New_York',
    'America/Los_Angeles',
    'America/Sao_Paulo',
    'Europe/Madrid',
    'Europe/London',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  ];
  for (const timezoneId of zones) {
    const context = await browser.newContext({ timezoneId, locale: 'en-US' });
    const page = await context.newPage();
    for (const now of ['2026-03-28T23:30:00', '2026-10-24T00:10:00']) {
      await page.clock.setFixedTime(new Date(now));
      const element = await widget(page);
      await answerAll(element, columnReader);
      for (const days of [0, 1, 7, 14, 45, 120]) {
        await page.evaluate((span) => {
          const kept = JSON.parse(localStorage['runner-advisor:calf']);
          kept.answers = kept.answers.replace(/days_to_race=\d+/, `days_to_race=${span}`);
          localStorage['runner-advisor:calf'] = JSON.stringify(kept);
        }, days);
        await widget(page);
        const all = element.getByRole('button', { name: 'Show all days' });
        if (await all.count()) await all.click();
        const shown = await element.locator('.day b').allTextContents();
        const first = await page.evaluate(() => new Date().getDate());
        const expected = await page.evaluate(
          (count) =>
            Array.from({ length: count }, (_, i) => {
              const today = new Date();
              return String(new Date(today.getFullYear(), today.getMonth(), today.getDate() + i, 12).getDate());
            }),
          shown.length,
        );
        expect(shown, `${timezoneId} ${now} ${days}`).toEqual(expected);
        if (shown.length) expect(shown[0]).toBe(String(first));
        if (days > 0 && days < 60) await expect(element.locator('.day.race')).toHaveCount(1);
      }
    }
    await context.close();
  }
});

test('a link is made only after the warning, opens the same result, and leaves no answers in the address', async ({
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
  const arrived = await widget(other, link);
  await expect(headline(arrived)).toHaveText(before as string);
  expect(other.url()).not.toContain('onset');
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  expect(sent.filter((url) => url.includes('onset'))).toEqual([]);
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

for (const [kind, button] of [
  ['plan', 'Print'],
  ['hand-over sheet', 'For my physio'],
] as const) {
  test(`the ${kind} prints on at most two A4 pages, with nothing of the page around it`, async ({ page, context }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'print', { value: () => undefined, writable: true });
    });
    const element = await widget(page);
    await answerAll(element, columnReader);
    await element.getByRole('button', { name: button }).click();
    const sheet = page.frameLocator('iframe').locator('main');
    await expect(sheet).toContainText(/race in 5 days|Because you said/);
    const { html, css } = await page.evaluate(() => {
      const inner = (document.querySelector('body > iframe') as HTMLIFrameElement).contentDocument as Document;
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
