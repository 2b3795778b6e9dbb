/** Page tests run against the built site, served as a host would serve it, in Chromium. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../chromium.mjs';
import { freePort } from '../hosting/free-port.ts';

const root = join(import.meta.dirname, '../..');

// Chosen once in a run and passed to the workers, so that two parallel runs use different ports.
process.env.SITE_PORT ??= String(await freePort());
const site = `http://127.0.0.1:${process.env.SITE_PORT}`;

export default defineConfig({
  testDir: '.',
  ...(process.env.PICTURES && { testMatch: 'pictures.ts' }),
  outputDir: join(root, 'build/playwright'),
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine can make a browser's workers miss any deadline. A failing test is tried twice more and reported as
  // flaky; one that fails three times is wrong.
  retries: 2,
  // By default, Playwright uses half of the cores; but a page waits more than it works.
  workers: 2,
  timeout: 60_000,
  // A busy machine draws a screen late.
  expect: { timeout: 15_000 },
  webServer: {
    command: `node ${join(root, 'web/build/serve.mjs')} ${join(root, 'build/site')} --port ${process.env.SITE_PORT}`,
    url: `${site}/blog.html`,
  },
  use: {
    baseURL: `${site}/`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    launchOptions: chromiumOptions(),
  },
});
