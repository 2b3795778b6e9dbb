/**
 * The page's promises about the reader's answers. Each test must fail when the protection of its promise is removed:
 * PROMISES.md lists the changes, and `tests/promises/run.mjs` makes them.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { nginx } from '../hosting/nginx.ts';
import {
  answerAll,
  answerByHand,
  checksPassed,
  columnReader,
  fillIn,
  type Given,
  goOn,
  headline,
  widget,
} from './element-reader.ts';
import { openHost } from './embed-host.ts';

const site = join(import.meta.dirname, '../../build/site');

/** The only names under which anything is stored. */
const kKeys = /^runner-advisor:[a-z]\w*(:\d+)?$/;

/** The files that the blog page may request, all from its own host. */
const kFiles =
  /^\/((blog|two)\.html|blog\.css|(icons\/)?[\w-]+\.svg|favicon\.ico|runner-advisor\.js|assets\/[\w.-]+\.[\w-]{8}\.(js|wasm|head|words|json))$/;

/** Ids of the reader's answers as they would appear in an address, a key or an event. */
const kAnswers = /onset|inner_deep|toe_grip|days_to_race|p1_3|d0_3|gradual|calf@/;

/** All requests except those for objects that the page itself has created. */
function requestsOf(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  return asked;
}

/** Waits for the files that are fetched while the reader reads the first question. */
async function arrived(page: Page, path = 'blog.html'): Promise<Locator> {
  const element = await widget(page, path);
  // On a busy machine the network is idle for a while before these are requested.
  await page.waitForFunction(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return [/result-chunk/, /\.words$/].every((file) => names.some((name) => file.test(name)));
  });
  await page.waitForLoadState('networkidle');
  // The app stores itself for offline use meanwhile.
  if (path === 'index.html') await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return element;
}

async function press(element: Locator, name: string): Promise<void> {
  await element.getByRole('button', { name, exact: true }).click();
}

/** Uses everything that a result offers, except forgetting it. */
async function useEverything(page: Page, element: Locator): Promise<void> {
  await element.locator('.do .tick').first().check();
  for (const name of ['Print', 'For my physio']) await press(element, name);
  const coming = page.waitForEvent('download');
  await press(element, 'Add to calendar');
  await (await coming).path();
  await press(element, 'Copy as text');
  await press(element, 'Share a link');
  await press(element, 'Make the link');
  await expect(element.locator('.code')).toBeVisible();
  await press(element, 'Draft a comment');
  await expect(element.getByRole('textbox', { name: 'Draft a comment' })).toHaveValue(/calf/);
  for (const part of await element.locator('details:not([open]) > summary').all()) {
    if (await part.isVisible()) await part.click();
  }
  const timer = element.getByRole('button', { name: /^Timer/ }).first();
  await timer.click();
  await press(element, 'Start the checks');
  await expect(element.locator('[data-question="check_unwell"]')).toBeVisible();
  await answerAll(element, checksPassed);
  await expect(headline(element)).toBeVisible();
}

/** A visit that uses everything takes long on a busy machine. */
test.describe.configure({ timeout: 90_000 });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'print', { value: () => undefined, writable: true });
  });
});

for (const path of ['blog.html', 'index.html', 'embed.html']) {
  test(`nothing is requested between the first answer and the result on ${path}, nor by anything that the result offers`, async ({
    page,
    context,
  }) => {
    const element = await arrived(page, path);
    const asked = requestsOf(context);
    await answerByHand(element, columnReader);
    await useEverything(page, element);
    expect(asked).toEqual([]);
  });
}

test('nothing is sent when the reader leaves the page, and nothing when they come back', async ({ page }) => {
  // The host's own log, because a page that is being left can send requests that its browser does not report.
  const host = await nginx(site);
  try {
    const element = await arrived(page, `${host.address}/blog.html`);
    await answerAll(element, columnReader);
    host.asked();
    await page.goto(`${host.address}/two.html`);
    await page.goBack();
    await expect(headline(page.locator('runner-advisor'))).toBeVisible();
    await page.goto('about:blank');
    await page.waitForTimeout(500);
    expect(host.asked().filter(({ method, path }) => method !== 'GET' || !kFiles.test(path))).toEqual([]);
  } finally {
    await host.close();
  }
});

