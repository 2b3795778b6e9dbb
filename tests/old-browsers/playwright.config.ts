/** Visits in old Chromium builds, against the built site, served as a host would serve it. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { freePort } from '../hosting/free-port.ts';

const root = join(import.meta.dirname, '../..');

process.env.SITE_PORT ??= String(await freePort());
const site = `http://127.0.0.1:${process.env.SITE_PORT}`;

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'build/playwright-old'),
  forbidOnly: true,
  retries: 2,
  workers: 1,
  timeout: 120_000,
  webServer: {
    command: `node ${join(root, 'web/build/serve.mjs')} ${join(root, 'build/site')} --port ${process.env.SITE_PORT}`,
    url: `${site}/blog.html`,
  },
  use: { baseURL: `${site}/`, viewport: { width: 390, height: 844 } },
});
