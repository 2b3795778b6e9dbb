/**
 * A hostile partner page, which embeds frames of several widths and records everything that a page can observe of a
 * cross-origin frame.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Frame, type Page } from '@playwright/test';
import { chromiumOptions, wholeChromium } from '../chromium.mjs';
import { type Host, openHost } from './embed-host.ts';

/** 280 to 760 pixels in steps of 20. */
export const widths: readonly number[] = Array.from({ length: 25 }, (_, n) => 280 + 20 * n);

/** What the page has observed, as lines in order. `frame` is the frame's index, or -1 for the page as a whole. */
export interface Noticed {
  readonly frame: number;
  readonly what: string;
}

/** Runs in the partner's page before its frames exist. */
function observe(): void {
  const noticed: Noticed[] = [];
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];
  const note = (frame: number, ...what: unknown[]): void => {
    noticed.push({ frame, what: what.map((part) => JSON.stringify(part)).join(' ') });
  };
  addEventListener('message', ({ source, data }) => {
    // The nonce differs between two loads by one reader.
    const { nonce: _, ...rest } = Object(data);
    const frame = frames().findIndex(({ contentWindow }) => contentWindow === source);
    note(frame, 'message', rest);
  });
  for (const name of ['focus', 'blur', 'scroll', 'hashchange', 'popstate', 'pagehide', 'visibilitychange', 'resize']) {
    addEventListener(name, () => note(-1, name));
  }
  document.addEventListener('focusin', () => note(-1, 'focusin'));
  const navigated = ({ target }: Event): void => {
    const frame = frames().indexOf(target as HTMLIFrameElement);
    if (frame >= 0) note(frame, 'load');
  };
  document.addEventListener('load', navigated, true);
  new PerformanceObserver((list) => {
    for (const { entryType, name } of list.getEntries()) {
      // A busy machine makes the page's own tasks long; a task of a frame has another name.
      if (entryType === 'longtask' && !/descendant|ancestor/.test(name)) continue;
      // The page's own script is listed or not, depending on the browser's cache.
      if (/embed\.js$|favicon/.test(name)) continue;
      note(-1, 'performance', entryType, name.replace(/#.*/, ''));
    }
  }).observe({ entryTypes: ['resource', 'navigation', 'longtask', 'layout-shift', 'mark', 'measure'] });
  const seen: string[] = [];
  const changed = (frame: number, now: unknown[]): void => {
    const text = JSON.stringify(now);
    if (text === seen[frame + 1]) return;
    seen[frame + 1] = text;
    note(frame, 'look', ...now);
  };
  const look = (): void => {
    changed(-1, [history.length, scrollX, scrollY, document.title, length]);
    for (const [n, frame] of frames().entries()) {
      const { width, height } = frame.getBoundingClientRect();
      changed(n, [width, height, frame.contentWindow?.length, frame === document.activeElement]);
    }
    requestAnimationFrame(look);
  };
  look();
  Object.assign(window, { noticed });
}

/** Runs in the partner's page: resolves when it has observed that each of `count` frames has loaded. */
function allLoaded(count: number): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      const { noticed } = window as unknown as { noticed: readonly Noticed[] };
      const loaded = new Set(noticed.filter(({ what }) => what === '"load"').map(({ frame }) => frame));
      if (loaded.size === count) done();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * Runs in a frame: resolves when it shows its first question or its stored result. Playwright's own locators would load
 * a large script into each frame.
 */
function firstScreen(): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (document.querySelector('runner-advisor')?.shadowRoot?.querySelector('fieldset, .result')) done();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * Runs in a frame: scrolls this document to an option of the first question, or to "none of these" for undefined. Returns
 * its middle in this document's window and whether it is picked.
 */
function firstOption(value: string | undefined): { x: number; y: number; isPicked: boolean } {
  const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
  const option = root.querySelector(
    value ? `[name="now"][value="${value}"]` : '[name="now"][data-none]',
  ) as HTMLInputElement;
  const { top, bottom } = option.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 2);
  const { x, y, width, height } = option.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, isPicked: option.checked };
}

