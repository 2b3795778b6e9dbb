/**
 * What the first frame of a page holds. Pages arrive in pieces here, as they do over a slow connection: a frame that is
 * drawn too early would lay the page out once more than necessary and show text that is replaced at once.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { listen, siteServer } from '../../web/build/serve.mjs';

const site = join(import.meta.dirname, '../../build/site');
const kPause = 400;
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, kPause));

/** Serves the site, with `name` in two pieces: up to the element at once, and the rest later. */
function inTwoPieces(name: string): Server {
  const files = siteServer(site);
  return createServer(async (request, response) => {
    if (new URL(request.url ?? '', 'http://site').pathname !== `/${name}`) {
      files.emit('request', request, response);
      return;
    }
    const page = readFileSync(join(site, name));
    const cut = page.indexOf('<runner-advisor');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.write(page.subarray(0, cut));
    await pause();
    response.end(page.subarray(cut));
  });
}

/** Whether the first question is there when the page draws its first frame. */
async function isInFirstFrame(page: Page, address: string): Promise<boolean> {
  await page.addInitScript(() => {
    if (location.protocol !== 'http:') return;
    requestAnimationFrame(() => {
      const form = document.querySelector('runner-advisor')?.shadowRoot?.querySelector('form');
      sessionStorage.setItem('first frame', `${(form?.getBoundingClientRect().height ?? 0) > 0}`);
    });
  });
  await page.goto(address);
  await expect(page.locator('runner-advisor form')).toBeVisible();
  return (await page.evaluate(() => sessionStorage.getItem('first frame'))) === 'true';
}

for (const [name, query] of [
  ['index.html', ''],
  ['embed.html', '?pack=calf'],
] as const) {
  test(`a page that arrives in two pieces shows its question in its first frame (${name})`, async ({ page }) => {
    const server = inTwoPieces(name);
    try {
      const port = await listen(server, 0);
      expect(await isInFirstFrame(page, `http://127.0.0.1:${port}/${name}${query}`)).toBe(true);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
}

test('the blog page shows the question in its first frame to a reader whom its address leads there', async ({
  page,
}) => {
  await page.route('**/runner-advisor.js', async (route) => {
    await pause();
    await route.continue();
  });
  expect(await isInFirstFrame(page, 'blog.html#check')).toBe(true);
});
