/** The loader on pages of every kind: what they do to a script, and what a reader sees when it cannot run. */
import { expect, type Page, test } from '@playwright/test';
import { type Host, type HostPage, openHost, readers, visit } from './embed-host.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;
const tag = (more = 'async'): string =>
  `<script ${more} src="${site}/embed.js" data-pack="calf" data-lang="en"></script>`;
const words = '<p class="runner-advisor-words">Get help now for chest pain.</p>';
const page = (body: string, headers?: HostPage['headers']): HostPage => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title><body>${body}</body></html>`,
  ...(headers && { headers }),
});

/** Members of `document` that the loader could use, each shadowed by an element of that name. */
const names = [
  'currentScript',
  'createElement',
  'querySelectorAll',
  'querySelector',
  'scripts',
  'body',
  'activeElement',
];

let host: Host;
test.beforeAll(async () => {
  const pages: Record<string, HostPage> = {
    '/module': page(`${tag('type="module"')}<p>Between.</p>${tag('type="module"')}`),
    '/added': page(
      `<div id="place"></div><script>
        const tag = document.createElement('script');
        tag.src = '${site}/embed.js';
        tag.dataset.pack = 'calf';
        document.querySelector('#place').append(tag);
      </script>`,
    ),
    '/srcdoc': page(`<iframe srcdoc='<body>${tag()}' width="600" height="800"></iframe>`),
    '/sandboxed': page(
      `<iframe sandbox="allow-scripts allow-same-origin" src="${site}/embed.html?pack=calf&lang=en" width="600" height="800"></iframe>`,
    ),
    '/required': page(tag('async crossorigin'), { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
    '/isolated': page(tag('async crossorigin'), {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    }),
    '/words': page(words + tag()),
    '/no-script': page(words + tag(), { 'Content-Security-Policy': "script-src 'self'" }),
    '/no-frame': page(words + tag(), { 'Content-Security-Policy': `script-src ${site}; frame-src 'self'` }),
    '/changed': page(words + tag(`integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"`)),
  };
  for (const name of names) {
    pages[`/${name}`] = page(`<img name="${name}"><form name="${name}"></form>${tag('')}`);
    pages[`/module-${name}`] = page(`<img name="${name}">${tag('type="module"')}`);
  }
  host = await openHost(pages);
});
test.afterAll(() => host.close());
test.describe.configure({ timeout: 90_000 });

const widgetOf = (scope: Pick<Page, 'frameLocator'>, nth = 0) =>
  scope.frameLocator('iframe').nth(nth).locator('runner-advisor');
const firstQuestion = '[data-question="now"]';

for (const name of names) {
  test(`an element named "${name}" does not keep the frame away`, async ({ page }) => {
    for (const path of [`/${name}`, `/module-${name}`]) {
      await page.goto(host.origin + path);
      await expect(widgetOf(page).locator(firstQuestion)).toBeVisible();
      await expect(page.locator('iframe')).toHaveCount(1);
    }
  });
}

test('as a module the loader fills the place of each of its tags', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${host.origin}/module`);
  await expect(widgetOf(page, 0).locator(firstQuestion)).toBeVisible();
  await expect(widgetOf(page, 1).locator(firstQuestion)).toBeAttached();
  await expect(page.locator('script + iframe')).toHaveCount(2);
  expect(errors).toEqual([]);
});

test('a tag that a script adds is filled', async ({ page }) => {
  await page.goto(`${host.origin}/added`);
  await expect(widgetOf(page).locator(firstQuestion)).toBeVisible();
});

test('a page inside an attribute has its frame, at its full height', async ({ page }) => {
  await page.goto(`${host.origin}/srcdoc`);
  const inner = page.frameLocator('iframe');
  await expect(widgetOf(inner).locator(firstQuestion)).toBeVisible();
  expect((await inner.locator('iframe').boundingBox())?.height).toBeGreaterThan(500);
});

test('a page that is put back from a copy of its nodes has one frame, not two', async ({ page }) => {
  await page.goto(`${host.origin}/words`);
  await expect(widgetOf(page).locator(firstQuestion)).toBeVisible();
  // As Turbo does: the copy of the page is restored, and its scripts run again.
  await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const old of copy.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) script.setAttribute(name, value);
      old.replaceWith(script);
    }
    document.body.replaceWith(copy);
  });
  await expect(widgetOf(page).locator(firstQuestion)).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);
});

for (const path of ['/required', '/isolated']) {
  test(`a page that asks its frames for a policy shows the questions, ${path}`, async ({ page }) => {
    await page.goto(host.origin + path);
    expect(await visit(widgetOf(page), readers.emergency)).not.toBe('');
  });
}

test('in a frame without allow-forms, Continue shows the next question, by press and by Enter', async ({ page }) => {
  await page.goto(`${host.origin}/sandboxed`);
  expect(await visit(widgetOf(page), readers.today)).not.toBe('');
  await page.goto(`${host.origin}/sandboxed?`);
  await page.frames()[1]?.evaluate(() => localStorage.clear());
  await page.reload();
  const widget = widgetOf(page);
  await widget.locator('[name="now"][value="breath"]').check();
  await widget.locator('button.go').press('Enter');
  await expect(widget.locator('.result')).toBeVisible();
});

test('in a frame that may not send forms, a press before the script has come is taken', async ({ page }) => {
  let release: () => void = () => undefined;
  const waits = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/runner-advisor.js', async (route) => {
    await waits;
    await route.continue();
  });
  await page.goto(`${host.origin}/sandboxed`, { waitUntil: 'commit' });
  const widget = widgetOf(page);
  await widget.locator('[name="now"][value="breath"]').check();
  await page.waitForTimeout(300);
  await widget.locator('button.go').click();
  release();
  await expect(widget.locator('.result')).toBeVisible();
});

test('the words beside the tag give way to the frame', async ({ page }) => {
  await page.goto(`${host.origin}/words`);
  await expect(widgetOf(page).locator(firstQuestion)).toBeVisible();
  await expect(page.getByText('Get help now for chest pain.')).toHaveCount(0);
});

for (const [path, why] of [
  ['/no-script', 'the page’s policy refuses the loader'],
  ['/no-frame', 'the page’s policy refuses the frame'],
  ['/changed', 'the loader’s bytes are not those of its hash'],
] as const) {
  test(`the words beside the tag stay when ${why}`, async ({ page }) => {
    await page.goto(host.origin + path);
    await expect(page.getByText('Get help now for chest pain.')).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });
}
