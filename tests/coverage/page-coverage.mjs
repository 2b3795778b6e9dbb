/** Playwright's `test`; writes V8's coverage of every page of a test to the folder PAGE_COVERAGE. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';

export * from '@playwright/test';

/** Scripts of the site, without those that a test generates. */
const isOurs = ({ url, source }) => url.startsWith('http') && url.includes('.js') && source !== undefined;

export const test = base.extend({
  context: async ({ context }, use) => {
    const pages = new Map();
    const start = (page) =>
      pages.set(
        page,
        page.coverage.startJSCoverage({ resetOnNavigation: false }).catch(() => null),
      );
    context.on('page', start);
    await use(context);
    for (const [page, started] of pages) {
      if ((await started) === null || page.isClosed()) continue;
      const entries = await page.coverage.stopJSCoverage().catch(() => []);
      const name = join(process.env.PAGE_COVERAGE, `${randomUUID()}.json`);
      writeFileSync(name, JSON.stringify(entries.filter(isOurs)));
    }
  },
});
