/** Pages that break widgets: a visit works on each, and looks as on a clean page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { difference, type Host, type HostPage, openHost, readers, step, visit } from './embed-host.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;
const bootstrap = join(import.meta.dirname, '../../web/node_modules/bootstrap/dist/css/bootstrap.min.css');

const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
const style = '<link rel="stylesheet" href="/page.css">';
const script = `<script type="module" src="${site}/runner-advisor.js"></script>`;
const widget = '<runner-advisor pack="calf" lang="en"><p>Fallback words.</p></runner-advisor>';

function hostPage(parts: {
  head?: string;
  before?: string;
  type?: string;
  html?: string;
  headers?: HostPage['headers'];
}): HostPage {
  const { type = '<!doctype html>', html = '<html lang="en">' } = parts;
  const body = `${type}${html}<head>${head}${parts.head ?? ''}${style}${script}</head><body>${parts.before ?? ''}${widget}</body></html>`;
  return parts.headers ? { body, headers: parts.headers } : { body };
}

/** The same width on all pages, by the last and strongest rule; the rest of the page's style is its own. */
const kWidth =
  'html, body { display: block !important; margin: 0 !important; padding: 0 !important; } body { inline-size: 600px !important; }';

const unkind: Record<string, { page: HostPage; css?: string }> = {
  'unsets and floats everything': {
    page: hostPage({}),
    css: '* { all: unset; position: absolute !important; } *::before { content: "x" !important; }',
  },
  'brings Bootstrap': { page: hostPage({}), css: readFileSync(bootstrap, 'utf8') },
  'sets the root font to 62.5 %': {
    page: hostPage({}),
    css: 'html { font-size: 62.5%; } body { font: 1.6rem serif; }',
  },
  'shouts at form controls': {
    page: hostPage({}),
    css: 'runner-advisor, input, button, label, h2 { opacity: .1 !important; color: red !important; font: 40px fantasy !important; transform: rotate(3deg) !important; width: 10px !important; }',
  },
  'is written from right to left': { page: hostPage({ html: '<html lang="ar" dir="rtl">' }) },
  'has no doctype': { page: hostPage({ type: '' }) },
  'sends a strict policy': {
    page: hostPage({
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; connect-src ${site}; style-src 'self'; base-uri 'none'`,
      },
    }),
  },
  'requires Trusted Types': {
    page: hostPage({
      headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    }),
  },
  'patches what scripts rely on': { page: hostPage({ before: '<script src="/patch.js"></script>' }) },
  'moves the node about': { page: hostPage({ before: '<script src="/move.js" defer></script>' }) },
};

/** An analytics script wraps fetch, an old library adds enumerable methods, and another script wraps the registry. */
const kPatch = `
  const own = window.fetch;
  window.fetch = function (...all) { return own.apply(window, all).then((answer) => answer); };
  Array.prototype.last = function () { return this[this.length - 1]; };
  Array.prototype.flat = function () { throw new Error('patched'); };
  Object.prototype.extend = function () { return this; };
  Element.prototype.matches = function () { return true; };
  const define = customElements.define;
  customElements.define = function (name, type, options) { define.call(customElements, name, class extends type {}, options); };
`;

/** An advertising script moves the node into a box of its own, three times. */
const kMove = `
  let times = 0;
  const move = () => {
    const box = document.createElement('div');
    const node = document.querySelector('runner-advisor');
    document.body.append(box);
    box.append(node);
    if (++times < 3) setTimeout(move, 150);
    else document.documentElement.dataset.moved = 'yes';
  };
  setTimeout(move, 50);
`;

let host: Host;
test.beforeAll(async () => {
  const pages: Record<string, HostPage> = {
    '/clean': hostPage({}),
    '/patch.js': { body: kPatch },
    '/move.js': { body: kMove },
    '/page.css': { body: kWidth },
  };
  for (const [n, { page, css }] of Object.values(unkind).entries()) {
    pages[`/${n}`] = { ...page, body: page.body.replace('/page.css', `/${n}.css`) };
    pages[`/${n}.css`] = { body: `${css ?? ''}\n${kWidth}` };
  }
  host = await openHost(pages);
});
test.afterAll(() => host.close());

interface Look {
  readonly pictures: readonly Buffer[];
  readonly result: string;
  readonly errors: readonly string[];
}

/** The first question, the second, and the result, as a new reader sees them. */
async function look(browser: Browser, address: string, moved: boolean): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(address);
  if (moved) await page.locator('html[data-moved]').waitFor();
  const element = page.locator('runner-advisor');
  const pictures: Buffer[] = [];
  const take = async (): Promise<void> => {
    await page.mouse.move(0, 0);
    await expect(element.locator('[data-more]')).toHaveCount(0);
    pictures.push(await element.screenshot({ animations: 'disabled', caret: 'hide' }));
  };
  await element.locator('[data-question="now"]').waitFor();
  await take();
  await step(element, readers.calm);
  await element.locator('[data-question="look"]').waitFor();
  await take();
  const result = await visit(element, readers.today);
  await take();
  await context.close();
  return { pictures, result, errors };
}

let clean: Look | undefined;

for (const [n, name] of Object.keys(unkind).entries()) {
  test(`a page that ${name} neither breaks nor changes a visit`, async ({ page, browser }) => {
    clean ??= await look(browser, `${host.origin}/clean`, false);
    const here = await look(browser, `${host.origin}/${n}`, name.startsWith('moves'));
    expect(here.result).toBe(clean.result);
    for (const [at, picture] of here.pictures.entries()) {
      const before = clean.pictures[at] as Buffer;
      const differs = await difference(page, before, picture);
      if (differs > 0.002) {
        await test.info().attach(`clean-${at}`, { body: before, contentType: 'image/png' });
        await test.info().attach(`here-${at}`, { body: picture, contentType: 'image/png' });
      }
      expect.soft(differs, `screen ${at}`).toBeLessThan(0.002);
    }
    expect(here.errors).toEqual([]);
  });
}
