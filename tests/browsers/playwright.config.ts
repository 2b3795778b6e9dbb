/**
 * Runs the visits of tests/web in the two other browser families. Playwright runs the tests but does not drive these
 * browsers, which are Debian's own: Firefox ESR and WebKitGTK.
 */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: join(import.meta.dirname, '../../build/playwright-browsers'),
  forbidOnly: true,
  // As in tests/web: two more tries on a busy machine.
  retries: 2,
  timeout: 180_000,
  workers: 2,
  projects: [
    { name: 'firefox', use: { kind: 'firefox' } as object },
    { name: 'webkit', use: { kind: 'webkit' } as object },
  ],
});
