/** The frame on a partner's page: what it stores, and how it behaves. The partner is another origin. */
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import { answerInPage, upToResult } from './answer-in-page.ts';
import { checksPassed as passed } from './element-reader.ts';
import { type Host, type HostPage, openHost, readers, step, visit } from './embed-host.ts';
import { browserOf, openPartner } from './partner-observer.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;

/** The tag as the snippet builder writes it. */
const tag = (data = ''): string =>
  `<script async src="${site}/embed.js" data-pack="calf" data-lang="en" ${data}></script>`;
const page = (body: string, headers?: HostPage['headers']): HostPage => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title></head><body>${body}</body></html>`,
  ...(headers && { headers }),
});

/** A partner's script that records every message and tries to read everything within reach. */
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

/** Measures layout shifts while a reader only scrolls. */
const kShift = `
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
`;

const long = '<p>A paragraph of the race’s page. </p>'.repeat(60);

/** A fallback as high as the questions, for a page on which nothing should move. */
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

/** A visit in each of several frames takes long on a busy machine. */
test.describe.configure({ timeout: 90_000 });

const frameOf = (scope: Page, n = 0): FrameLocator => scope.frameLocator('iframe').nth(n);
const widgetOf = (scope: Page, n = 0): Locator => frameOf(scope, n).locator('runner-advisor');
const firstQuestion = '[data-question="now"]';

test('the loader is at most 800 bytes of brotli and leaves no name behind', async ({ page, request }) => {
  const loader = await request.get(`${site}/embed.js`, { headers: { 'Accept-Encoding': 'br' } });
  expect(Number(loader.headers()['content-length'])).toBeLessThanOrEqual(800);
  await page.goto(`${host.origin}/bare`);
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window).length);
  await page.goto(`${host.origin}/strict`);
  await widgetOf(page).locator(firstQuestion).waitFor();
  // A plain frame adds its index to `window` as well.
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

test('the frame keeps one height on every screen, and what is longer scrolls inside', async ({ page }) => {
  await page.goto(`${host.origin}/spy`);
  const widget = widgetOf(page);
  await widget.locator(firstQuestion).waitFor();
  const height = async (): Promise<number> => (await page.locator('iframe').boundingBox())?.height ?? 0;
  const before = await height();
  expect(before).toBeGreaterThan(500);
  await step(widget, readers.calm);
  expect(await height()).toBe(before);
  await visit(widget, readers.today);
  expect(await height()).toBe(before);
  await widget.locator('.result').evaluate((result) => result.ownerDocument.defaultView?.scrollTo(0, 1e6));
  await expect(widget.getByRole('button', { name: 'Forget my answers' })).toBeInViewport();
});

test('a partner’s script is told nothing and reaches nothing', async ({ page }) => {
  await page.goto(`${host.origin}/spy`);
  const widget = widgetOf(page);
  await visit(widget, readers.emergency);
  expect(await page.evaluate('pry()')).toEqual([]);
  expect(await page.evaluate('told')).toEqual([]);
});

test('messages of a partner’s page to the frame change nothing and get no answer', async ({ page }) => {
  await page.goto(`${host.origin}/spy`);
  const widget = widgetOf(page);
  await step(widget, readers.calm);
  await expect(widget.locator('[data-question="look"]')).toBeVisible();
  await page.evaluate(() => {
    for (const data of ['height', 'advisor', { type: 'runner-advisor', version: 1, nonce: '', height: 1 }, null]) {
      (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage(data, '*');
    }
  });
  expect(await visit(widget, readers.calm)).not.toBe('');
  expect(await page.evaluate('told')).toEqual([]);
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

test('a height that the partner gives stays, and the whole first question can be reached in it', async ({ page }) => {
  await page.goto(`${host.origin}/short`);
  const widget = widgetOf(page);
  await step(widget, readers.calm);
  await expect(widget.locator('[data-question="look"]')).toBeVisible();
  expect((await page.locator('iframe').boundingBox())?.height).toBe(300);
});

test('the next question is in the reader’s window, and the page around has not moved', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`${host.origin}/far`);
  const widget = widgetOf(page);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await widget.locator(firstQuestion).waitFor();
  // The frame's upper part is above the window, as when a reader has scrolled down to the button.
  await page.evaluate(() => {
    const { bottom } = (document.querySelector('iframe') as HTMLIFrameElement).getBoundingClientRect();
    scrollBy(0, bottom - innerHeight + 200);
  });
  const scroll = await page.evaluate('scrollY');
  const inner = page.frames()[1];
  await inner?.evaluate(() => {
    const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
    root.querySelector<HTMLElement>('[data-none]')?.click();
    scrollTo(0, 1e6);
  });
  // By hand, because Playwright would scroll the page to the button first.
  const button = await widget.locator('button.go').boundingBox();
  await page.mouse.click((button?.x ?? 0) + 20, (button?.y ?? 0) + 10);
  const heading = widget.locator('[data-question="look"] h2');
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate('scrollY')).toBe(scroll);
});

for (const [who, answers] of Object.entries({
  'a reader with a plan': readers.calm,
  'a reader in an emergency': readers.emergency,
})) {
  test(`nothing that the result offers ${who} is noticed by the page around`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.addInitScript(() => Object.defineProperty(window, 'print', { value: () => undefined }));
    const partner = await openPartner(site, [600]);
    try {
      const [frame] = await partner.open(page);
      const widget = widgetOf(page);
      await widget.locator('h2').first().click();
      const result = await frame?.evaluate(answerInPage, upToResult(answers));
      await partner.noticed(page);
      const controls = widget.locator('.result').locator('button:not([disabled]), summary, input, select');
      // A result is built part by part.
      let all = 0;
      await expect(async () => {
        const before = all;
        all = await controls.count();
        expect(all).toBe(before);
      }).toPass({ intervals: [300] });
      expect(all).toBeGreaterThan(who.includes('plan') ? 20 : 1);
      for (let nth = 0; nth < all; ++nth) {
        const done = await frame?.evaluate((at) => {
          const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
          const found = root.querySelectorAll<HTMLElement>(
            '.result button:not([disabled]), .result summary, .result input, .result select',
          );
          found[at]?.focus();
          found[at]?.click();
          return found[at]?.textContent;
        }, nth);
        expect(done, `control ${nth}`).not.toBeNull();
        await frame?.evaluate(() => new Promise((turn) => requestAnimationFrame(() => setTimeout(turn))));
        // Another language leaves no screen for a moment.
        await expect(widget.locator('.result, form').first()).toBeAttached();
        if (await widget.locator('.result').count()) continue;
        const reached = await frame?.evaluate(answerInPage, upToResult({ ...passed, ...answers }));
        if (reached?.heading === result?.heading) continue;
        // The end of the race checks, which leads back to the plan.
        await frame?.evaluate(() => {
          const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
          root.querySelector<HTMLElement>('.result > .go')?.click();
        });
        await expect(widget.locator('.result h2').first()).toHaveText(result?.heading as string);
      }
      expect(await partner.noticed(page)).toEqual([]);
    } finally {
      await partner.host.close();
    }
  });
}

test('a frame in which nobody acts looks the same from outside with a kept plan and without', async () => {
  const partner = await openPartner(site, [320, 500]);
  const { context, close } = await browserOf(false);
  try {
    const page = await context.newPage();
    const outside = async (): Promise<unknown> => {
      await page.goto('about:blank');
      await partner.open(page);
      await page.evaluate(() => new Promise((turn) => requestAnimationFrame(() => setTimeout(turn, 200))));
      // The number of frames at each look depends on the loading of the page itself, so leave it out.
      const noticed = (await partner.noticed(page)).filter(({ frame, what }) => frame >= 0 || !what.includes('look'));
      return noticed.map(({ frame, what }) => `${frame} ${what}`).sort();
    };
    // The first time that a page is opened, the browser fetches more.
    await outside();
    const before = await outside();
    for (const frame of page.frames().slice(1)) await frame.evaluate(answerInPage, upToResult(readers.today));
    expect(await outside()).toEqual(before);
    await expect(widgetOf(page).locator('.result')).toBeVisible();
  } finally {
    await close();
    await partner.host.close();
  }
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

test('two frames of one pack keep their visits apart after a reload', async ({ page }) => {
  await page.goto(`${host.origin}/two`);
  const emergency = await visit(widgetOf(page, 0), readers.emergency);
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  const today = await visit(widgetOf(page, 1), readers.today);
  await page.reload();
  for (const [n, headline] of [emergency, today].entries()) {
    await page.locator('iframe').nth(n).scrollIntoViewIfNeeded();
    await expect(widgetOf(page, n).locator('.result h2').first()).toHaveText(headline);
  }
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

test('the frame uses the language of the surrounding page', async ({ page }) => {
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

test('the frame is one main part with a heading of its own', async ({ page }) => {
  await page.goto(`${site}/embed.html?pack=calf&lang=es`);
  await expect(page.getByRole('main').locator('runner-advisor')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preguntas para corredores');
  await expect(page).toHaveTitle('Preguntas para corredores');
});

for (const [lang, words] of [
  ['en', 'Get emergency help now'],
  ['es-MX', 'Pide ayuda de emergencia'],
] as const) {
  test(`a frame whose engine cannot come shows the safety text of its pack, in ${lang}`, async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(`${site}/embed.html?pack=calf&lang=${lang}`);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.locator('[data-pack]').filter({ visible: true })).toHaveCount(1);
  });
}

test('a frame for a topic that is not there shows the signs of no other topic, and asks for nothing with its address', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site}/embed.html?pack=toenail&lang=en`);
  await expect(page.getByText('There are no questions of this name here.')).toBeVisible();
  await expect(page.getByText('Get emergency help now')).toBeHidden();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('toenail'))).toHaveLength(1);
});
