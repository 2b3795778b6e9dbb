/** The frame on a partner's page: what it tells, what it keeps, and how it behaves. The partner is another origin. */
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import { type Host, type HostPage, openHost, readers, step, visit } from './embed-host.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;

/** The tag as the snippet builder writes it. */
const tag = (data = ''): string =>
  `<script async src="${site}/embed.js" data-pack="calf" data-lang="en" ${data}></script>`;
const page = (body: string, headers?: HostPage['headers']): HostPage => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title></head><body>${body}</body></html>`,
  ...(headers && { headers }),
});

/** A partner's script that takes down everything it is told, and tries everything it can reach. */
const kSpy = `
  window.told = [];
  addEventListener('message', ({ origin, data }) => told.push({ origin, data }));
  window.pry = () => {
    const frame = document.querySelector('iframe');
    const found = [];
    const attempt = (name, look) => { try { const seen = look(); if (seen != null) found.push(name + ': ' + seen); } catch {} };
    attempt('document', () => frame.contentDocument && frame.contentDocument.body.innerText);
    attempt('window document', () => frame.contentWindow.document.body.innerText);
    attempt('location', () => frame.contentWindow.location.href);
    attempt('name', () => frame.contentWindow.name);
    attempt('storage', () => frame.contentWindow.localStorage.length);
    attempt('frames', () => frame.contentWindow[0]);
    attempt('own storage', () => Object.keys(localStorage).concat(Object.keys(sessionStorage)).join() || null);
    attempt('cookie', () => document.cookie || null);
    attempt('own location', () => location.href.includes('breath') || null);
    attempt('frame address', () => /breath|now=|onset/.test(frame.src) || null);
    attempt('performance', () => performance.getEntries().map(({ name }) => name).filter((name) => /breath|onset|now/.test(name)).join() || null);
    attempt('requests', () => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith('${site}') && !/embed\\.(js|html)/.test(name)).join() || null);
    return found;
  };
`;

/** Measures what moves while a reader only scrolls. */
const kShift = `
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
`;

const long = '<p>A paragraph of the race’s page. </p>'.repeat(60);

/** A fallback as high as the questions, as a page that wants nothing to move writes one. */
const tall = '<div style="height: 1400px">Fallback words.</div>';

let host: Host;
test.beforeAll(async () => {
  host = await openHost({
    '/spy': page(`<script src="/spy.js"></script>${tag()}<p>After.</p>`),
    '/spy.js': { body: kSpy },
    '/shift.js': { body: kShift },
    '/far': page(`<script src="/shift.js"></script>${long}${tag()}<p id="after">After.</p>${long}`),
    '/short': page(`<script src="/shift.js"></script>${tag('data-height="300"')}<p id="after">After.</p>`),
    '/two': page(`${tag()}<hr>${tag('data-theme="dark"')}`),
    '/spanish': page(`<div lang="es">${tag().replace('data-lang="en"', '')}</div>`),
    '/strict': page(`${tag()}`, {
      'Content-Security-Policy': `default-src 'none'; script-src ${site}; frame-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`,
    }),
    '/bare': page(`<iframe src="${site}/embed.html?pack=calf" title="Questions" width="100%" height="900"></iframe>`),
    '/mixed': page(
      `<script type="module" src="${site}/runner-advisor.js"></script><runner-advisor pack="calf" lang="en" id="one">${tall}</runner-advisor><runner-advisor pack="calf" lang="en" id="two">${tall}</runner-advisor>${tag()}`,
    ),
  });
});
test.afterAll(() => host.close());

const frameOf = (scope: Page, n = 0): FrameLocator => scope.frameLocator('iframe').nth(n);
const widgetOf = (scope: Page, n = 0): Locator => frameOf(scope, n).locator('runner-advisor');
const firstQuestion = '[data-question="now"]';

test('the loader is at most 600 bytes of brotli and leaves no name behind', async ({ page, request }) => {
  const loader = await request.get(`${site}/embed.js`, { headers: { 'Accept-Encoding': 'br' } });
  expect(Number(loader.headers()['content-length'])).toBeLessThanOrEqual(600);
  await page.goto(`${host.origin}/bare`);
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window).length);
  await page.goto(`${host.origin}/strict`);
  await widgetOf(page).locator(firstQuestion).waitFor();
  // The frame itself is reachable by number, as any frame is.
  expect(await page.evaluate(() => Object.getOwnPropertyNames(window).length)).toBe(before);
});

test('the frame says what it is, and is given no more than it needs', async ({ page }) => {
  await page.goto(`${host.origin}/spy`);
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('title', 'Questions for runners');
  await expect(frame).toHaveAttribute('loading', 'lazy');
  await expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(frame).toHaveAttribute('allow', 'clipboard-write');
  expect(await frame.getAttribute('sandbox')).not.toContain('top-navigation');
});

test('the frame is as high as what is in it, on every screen', async ({ page }) => {
  await page.goto(`${host.origin}/spy`);
  const widget = widgetOf(page);
  await widget.locator(firstQuestion).waitFor();
  const fits = async (): Promise<void> => {
    await expect
      .poll(async () => {
        const inner = await frameOf(page)
          .locator('body')
          .evaluate((body) => body.getBoundingClientRect().height);
        return Math.abs(inner - ((await page.locator('iframe').boundingBox())?.height ?? 0));
      })
      .toBeLessThanOrEqual(1);
  };
  await fits();
  await step(widget, readers.calm);
  await fits();
  await visit(widget, readers.today);
  await fits();
});

test('a partner’s script learns the height and nothing else', async ({ page }) => {
  await page.goto(`${host.origin}/spy`);
  const widget = widgetOf(page);
  await visit(widget, readers.emergency);
  expect(await page.evaluate('pry()')).toEqual([]);
  const told = (await page.evaluate('told')) as { origin: string; data: Record<string, unknown> }[];
  expect(told.length).toBeGreaterThan(0);
  for (const { origin, data } of told) {
    expect(origin).toBe(site);
    expect(Object.keys(data).sort()).toEqual(['height', 'nonce', 'type', 'version']);
    expect(data.height).toEqual(expect.any(Number));
    expect(data.nonce).toMatch(/^[\d-]+$/);
  }
});

test('only the frame itself, with its nonce and version, sets its height', async ({ page }) => {
  await page.goto(`${host.origin}/spy`);
  await widgetOf(page).locator(firstQuestion).waitFor();
  await expect.poll(() => page.evaluate('told.length')).toBeGreaterThan(0);
  const height = () => page.locator('iframe').evaluate((frame) => (frame as HTMLElement).style.height);
  const before = await height();
  // Higher than the frame: a lower one would wait for the reader, whoever sent it.
  await page.evaluate(() => {
    const nonce = /nonce=([\d-]+)/.exec((document.querySelector('iframe') as HTMLIFrameElement).src)?.[1];
    postMessage({ type: 'runner-advisor', version: 1, nonce, height: 7000 }, '*');
    postMessage(null, '*');
  });
  const inner = page.frames()[1];
  await inner?.evaluate((origin) => {
    const nonce = new URLSearchParams(location.hash.slice(1)).get('nonce');
    parent.postMessage({ type: 'runner-advisor', version: 1, nonce: 'guess', height: 8000 }, origin);
    parent.postMessage({ type: 'runner-advisor', version: 2, nonce, height: 9000 }, origin);
    parent.postMessage({ type: 'other', version: 1, nonce, height: 10_000 }, origin);
  }, host.origin);
  await page.waitForTimeout(200);
  expect(await height()).toBe(before);
});

test('a frame told to speak to anyone speaks to no one', async ({ page }) => {
  for (const name of ['*', '/', 'null', 'javascript:1', `${host.origin}/path`]) {
    await page.goto(`${host.origin}/spy`);
    await page.evaluate(
      ([address, to]) => {
        const frame = document.createElement('iframe');
        frame.src = `${address}/embed.html?pack=calf#host=${encodeURIComponent(to as string)}&nonce=stray`;
        document.body.prepend(frame);
      },
      [site, name],
    );
    await widgetOf(page).locator(firstQuestion).waitFor();
    const told = (await page.evaluate('told')) as { data: { nonce: string } }[];
    expect(told.filter(({ data }) => data.nonce === 'stray')).toEqual([]);
  }
});

