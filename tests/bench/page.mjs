/**
 * Time until the first question, in Chromium with a slow 4G line (1.6 Mbit/s, 150 ms) and a four times slower processor
 * (SLOWER=8: eight times), compared with a form written by hand in the same run. Each page is loaded nine times with an
 * empty cache and once with a full one; pages take turns, so that a busy moment of the machine affects all of them. The
 * blog's page is also measured with the form in place of the questions, which gives the cost of the page itself.
 *
 * "Visible": the first choice is painted. "Answerable": it also reacts, because its script has run. The longest task is
 * the longest one from the start of the page until half a second after both.
 *
 * Two costs of the measurement are kept out of the times. To wait for an expression in the page, Playwright runs its own
 * script of 330 kB there, so the page reports its times by itself. A new window keeps the browser busy for more than a
 * second, so each load begins when that has ended.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { listen, siteServer } from '../../web/build/serve.mjs';
import { wholeChromium } from '../chromium.mjs';
import { median, spread } from './stats.mjs';

const kRuns = 9;
/** Until a new window of the browser is at rest, in milliseconds. */
const kAtRest = 2000;
/** How many times slower the processor is made. */
export const kSlower = Number(process.env.SLOWER ?? 4);
/** The widget of the blog page is below the first screen; a reader reaches it by the page's own link. */
const kPages = {
  form: 'form.html',
  app: 'index.html',
  frame: 'embed.html',
  blog: 'blog.html#check',
  'blog with the form': 'blog-form.html#check',
};

/** The blog's page with the form and its script in place of the questions. */
function blogWithForm(folder) {
  const [form] = /<form>[\s\S]*<\/form>/.exec(readFileSync(join(import.meta.dirname, 'form.html'), 'utf8'));
  return readFileSync(join(folder, 'blog.html'), 'utf8')
    .replace(/<runner-advisor[\s\S]*?<\/runner-advisor>/, form)
    .replace('src="runner-advisor.js"', 'src="form.js"');
}

/** The built site with the form beside it, compressed like the other files. */
function siteWithForm(build) {
  const folder = join(build, 'bench/site');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(build, 'bench'), { recursive: true });
  cpSync(join(build, 'site'), folder, { recursive: true });
  const own = (name) => readFileSync(join(import.meta.dirname, name));
  const files = Object.fromEntries(['form.html', 'form.css', 'form.js'].map((name) => [name, own(name)]));
  files['blog-form.html'] = Buffer.from(blogWithForm(folder));
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
  }
  return folder;
}

/** Runs in the page before its own scripts: records when the first choice is painted and when it can be answered. */
function observe() {
  const marks = { longest: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) marks.longest = Math.max(marks.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const choice = () =>
    document.querySelector('runner-advisor')?.shadowRoot?.querySelector('input') ??
    document.querySelector('form input');
  const look = () => {
    const input = choice();
    if (input && input.getBoundingClientRect().height > 0 && marks.visible === undefined) {
      // Painted at the end of this frame: a task that the frame queues runs after it.
      setTimeout(() => (marks.visible ??= performance.now()));
    }
    const ready = document.documentElement.dataset.ready !== undefined || marks.advisorReady;
    if (input && ready && marks.answerable === undefined) setTimeout(() => (marks.answerable ??= performance.now()));
    if (marks.visible === undefined || marks.answerable === undefined) requestAnimationFrame(look);
    else setTimeout(() => window.benchReport(JSON.stringify(marks)), 500);
  };
  document.addEventListener('advisor-ready', () => (marks.advisorReady = true), true);
  requestAnimationFrame(look);
}

async function load(page, address) {
  let requests = 0;
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: kSlower });
  session.on('Network.requestWillBeSent', () => requests++);
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchReport' });
  const reported = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${address} could not be answered within a minute`)), 60_000);
    session.on('Runtime.bindingCalled', ({ payload }) => {
      clearTimeout(late);
      resolve(JSON.parse(payload));
    });
  });
  const [marks] = await Promise.all([reported, page.goto(address, { waitUntil: 'commit' })]);
  await session.detach();
  return { visible: marks.visible, answerable: marks.answerable, longest: marks.longest, requests, bytes };
}

export async function measurePage(build) {
  const folder = siteWithForm(build);
  const server = siteServer(folder);
  const port = await listen(server, 0);
  const browser = await chromium.launch({
    executablePath: wholeChromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const pages = Object.entries(kPages).filter(([, file]) => existsSync(join(folder, file.split('#')[0])));
  const runs = Object.fromEntries(pages.map(([name]) => [name, { first: [], again: [] }]));
  try {
    for (let run = 0; run < kRuns; ++run) {
      for (const [name, file] of pages) {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
        await context.addInitScript(observe);
        for (const visit of ['first', 'again']) {
          const page = await context.newPage();
          await new Promise((resolve) => setTimeout(resolve, kAtRest));
          runs[name][visit].push(await load(page, `http://127.0.0.1:${port}/${file}`));
          // Measure the return visit after the app is installed on the device.
          if (name === 'app') await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
          await page.close();
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  const summary = (list) =>
    Object.fromEntries(
      Object.keys(list[0]).map((key) => {
        const values = list.map((run) => run[key]);
        return [key, { median: median(values), spread: spread(values) }];
      }),
    );
  return Object.fromEntries(
    Object.entries(runs).map(([name, { first, again }]) => [name, { first: summary(first), again: summary(again) }]),
  );
}

export function pageTable(result) {
  const ratio = (value, base) => (value.median / base.median).toFixed(2);
  return Object.entries(result).flatMap(([name, visits]) =>
    Object.entries(visits).map(([visit, at]) => ({
      page: name,
      visit,
      'visible, ms': String(Math.round(at.visible.median)),
      '±': String(Math.round(at.visible.spread)),
      '× form': ratio(at.visible, result.form[visit].visible),
      'answerable, ms': String(Math.round(at.answerable.median)),
      '× form ': ratio(at.answerable, result.form[visit].answerable),
      requests: String(at.requests.median),
      bytes: String(at.bytes.median),
      'longest task, ms': String(Math.round(at.longest.median)),
    })),
  );
}
