/**
 * Time of a step of a visit, in Chromium with a four times slower processor: from the press of Continue to the frame
 * that shows the next screen, for every screen of the column's reader up to the result, then one tick and one changed
 * answer. As a baseline for the browser alone, a prepared screen is inserted. The wall-clock time includes the wait for
 * the frame; "work" is the time of the main thread (work.mjs). A busy machine makes every step longer: the best run
 * shows the cost of the code, the worst one the state of the machine.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { listen, siteServer } from '../../web/build/serve.mjs';
import { wholeChromium } from '../chromium.mjs';
import { median } from './stats.mjs';
import { categories, workBySteps } from './work.mjs';

const kRuns = 7;
const kSlower = 4;

/** One answer for each question, as the values of its controls; an empty one means "none of these". */
export const kAnswers = [
  'now=',
  'look=',
  'recent= risk=',
  'onset=gradual since=d0_3',
  'where=inner_deep',
  'press=muscle pattern=toe_grip',
  'tiptoe=easy walk=p1_3 run=free',
  'before= seen=no_can',
  'days_to_race=5 last=loose',
];

/** Names the link that changes the answer to it. */
export const kRaceQuestion = 'How many days until your race?';

const kReadyMade = 'the same question, ready made';

/** Milliseconds for which the reader reads the first screen; preparation is finished by then. */
const kReading = 2500;

/**
 * Evaluated in the page: defines a function that returns the milliseconds from `start` to the end of the first frame in
 * which `isThere` holds.
 */
function offerPainted() {
  window.benchPainted = (start, isThere) =>
    new Promise((done) => {
      const look = () => {
        if (!isThere()) return requestAnimationFrame(look);
        // A task that is queued in the frame of the change runs after that frame is painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const took = performance.now() - start;
          setTimeout(() => done(took), 300);
        };
        channel.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
}

/** Evaluated in the page: answers, presses, and returns the time until the frame is painted. */
function step(what) {
  const root = document.querySelector('runner-advisor').shadowRoot;
  const shown = () => root.querySelector('.c')?.firstElementChild;
  for (const pair of what.answers?.split(' ') ?? []) {
    const [name, value] = pair.split('=');
    const field = root.querySelector(`[data-question="${name}"] [inputmode]`);
    if (field) field.value = value;
    else {
      const control = root.querySelector(`[name="${name}"][value="${value}"]`);
      if (!control) throw new Error(`no answer ${pair} on this screen: ${shown()?.textContent.slice(0, 200)}`);
      control.click();
    }
  }
  // The choice is painted before the press.
  const settled = new Promise((done) => setTimeout(done, 100));
  return settled.then(async () => {
    const find = () =>
      [...root.querySelectorAll(what.press)].find(({ textContent }) => textContent.includes(what.says ?? ''));
    // The lower parts of a result are drawn a little later.
    while (!find()) await new Promise(requestAnimationFrame);
    const control = find();
    const before = shown();
    performance.mark(`step ${what.name}`);
    const start = performance.now();
    control.click();
    return window.benchPainted(start, () => what.same || shown() !== before);
  });
}

/** Evaluated in the page: replaces the question on screen by a copy without listeners. */
function putReadyMade(name) {
  const old = document.querySelector('runner-advisor').shadowRoot.querySelector('.c');
  const copy = old.cloneNode(true);
  performance.mark(`step ${name}`);
  const start = performance.now();
  old.replaceWith(copy);
  copy.querySelector('h2').focus();
  return window.benchPainted(start, () => true);
}

async function visit(browser, context, address) {
  const page = await context.newPage();
  await page.addInitScript(offerPainted);
  await page.addInitScript(() =>
    document.addEventListener('advisor-ready', () => document.documentElement.setAttribute('data-ready', '')),
  );
  // Wait until the network is idle, so that everything after the first question is fetched, as it is while a reader
  // reads.
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: kSlower });
  await page.waitForTimeout(kReading);
  const steps = {};
  const take = async (name, what) => {
    steps[name] = await page.evaluate(step, { ...what, name });
  };
  await browser.startTracing(page, { categories });
  for (const answers of kAnswers) {
    const name = answers === kAnswers.at(-1) ? 'the result' : `after ${answers.split('=')[0]}`;
    await take(name, { answers, press: 'form .go' });
  }
  await take('a tick', { press: '.do .tick', same: true });
  await take('to change an answer', { press: '.answers .link', says: kRaceQuestion });
  await take('changed answer, the result', { answers: 'days_to_race=30', press: 'form .go' });
  await page.evaluate(step, { name: 'back to a question', press: '.answers .link', says: kRaceQuestion });
  steps[kReadyMade] = await page.evaluate(putReadyMade, kReadyMade);
  const work = workBySteps(await browser.stopTracing());
  await page.close();
  return Object.fromEntries(Object.entries(steps).map(([name, took]) => [name, { took, ...work[name] }]));
}

export async function measureSteps(build) {
  const server = siteServer(join(build, 'site'));
  const port = await listen(server, 0);
  const browser = await chromium.launch({
    executablePath: wholeChromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const runs = [];
  try {
    for (let run = 0; run < kRuns; ++run) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      runs.push(await visit(browser, context, `http://127.0.0.1:${port}/index.html`));
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return Object.fromEntries(
    Object.keys(runs[0]).map((name) => {
      const of = (what) => runs.map((run) => run[name][what]);
      const took = of('took');
      return [
        name,
        {
          best: Math.min(...took),
          median: median(took),
          worst: Math.max(...took),
          work: Math.min(...of('work')),
          workMedian: median(of('work')),
          longest: median(of('longest')),
        },
      ];
    }),
  );
}

export function stepsTable(result) {
  return Object.entries(result).map(([step, { best, median: middle, worst, work, workMedian, longest }]) => ({
    step,
    'best, ms': best.toFixed(0),
    'median, ms': middle.toFixed(0),
    'worst, ms': worst.toFixed(0),
    'work, best': work.toFixed(1),
    'work, median': workMedian.toFixed(1),
    'longest task': longest.toFixed(1),
  }));
}