/** Runs in the partner's page: resolves two animation frames after the focus is in the frame with this index. */
function hasFocus(nth: number): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (document.activeElement !== document.querySelectorAll('iframe')[nth]) requestAnimationFrame(look);
      else requestAnimationFrame(() => requestAnimationFrame(() => done()));
    };
    look();
  });
}

/**
 * The reader's first press, by the mouse, on one option of each frame in turn: `value`, or "none of these" for
 * undefined. The presses are sent to the page, because Playwright's locators take a quarter of a second for each frame.
 */
export async function pressFirst(page: Page, frames: readonly Frame[], value: string | undefined): Promise<void> {
  const lefts = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.getBoundingClientRect().left),
  );
  const places = await Promise.all(frames.map((frame) => frame.evaluate(firstOption, value)));
  for (const [n, { x, y }] of places.entries()) {
    await page.mouse.click((lefts[n] as number) + x, y);
    // The page learns of the focus a moment after the press.
    await page.evaluate(hasFocus, n);
  }
  const after = await Promise.all(frames.map((frame) => frame.evaluate(firstOption, value)));
  expect(after.filter(({ isPicked }) => !isPicked)).toEqual([]);
}

/**
 * Runs in a frame with a result: the reader forgets their answers there. Resolves when the first question is back. The
 * frame ignores the press until it has been in view for a while.
 */
export function forget(): Promise<void> {
  const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
  root.querySelector<HTMLElement>('.forget .link')?.click();
  return new Promise((done) => {
    const press = (): void => {
      root.querySelector<HTMLElement>('.forgets')?.click();
      if (root.querySelector('[name="now"]')) done();
      else setTimeout(press, 200);
    };
    press();
  });
}

export interface Partner {
  readonly host: Host;
  /** Opens the page; resolves when every frame shows its first question or its stored result. */
  open(page: Page): Promise<Frame[]>;
  /** The observations since the last call. */
  noticed(page: Page): Promise<Noticed[]>;
}

/** A partner on another site than `site`: "localhost" is not "127.0.0.1". */
export async function openPartner(site: string, frameWidths: readonly number[], data = ''): Promise<Partner> {
  const tags = frameWidths.map(
    (width) =>
      `<div style="width: ${width}px"><script src="${site}/embed.js" data-pack="calf" data-lang="en" ${data}></script></div>`,
  );
  const style = 'body { display: flex; margin: 0; align-items: start }';
  const host = await openHost({
    '/observe.js': { body: `(${observe})()` },
    '/': {
      body: `<!doctype html><title>Partner</title><style>${style}</style><script src="/observe.js"></script>${tags.join('')}`,
    },
  });
  const address = host.origin.replace('127.0.0.1', 'localhost');
  return {
    host,
    async open(page) {
      await page.setViewportSize({ width: frameWidths.reduce((sum, width) => sum + width, 0) + 20, height: 900 });
      await page.goto(`${address}/`);
      // Frames that load lazily are not part of the page's own load event.
      await page.evaluate(allLoaded, frameWidths.length);
      const frames = page.frames().slice(1);
      await Promise.all(frames.map((frame) => frame.evaluate(firstScreen)));
      return frames;
    },
    noticed: (page) => page.evaluate('noticed.splice(0)'),
  };
}

/**
 * Chromium as a reader has it who blocks, or does not block, third-party cookies and storage. Playwright's usual
 * incognito browser blocks them.
 */
export async function browserOf(blocks: boolean): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'advisor-observer-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: blocks, cookie_controls_mode: blocks ? 1 : 0 } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    // The program without a window system does not block the storage of other sites.
    ...chromiumOptions(),
    executablePath: wholeChromium,
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, close };
}

/** The number of bits that the traces reveal about the reader: the entropy of the trace over equally likely readers. */
export function bits(traces: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const trace of traces) counts.set(trace, (counts.get(trace) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) sum -= (count / traces.length) * Math.log2(count / traces.length);
  return sum;
}
