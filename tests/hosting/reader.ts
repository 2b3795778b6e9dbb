/**
 * Helpers for the tests of the app on a real host: the built site, and a browser that can be closed and opened again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { chromiumOptions } from '../chromium.mjs';

export const site = process.env.SITE_FOLDER ?? join(import.meta.dirname, '../../build/site');

/** A browser with a profile on disk. */
export class Reader {
  readonly #profile = mkdtempSync(join(tmpdir(), 'runner-advisor-reader-'));
  #context: BrowserContext | null = null;

  async open(): Promise<BrowserContext> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      ...chromiumOptions(),
      locale: 'en-US',
      viewport: { width: 390, height: 844 },
    });
    // Printing would wait for a dialogue.
    await this.#context.addInitScript(() => {
      window.print = () =>
        top?.document.body.setAttribute('data-printed', (document.body.textContent ?? '').slice(0, 200));
    });
    return this.#context;
  }
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }
  async end(): Promise<void> {
    await this.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

/** Waits until the service worker serves the page and its set is complete. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe('activated');
}
