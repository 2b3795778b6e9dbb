/** Debian's Firefox ESR, headless, driven by WebDriver BiDi. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElementHandle, type KeyInput, launch, type Page as Tab } from 'puppeteer-core';
import { type Browser, find, type Page, type Place } from './page.ts';

interface Wishes {
  /** Preferences of about:config. */
  readonly settings?: Record<string, unknown>;
  /** A profile to reuse; without one, the browser has a temporary profile. */
  readonly profile?: string;
}

function pageOf(tab: Tab): Page {
  const at = async (place: Place): Promise<ElementHandle<Element> | null> =>
    (await tab.evaluateHandle(find, place)).asElement() as ElementHandle<Element> | null;
  return {
    async go(address) {
      await tab.goto(address, { waitUntil: 'domcontentloaded' });
    },
    async reload() {
      await tab.reload({ waitUntil: 'domcontentloaded' });
    },
    run: (act, ...given) => tab.evaluate(act as never, ...given) as never,
    shows: async (place) => (await at(place)) !== null,
    async press(place) {
      const found = await at(place);
      await found?.click();
      return found !== null;
    },
    async write(place, text) {
      const found = await at(place);
      if (!found) throw new Error(`nothing to write into at ${place.css}`);
      await found.evaluate((field) => (field as HTMLInputElement).select());
      await found.press('Delete');
      await found.type(text);
    },
    key: (name) => tab.keyboard.press(name as KeyInput),
    type: (text) => tab.keyboard.type(text),
    async picture(file) {
      await tab.screenshot({ path: file as `${string}.png` });
    },
    close: () => tab.close(),
  };
}

export async function openFirefox({ settings = {}, profile }: Wishes = {}): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'runner-advisor-firefox-'));
  const saved = join(home, 'saved');
  mkdirSync(saved);
  const firefox = await launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    ...(profile ? { userDataDir: profile } : {}),
    // Some containers have no writable home folder.
    env: { ...process.env, HOME: home, MOZ_HEADLESS: '1' },
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      'browser.download.folderList': 2,
      'browser.download.dir': saved,
      ...settings,
    },
    defaultViewport: { width: 390, height: 844 },
    timeout: 60_000,
  });
  return {
    name: 'firefox',
    saved,
    page: async () => pageOf(await firefox.newPage()),
    async close() {
      await firefox.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
