/** Visits by ear: Orca and Firefox ESR against the built site. One desk at a time, since the keys go to the one that has them. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: join(import.meta.dirname, '../../build/playwright-reader'),
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0,
  workers: 1,
  timeout: 1_800_000,
});
