/** Against a real nginx with the shipped configuration: after one visit, everything works with the server stopped. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginx } from '../hosting/nginx.ts';
import { site } from '../hosting/reader.ts';
import { columnReader } from '../web/element-reader.ts';
import { openFirefox } from './firefox.ts';
import type { Browser, Page } from './page.ts';
import { Reader, until } from './reader.ts';
import { savedFile } from './saved.ts';
import { expect, test } from './test.ts';

/** Waits until the service worker has a complete set and serves this page. */
const settled = (page: Page): Promise<unknown> =>
  until('the service worker', () => page.run(() => navigator.serviceWorker?.controller?.state === 'activated'));

/** Printing waits for a dialogue, so record the sheet when the page calls print. */
const notePrinting = (page: Page): Promise<void> =>
  page.run(() => {
    const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
    root.append = (...nodes) => {
      DocumentFragment.prototype.append.apply(root, nodes);
      for (const frame of nodes) {
        if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) continue;
        frame.contentWindow.print = () => {
          document.body.dataset.printed = frame.contentDocument?.body.textContent ?? '';
        };
      }
    };
  });

/** A visit that uses everything a result offers; returns its first sentence and a link to it. */
async function wholeVisit(browser: Browser, page: Page, address: string): Promise<{ said: string; link: string }> {
  // A page that was never loaded before.
  const spanish = await new Reader(page).visit(`${address}/es/`);
  expect(await spanish.text('.go')).toBe('Continuar');
  const reader = await new Reader(page).visit(`${address}/`);
  await reader.answerAll(columnReader);
  const said = await reader.headline();
  await reader.press('.do .tick');
  await notePrinting(page);
  await reader.press('button', 'Print');
  expect(await until('the paper', () => page.run(() => document.body.dataset.printed ?? ''))).toContain(said);
  await reader.press('button', 'Add to calendar');
  const calendar = readFileSync(await savedFile(browser.saved, 'calf.ics'), 'utf8');
  expect(calendar).toMatch(/^BEGIN:VCALENDAR[\s\S]+BEGIN:VEVENT[\s\S]+END:VCALENDAR\s*$/);
  await reader.press('button', 'Share a link');
  await reader.press('button', 'Make the link');
  await reader.sees('.panel svg');
  const link = await reader.value('.panel input');
  await until('the button', () => page.press({ css: '.keep button', outside: true }));
  const copy = await savedFile(browser.saved, 'calf-pain-before-a-race.html');
  expect(readFileSync(copy).length).toBeGreaterThan(100_000);
  await page.go(`${address}/general/`);
  expect(await page.run(() => document.body.textContent)).toContain('Get checked today');
  return { said, link };
}

/** Opens a link as another person's device would, as far as possible: nothing is stored, and there is only the link. */
async function opens(page: Page, link: string): Promise<Reader> {
  await page.run(() => localStorage.clear());
  await page.go('about:blank');
  return new Reader(page).visit(link);
}

test('after one visit everything works with the server gone', async ({ open, reading }) => {
  const host = await nginx(site);
  try {
    const page = await open();
    await page.go(`${host.address}/`);
    await settled(page);
    await host.stop();
    const { said, link } = await wholeVisit(reading, page, host.address);
    const again = await new Reader(page).visit(`${host.address}/`);
    expect(await again.headline()).toBe(said);
    expect(await again.checked('.do .tick')).toBe(true);
    const other = await opens(page, link);
    await other.answerAll(columnReader);
    expect(await other.headline()).toBe(said);
    expect(await page.run(() => location.href)).not.toContain('onset');
  } finally {
    await host.close();
  }
});

test('and also when the browser was closed meanwhile', async ({ kind }) => {
  test.skip(
    kind !== 'firefox',
    "WebKitGTK's driver opens every browser without a profile on disk, so none can be reopened",
  );
  const host = await nginx(site);
  const profile = mkdtempSync(join(tmpdir(), 'runner-advisor-profile-'));
  let firefox = await openFirefox({ profile });
  try {
    let page = await firefox.page();
    const reader = await new Reader(page).visit(`${host.address}/`);
    await settled(page);
    await reader.answerAll(columnReader);
    const said = await reader.headline();
    await reader.press('.do .tick');
    await host.stop();
    await firefox.close();
    firefox = await openFirefox({ profile });
    page = await firefox.page();
    const again = await new Reader(page).visit(`${host.address}/`);
    expect(await again.headline()).toBe(said);
    expect(await again.checked('.do .tick')).toBe(true);
    await again.press('button', 'Share a link');
    await again.press('button', 'Make the link');
    await again.sees('.panel svg');
    const spanish = await new Reader(page).visit(`${host.address}/es/`);
    expect(await spanish.headline()).not.toBe(said);
  } finally {
    await firefox.close();
    await host.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