test('another language fetches its own words, from our own host and named for the language alone', async ({
  page,
  context,
}) => {
  const element = await arrived(page);
  await answerAll(element, columnReader);
  const asked = requestsOf(context);
  await element.getByRole('button', { name: 'español' }).click();
  await expect(element.locator('[lang="es"]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const own = new URL(page.url()).origin;
  for (const url of asked)
    expect(url.slice(own.length)).toMatch(/^\/assets\/(calf\.)?es\.(first\.)?[\w-]{8}\.(js|head|words|json)$/);
});

test('a whole visit asks only its own host, only for named files, and tells them nothing', async ({
  page,
  context,
}) => {
  const sent: { url: string; method: string; body: string | null; referrer: string }[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith('blob:')) return;
    sent.push({
      url: request.url(),
      method: request.method(),
      body: request.postData(),
      referrer: request.headers().referer ?? '',
    });
  });
  const element = await arrived(page);
  await answerAll(element, columnReader);
  await useEverything(page, element);
  const own = new URL(page.url()).origin;
  expect(sent.length).toBeGreaterThan(3);
  for (const { url, method, body, referrer } of sent) {
    expect(url.startsWith(`${own}/`)).toBe(true);
    expect(new URL(url).pathname).toMatch(kFiles);
    expect([new URL(url).search, method, body]).toEqual(['', 'GET', null]);
    expect(referrer).not.toMatch(kAnswers);
  }
});

test('no request of the element reveals which page the reader is on', async ({ page, context }) => {
  const origin = `http://127.0.0.1:${process.env.SITE_PORT}`;
  const host = await openHost({
    '/sore-calf-in-race-week': {
      // The page's own policy would send its whole address with each request.
      headers: { 'Referrer-Policy': 'unsafe-url' },
      body: `<!doctype html><html lang="en"><title>Blog</title><script type="module" src="${origin}/runner-advisor.js" referrerpolicy="no-referrer"></script><runner-advisor pack="calf">Warning signs.</runner-advisor>`,
    },
  });
  try {
    const said: string[] = [];
    context.on('request', async (request) => {
      if (!request.url().startsWith(origin)) return;
      said.push((await request.allHeaders()).referer ?? '');
    });
    const element = await widget(page, `${host.origin}/sore-calf-in-race-week`);
    await answerAll(element, columnReader);
    await page.waitForLoadState('networkidle');
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter(Boolean)).toEqual([]);
  } finally {
    await host.close();
  }
});

test('only named keys are written, no cookie is set, and no other storage is used', async ({ page, context }) => {
  const element = await arrived(page);
  await answerAll(element, columnReader);
  await useEverything(page, element);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
  expect(kept.local.length).toBeGreaterThan(0);
  for (const key of kept.local) expect(key).toMatch(kKeys);
  expect(kept).toMatchObject({ session: [], databases: [], caches: [], cookies: '' });
  expect(await context.cookies()).toEqual([]);
});

test('titles, addresses, history and events carry no answer', async ({ page }) => {
  await page.addInitScript(() => {
    const events: unknown[] = [];
    Object.assign(globalThis, { heard: events });
    for (const name of ['advisor-ready', 'advisor-step', 'advisor-result']) {
      addEventListener(name, (event) =>
        events.push({ name, detail: (event as CustomEvent).detail ?? null, own: Object.keys(event) }),
      );
    }
    addEventListener('message', (event) => events.push({ name: 'message', detail: event.data, own: [] }));
  });
  const element = await arrived(page);
  const before = await page.evaluate(() => [document.title, location.href, history.length]);
  const outside = await element.evaluate((node) => node.outerHTML);
  await answerAll(element, columnReader, async () => {
    expect(await page.evaluate(() => [document.title, location.href, history.length])).toEqual(before);
  });
  await useEverything(page, element);
  expect(await page.evaluate(() => [document.title, location.href, history.length])).toEqual(before);
  expect(await page.evaluate(() => history.state)).toBeNull();
  const heard = (await page.evaluate('heard')) as { name: string; detail: unknown; own: string[] }[];
  expect(new Set(heard.map(({ name }) => name))).toEqual(new Set(['advisor-ready', 'advisor-step', 'advisor-result']));
  for (const { detail, own } of heard) {
    expect(detail).toBeNull();
    expect(own.filter((key) => key !== 'isTrusted')).toEqual([]);
  }
  expect(await element.evaluate((node) => node.outerHTML)).toBe(outside);
});