test('nothing moves while a reader scrolls to a frame and past it', async ({ page }) => {
  await page.goto(`${host.origin}/far`);
  await page.mouse.move(400, 400);
  for (let n = 0; n < 40; ++n) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(50);
  }
  await widgetOf(page).locator(firstQuestion).waitFor();
  expect(await page.evaluate('shift')).toBe(0);
});

test('a frame lower than its content waits with growing until the reader acts in it', async ({ page }) => {
  await page.goto(`${host.origin}/short`);
  await page.locator('iframe').waitFor();
  // The tag stands in the first window and is async: its place is made after the first paint.
  await page.evaluate('requestAnimationFrame(() => setTimeout(() => { shift = 0; }))');
  const widget = widgetOf(page);
  await widget.locator(firstQuestion).waitFor();
  await page.waitForTimeout(300);
  expect((await page.locator('iframe').boundingBox())?.height).toBe(300);
  expect(await page.evaluate('shift')).toBe(0);
  await widget.locator('[name="now"][data-none]').check();
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(600);
});

test('the next question comes into the reader’s window', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`${host.origin}/far`);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const widget = widgetOf(page);
  await step(widget, readers.calm);
  const heading = widget.locator('[data-question="look"] h2');
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
});

test('two frames on one page are two visits', async ({ page }) => {
  await page.goto(`${host.origin}/two`);
  const [one, two] = [widgetOf(page, 0), widgetOf(page, 1)];
  await step(one, readers.calm);
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  const emergency = await visit(two, readers.emergency);
  const today = await visit(one, readers.today);
  expect(today).not.toBe(emergency);
});

test('two elements and a frame run three visits at once', async ({ page }) => {
  await page.goto(`${host.origin}/mixed`);
  const [one, two, three] = [page.locator('#one'), page.locator('#two'), widgetOf(page)];
  await step(one, readers.calm);
  await two.scrollIntoViewIfNeeded();
  await step(two, readers.today);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const emergency = await visit(three, readers.emergency);
  const today = await visit(two, readers.today);
  const calm = await visit(one, readers.calm);
  expect(new Set([calm, today, emergency]).size).toBe(3);
});

test('the language is that of the page around the tag', async ({ page }) => {
  await page.goto(`${host.origin}/spanish`);
  await expect(widgetOf(page).locator('.w')).toHaveAttribute('lang', 'es');
});

test('a frame works where its storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(`${host.origin}/spy`);
  expect(await visit(widgetOf(page), readers.today)).not.toBe('');
});

test('without a host a frame still works, at the height it was given', async ({ page }) => {
  await page.goto(`${host.origin}/bare`);
  expect(await visit(widgetOf(page), readers.today)).not.toBe('');
});

test('the demo partner page shows the questions in its frame', async ({ page }) => {
  await page.goto('partner.html');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  expect(await visit(widgetOf(page), readers.emergency)).not.toBe('');
});
