/** Runs the same tests in each browser: one browser for all tests of a worker, and a separate host for each test. */
import { test as base, type TestInfo } from '@playwright/test';
import { openFirefox } from './firefox.ts';
import { Host } from './host.ts';
import type { Browser, Page } from './page.ts';
import { openWebKit } from './webkit.ts';

interface Worker {
  readonly kind: Browser['name'];
  readonly reading: Browser;
}
interface Each {
  readonly host: Host;
  /** Opens a page that is closed at the end of the test. */
  readonly open: () => Promise<Page>;
}

export const test = base.extend<Each, Worker>({
  kind: ['firefox', { option: true, scope: 'worker' }],
  reading: [
    async ({ kind }, use) => {
      const browser = kind === 'firefox' ? await openFirefox() : await openWebKit();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from its pattern
  host: async ({}, use) => {
    const host = await new Host().open();
    await use(host);
    await host.close();
  },
  open: async ({ reading }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const page = await reading.page();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.close();
  },
});

export { expect } from '@playwright/test';

/** The path of a screenshot of this browser. */
export const pictureOf = (info: TestInfo, name: string): string =>
  `${info.config.rootDir}/../../build/screenshots/${info.project.name}-${name}.png`;
