/**
 * How long a step of a visit takes, in Chromium with a processor four times slower: from the press of Continue to the
 * frame that shows the next screen, for every screen of the column's reader up to the result, one tick and one changed
 * answer after it. The wait for the frame is part of it. A busy machine makes every step longer: the best of the runs says
 * what the code costs, the worst what happened to the machine.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { listen, siteServer } from '../../web/build/serve.mjs';
import { median } from './stats.mjs';

const kRuns = 7;
const kSlower = 4;

/** One answer a question, as the values of its controls; the empty one stands for "none of these". */
const kAnswers = [
  'now=',
  'look=',
  'risk=',
  'onset=gradual since=d0_3',
  'where=inner_deep',
  'press=muscle',
  'pattern=toe_grip',
  'tiptoe=easy walk=p1_3',
  'days_to_race=5',
  'therapist=yes shoe_fit=loose backless=yes',
];

/** In the page: answers, presses, and gives the time to the painted frame and the longest task on the way, 0 below 50. */
function step(what) {
  const root = document.querySelector('runner-advisor').shadowRoot;
  const shown = () => root.querySelector('.c')?.firstElementChild;
  for (const pair of what.answers?.split(' ') ?? []) {
    const [name, value] = pair.split('=');
    const field = root.querySelector(`[name="${name}"][inputmode]`);
    if (field) field.value = value;
    else root.querySelector(`[name="${name}"][value="${value}"]`).click();
  }
  return new Promise((done) => {
    const control = [...root.querySelectorAll(what.press)][what.nth ?? 0];
    const before = shown();
    let worked = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) worked = Math.max(worked, duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    const painted = () => {
      if (!what.same && shown() === before) return requestAnimationFrame(painted);
      // A task queued from the frame in which the screen changed runs after that frame is painted.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const took = performance.now() - start;
        setTimeout(() => {
          observer.disconnect();
          done({ took, longest: worked });
        }, 60);
      };
      channel.port2.postMessage(null);
    };
    control.click();
    requestAnimationFrame(painted);
  });
}

async function visit(browser, address) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.addInitScript(() =>
    document.addEventListener('advisor-ready', () => document.documentElement.setAttribute('data-ready', '')),
  );
  // Idle: what comes after the first question has been fetched, as it is while a reader reads.
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: kSlower });
  const steps = {};
  for (const answers of kAnswers) {
    const name = answers === kAnswers.at(-1) ? 'the result' : `after ${answers.split('=')[0]}`;
    steps[name] = await page.evaluate(step, { answers, press: 'form .go' });
  }
  steps['a tick'] = await page.evaluate(step, { press: '.do .tick', same: true });
  steps['to change an answer'] = await page.evaluate(step, { press: '.answers .link', nth: 10 });
  steps['changed answer, the result'] = await page.evaluate(step, { answers: 'days_to_race=30', press: 'form .go' });
  await page.close();
  return steps;
}

export async function measureSteps(build) {
  const server = siteServer(join(build, 'site'));
  const port = await listen(server, 0);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const runs = [];
  try {
    for (let run = 0; run < kRuns; ++run) {
      const context = await browser.newContext();
      runs.push(await visit(context, `http://127.0.0.1:${port}/index.html`));
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return Object.fromEntries(
    Object.keys(runs[0]).map((name) => {
      const took = runs.map((run) => run[name].took);
      const longest = runs.map((run) => run[name].longest);
      return [
        name,
        { best: Math.min(...took), median: median(took), worst: Math.max(...took), longest: Math.max(...longest) },
      ];
    }),
  );
}

export function stepsTable(result) {
  return Object.entries(result).map(([step, { best, median: middle, worst, longest }]) => ({
    step,
    'best, ms': best.toFixed(0),
    'median, ms': middle.toFixed(0),
    'worst, ms': worst.toFixed(0),
    'longest task, ms': longest.toFixed(0),
  }));
}