test('no text field has a name that the browser’s autofill could send', async ({ page }) => {
  const element = await arrived(page, 'index.html');
  const checkFields = async (): Promise<void> => {
    const fields = element.locator('input:not([type="radio"], [type="checkbox"]), textarea');
    expect(await fields.evaluateAll((all) => all.map((field) => field.getAttribute('name')).filter(Boolean))).toEqual(
      [],
    );
  };
  let count = 0;
  const visit = async (given: Given): Promise<void> => {
    while (await element.locator('form').count()) {
      count += await element.locator('input[inputmode]').count();
      await checkFields();
      await fillIn(element, given);
      await goOn(element);
    }
    await expect(headline(element)).toBeVisible();
    await checkFields();
  };
  await visit(columnReader);
  await press(element, 'Start the checks');
  await expect(element.locator('[data-question="check_unwell"]')).toBeVisible();
  await visit(checksPassed);
  // The days to the race, and the repetitions of each leg.
  expect(count).toBe(3);
});

test('"Forget my answers" leaves no trace in any storage', async ({ page, context }) => {
  const element = await arrived(page);
  await answerAll(element, columnReader);
  await useEverything(page, element);
  const forget = element.getByRole('button', { name: 'Forget my answers', exact: true });
  if (!(await forget.count())) await press(element, 'Back to my plan');
  await press(element, 'Forget my answers');
  await press(element, 'Yes, forget them');
  await expect(element.locator('[data-question="now"]')).toBeVisible();
  const left = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
    }
    const databases = await indexedDB.databases();
    return { local: { ...localStorage }, session: { ...sessionStorage }, databases, cached, state: history.state };
  });
  expect(left).toEqual({ local: {}, session: {}, databases: [], cached: [], state: null });
  expect((await context.storageState()).cookies).toEqual([]);
});

test('a link with answers is gone from the address bar and from the history once the page is there', async ({
  page,
  context,
}) => {
  const sent = requestsOf(context);
  const answers = 'calf@0.2.0;now=*;look=*;recent=*;risk=*;onset=gradual;days_to_race=5';
  await page.goto(`blog.html#runner-advisor=20000.${encodeURIComponent(answers)}`);
  await page.locator('runner-advisor').scrollIntoViewIfNeeded();
  await expect(page).toHaveURL(/blog\.html$/);
  expect(await page.evaluate(() => history.state)).toBeNull();
  const entries = await page.evaluate('navigation.entries().map(({ url }) => url)');
  expect((entries as string[]).filter((url) => url.includes('#'))).toEqual([]);
  await page.goto('two.html');
  await page.goBack();
  await expect(page).toHaveURL(/blog\.html$/);
  for (const url of sent) expect(url.split('#')[0]).not.toMatch(kAnswers);
});

/** Without the hash, each would be accepted: the engine compiles, and the texts are readable. */
const swapped = {
  engine: ['**/engine.*.wasm', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0, 1, 0])])],
  pack: ['**/calf.en.*.head', otherLetter],
  'part of a pack': ['**/calf.en.*.words', otherLetter],
} as const;

function otherLetter(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  const at = other.findLastIndex((byte) => byte >= 0x61 && byte <= 0x7a);
  other[at] = (other[at] as number) ^ 0x20;
  return other;
}

for (const [what, [address, swap]] of Object.entries(swapped)) {
  test(`a replaced ${what} is refused and the safety text stays`, async ({ page }) => {
    await page.route(address, async (route) => {
      const bytes = await readFile(join(site, new URL(route.request().url()).pathname));
      await route.fulfill({ status: 200, body: swap(bytes) });
    });
    await page.goto('blog.html');
    const element = page.locator('runner-advisor');
    await element.scrollIntoViewIfNeeded();
    const refused = expect(element.getByRole('status')).toHaveText(/cannot be shown right now/);
    // The visit stops where the part is needed, and would wait there for the next screen.
    if (what === 'part of a pack') answerAll(await widget(page, ''), columnReader).catch(() => undefined);
    await refused;
    await expect(element.getByText('Get emergency help now')).toBeVisible();
  });
}

for (const path of ['index.html', 'embed.html']) {
  test(`${path} fetches the engine once: the preloaded file is the one that is used`, async ({ page, context }) => {
    const asked: string[] = [];
    // Requests of the service worker for its cache are separate from those of the page.
    context.on('request', (request) => request.serviceWorker() ?? asked.push(request.url()));
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await widget(page, path);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
    expect(said.filter((text) => /integrity|preload/.test(text))).toEqual([]);
  });
}
