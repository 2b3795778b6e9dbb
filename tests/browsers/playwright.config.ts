/**
 * The visits of tests/web in the two other families of browsers. Playwright runs the tests; it has no hand in these
 * browsers, which are Debian's own: Firefox ESR and WebKitGTK.
 */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: join(import.meta.dirname, '../../build/playwright-browsers'),
  forbidOnly: true,
  // As in tests/web: a busy machine is given two more tries.
  retries: 2,
  timeout: 180_000,
  workers: 2,
  projects: [
    { name: 'firefox', use: { kind: 'firefox' } as object },
    { name: 'webkit', use: { kind: 'webkit' } as object },
  ],
});
