/**
 * Checks that need a browser: whether the questions appear, how high they are, and that they do not move focus or
 * scroll.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const kPrograms = ['chromium', 'google-chrome', 'chromium-browser', 'chromium-headless-shell'].map(
  (name) => `/usr/bin/${name}`,
);

/** Playwright from beside this package, or from the project that calls it, because npx uses a folder of its own. */
function playwright() {
  return import('playwright-core').catch(() => createRequire(join(process.cwd(), 'package.json'))('playwright-core'));
}

/** How long the page has in the browser, in milliseconds. A page can keep its browser busy for ever. */
const kLongest = 90_000;

const isRoot = process.getuid?.() === 0;
const isLocal = ({ hostname }) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

async function open() {
  const executablePath = process.env.CHROMIUM ?? kPrograms.find((path) => existsSync(path));
  try {
    const { chromium } = await playwright();
    // The page is a stranger's, and Playwright by itself starts Chromium without its sandbox. As root, Chromium has none.
    return await chromium.launch({ ...(executablePath && { executablePath }), chromiumSandbox: !isRoot });
  } catch {
    return null;
  }
}

/** Returns why it could not check, or nothing. */
export async function lookInBrowser(address, say) {
  if (isRoot && !isLocal(address))
    return 'not opened: as root it would run a page of the web without a sandbox; call this as another user';
  const browser = await open();
  if (!browser) return 'not at hand: install playwright-core to have height, focus and requests looked at';
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`it is not done after ${kLongest / 1000} s`)), kLongest);
  });
  try {
    return await Promise.race([look(browser, address, say), late]);
  } catch (error) {
    say(false, '', `the page could not be looked at in a browser: ${error.message.split('\n')[0]}`);
    return '';
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

async function look(browser, address, say) {
  const page = await browser.newPage();
  const before = [];
  let near = false;
  page.on('request', (request) => {
    if (!near && /\.(wasm|pack|head)(\?|$)/.test(request.url())) before.push(request.url());
  });
  await page.goto(address.href, { waitUntil: 'load' });
  const place = page.locator('runner-advisor, iframe[src*="embed.html"]').first();
  await place.waitFor({ state: 'attached', timeout: 10_000 });
  const far = (await place.evaluate((element) => element.getBoundingClientRect().top - innerHeight)) > 1200;
  if (far) {
    await page.waitForTimeout(500);
    say(!before.length, 'nothing heavy loads before a reader comes near', `loads while it is far away: ${before[0]}`);
  }
  near = true;
  const untouched = () => page.evaluate(() => [document.activeElement === document.body, scrollY]);
  const [free, top] = await untouched();
  say(
    free && top === 0,
    'focus and scroll are left alone',
    'something on the page takes the focus or scrolls: if it is not yours, tell us',
  );
  const shown = await place.evaluate((element) => element.getClientRects().length > 0);
  say(
    shown,
    'the questions have a place',
    'the questions are not shown: put their tag where they are to appear, in the body',
  );
  if (!shown) return '';
  await place.scrollIntoViewIfNeeded();
  const framed = await place.evaluate((element) => element.localName === 'iframe');
  const widget = framed ? page.frameLocator('iframe[src*="embed.html"]').first().locator('runner-advisor') : place;
  const asks = await widget
    .locator('fieldset, .result')
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  say(
    asks,
    'the first question is there',
    'the first question does not come: see the console of your browser for what was refused',
  );
  const { height } = await place.boundingBox();
  say(
    height >= 300,
    'there is room for it',
    `it is only ${Math.round(height)} pixels high: give the frame a height of 900 or more, or use embed.js`,
  );
  return '';
}
