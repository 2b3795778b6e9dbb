/**
 * The studio in Chromium: bytes of each file, time from the address to the first edit on a desktop and on a phone, and
 * time of a whole check against the native program.
 *
 * "First edit": the starter is open in the editor, and a key that is pressed is written. A phone has a slow 4G line
 * (1.6 Mbit/s, 150 ms) and a four times slower processor; the browser slows the page's thread, not the compiler's.
 * A check begins with "Proving…" and ends with the report on the page. The first one also opens the topic and compiles
 * the module; the next ones follow a change of the claims, which are proved anew. Native and studio take turns.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { filesBelow } from '../../web/build/files-below.mjs';
import { listen, siteServer } from '../../web/build/serve.mjs';
import { median, spread } from './stats.mjs';

const root = join(import.meta.dirname, '../..');
const kRuns = 5;
/** Changes in one page; the browser makes the module's code faster while it runs. */
const kChanges = 4;
const kTopics = { starter: 'Begin with the starter', calf: 'Calf pain before a race' };
const kDevices = {
  desktop: { viewport: { width: 1280, height: 900 }, cpu: 1, line: null },
  phone: {
    viewport: { width: 360, height: 740 },
    cpu: 4,
    line: { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: 96_000 },
  },
};

/** Files of one kind and folder are one row; hashes in names say nothing. */
function bytesOf(folder) {
  return filesBelow(folder)
    .filter((name) => !/\.(?:br|gz)$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return {
        name: name.replace(/-[\w-]{8}(?=\.\w+$)/, ''),
        raw: bytes.length,
        brotli: brotliCompressSync(bytes).length,
      };
    })
    .sort((a, b) => b.brotli - a.brotli);
}

/** Runs in the page before its own scripts: opens the starter, and records when its text can be edited. */
function observeFirstEdit() {
  const look = () => {
    const root = document.getElementById('editor')?.shadowRoot;
    const start = document.getElementById('starter');
    if (root && start && !window.benchBegun) {
      window.benchBegun = true;
      start.click();
    }
    if ((root?.querySelector('.cm-content')?.textContent.length ?? 0) > 50) window.benchEdit = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page before its own scripts: records how long the last proof took. */
function observeProof() {
  document.addEventListener('DOMContentLoaded', () => {
    const status = document.getElementById('status');
    let begun = 0;
    new MutationObserver(() => {
      if (/^Proving…/.test(status.textContent)) begun = performance.now();
      if (/Nothing is wrong/.test(status.textContent)) window.benchProof ??= performance.now() - begun;
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
}

async function firstEdit(browser, address, { viewport, cpu, line }) {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(observeFirstEdit);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (line) await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.benchEdit !== undefined, null, { timeout: 120_000 });
  const edit = await page.evaluate(() => window.benchEdit);
  await context.close();
  return edit;
}

/** Milliseconds of the first check, and of the last of those that follow a change. */
async function studioCheck(browser, address, button) {
  const context = await browser.newContext();
  await context.addInitScript(observeProof);
  const page = await context.newPage();
  const proved = async () => {
    await page.waitForFunction(() => window.benchProof !== undefined, null, { timeout: 120_000 });
    return page.evaluate(() => {
      const { benchProof } = window;
      window.benchProof = undefined;
      return benchProof;
    });
  };
  await page.goto(address);
  await page.getByRole('button', { name: button }).click();
  const first = await proved();
  await page.getByRole('button', { name: 'Claims claims.json' }).click();
  await page.locator('#editor .cm-content').click();
  let change = 0;
  for (let i = 0; i < kChanges; ++i) {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    change = await proved();
  }
  await context.close();
  return { first, change };
}

function nativeCheck(build, topic) {
  const start = performance.now();
  const { status } = spawnSync(join(build, 'native/advisor'), ['check', join(root, 'content', topic)]);
  if (status !== 0) throw new Error(`advisor check ${topic} ended with ${status}`);
  return performance.now() - start;
}

const summary = (values) => ({ median: median(values), spread: spread(values) });

export async function measureStudio(build) {
  const server = siteServer(join(build, 'site'));
  const address = `http://127.0.0.1:${await listen(server, 0)}/studio/`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const edits = { desktop: [], phone: [] };
  const checks = Object.fromEntries(
    Object.keys(kTopics).map((topic) => [topic, { first: [], change: [], native: [] }]),
  );
  try {
    for (let run = 0; run < kRuns; ++run) {
      for (const [name, device] of Object.entries(kDevices)) {
        edits[name].push(await firstEdit(browser, address, device));
      }
      for (const [topic, button] of Object.entries(kTopics)) {
        checks[topic].native.push(nativeCheck(build, topic));
        const { first, change } = await studioCheck(browser, address, button);
        checks[topic].first.push(first);
        checks[topic].change.push(change);
      }
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return {
    bytes: bytesOf(join(build, 'site/studio')),
    edit: Object.fromEntries(Object.entries(edits).map(([name, values]) => [name, summary(values)])),
    check: Object.fromEntries(
      Object.entries(checks).map(([topic, times]) => [
        topic,
        Object.fromEntries(Object.entries(times).map(([name, values]) => [name, summary(values)])),
      ]),
    ),
  };
}

export function studioTable({ bytes, edit, check }) {
  const row = (what, more) => ({ what, 'raw bytes': '', 'brotli bytes': '', ms: '', '±': '', note: '', ...more });
  const sum = (key) => bytes.reduce((total, file) => total + file[key], 0);
  const size = ({ name, raw, brotli }) => row(name, { 'raw bytes': String(raw), 'brotli bytes': String(brotli) });
  const time = (what, { median: middle, spread: off }, note = '') =>
    row(what, { ms: String(Math.round(middle)), '±': String(Math.round(off)), note });
  return [
    ...bytes.map(size),
    size({ name: 'all files', raw: sum('raw'), brotli: sum('brotli') }),
    ...Object.entries(edit).map(([name, values]) => time(`first edit, ${name}`, values)),
    ...Object.entries(check).flatMap(([topic, { native, first, change }]) => {
      const times = ({ median: middle }) => `${(middle / native.median).toFixed(2)} times the native program`;
      return [
        time(`check of ${topic}, native program`, native),
        time(`check of ${topic}, studio, the first`, first, times(first)),
        time(`check of ${topic}, studio, after a change`, change, times(change)),
      ];
    }),
  ];
}
