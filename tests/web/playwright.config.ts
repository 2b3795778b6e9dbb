/** Page tests run against the built site, served as a host would serve it, in Debian's Chromium. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { freePort } from '../hosting/free-port.ts';

const root = join(import.meta.dirname, '../..');

// Chosen once a run and handed to the workers, so that two runs at a time do not meet.
process.env.SITE_PORT ??= String(await freePort());
const site = `http://127.0.0.1:${process.env.SITE_PORT}`;

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'build/playwright'),
  fullyParallel: true,
  forbidOnly: true,
  // A machine that is busy can keep a browser's workers waiting past any deadline; what fails is tried twice more and told
  // as flaky, and what fails three times is wrong.
  retries: 2,
  // Left to itself, Playwright takes half of the cores; a page waits more than it works.
  workers: 2,
  timeout: 30_000,
  webServer: {
    command: `node ${join(root, 'web/build/serve.mjs')} ${join(root, 'build/site')} --port ${process.env.SITE_PORT}`,
    url: `${site}/blog.html`,
  },
  use: {
    baseURL: `${site}/`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
