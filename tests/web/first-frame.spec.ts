/**
 * What the first frame of a page holds. Pages arrive in pieces here, as they do over a slow connection: a frame that is
 * drawn too early would lay the page out once more than necessary and show text that is replaced at once.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

const site = join(import.meta.dirname, '../../build/site');
const kPause = 400;
const kTypes: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** Sends the site: pages up to `pieces` at once and the rest later, and `late` files later. */
async function slowServer(pieces: string, late = /^$/): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    let body: Buffer;
    try {
      body = readFileSync(join(site, name));
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', kTypes[name.split('.').pop() ?? ''] ?? 'application/octet-stream');
    const cut = name.endsWith('.html') ? body.indexOf(pieces) : 0;
    if (cut > 0) response.write(body.subarray(0, cut));
    setTimeout(() => response.end(body.subarray(Math.max(cut, 0))), cut > 0 || late.test(name) ? kPause : 0);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Whether the first question is there when the page draws its first frame. */
async function firstFrame(page: Page, server: Server, path: string): Promise<boolean> {
  await page.addInitScript(() => {
    if (location.protocol !== 'http:') return;
    requestAnimationFrame(() => {
      const form = document.querySelector('runner-advisor')?.shadowRoot?.querySelector('form');
      sessionStorage.setItem('first frame', `${(form?.getBoundingClientRect().height ?? 0) > 0}`);
    });
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`);
  await expect(page.locator('runner-advisor form')).toBeVisible();
  return (await page.evaluate(() => sessionStorage.getItem('first frame'))) === 'true';
}

const started: Server[] = [];
test.afterEach(() => {
  for (const server of started.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

for (const path of ['index.html', 'embed.html?pack=calf']) {
  test(`a page that arrives in two pieces shows its question in its first frame (${path})`, async ({ page }) => {
    const server = await slowServer('<runner-advisor');
    started.push(server);
    expect(await firstFrame(page, server, path)).toBe(true);
  });
}

test('the blog page shows the question in its first frame to a reader whom its address leads there', async ({
  page,
}) => {
  const server = await slowServer('\0', /runner-advisor\.js$/);
  started.push(server);
  expect(await firstFrame(page, server, 'blog.html#check')).toBe(true);
});
