/** The studio on the built site, in Chromium. Apart from the other pages' tests, because only ./dev build studio builds it. */
import { join } from 'node:path';
import pages from '../web/playwright.config.ts';

export default {
  ...pages,
  testDir: '.',
  outputDir: join(import.meta.dirname, '../../build/playwright-studio'),
  timeout: 60_000,
};
