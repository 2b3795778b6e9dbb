/**
 * What a partner's page can observe of a frame does not depend on any answer: zero bits. Each run plays a sample of
 * cases and widths; `./dev check observer` plays every case at every width, which takes hours, and
 * `OBSERVER_READERS=200 ./dev check observer` the first 200, which begin with one of each result.
 *
 * From the reader's first press on, the page must observe nothing at all. So no time can tell readers apart either: a
 * message that comes later for some answers than for others is an observation.
 */
import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { cases, oneOfEach, play } from './content-cases.ts';
import { bits, browserOf, type Noticed, openPartner, type Partner, widths } from './partner-observer.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;
const all = process.env.OBSERVER === 'all';
const sample = oneOfEach(({ outcome, urgency, start }) => `${outcome} ${urgency} ${start}`);
const readers = all
  ? [...new Set([...sample, ...cases])].slice(0, Number(process.env.OBSERVER_READERS) || undefined)
  : sample;
const frameWidths = all ? widths : [300, 720];

interface Trace {
  /** Observations from the first press in each frame on. */
  readonly entering: readonly Noticed[];
  /** Observations from then to a second after the result. */
  readonly visit: readonly Noticed[];
}

async function traceOf(page: Page, partner: Partner, answers: (typeof cases)[number]['answers']): Promise<Trace> {
  const frames = await partner.open(page);
  await partner.noticed(page);
  for (const frame of frames) {
    const first = [answers.now].flat()[0];
    await frame.locator(first ? `[name="now"][value="${first}"]` : '[name="now"][data-none]').click();
  }
  // The page learns of the last frame's focus a moment after the press.
  await expect
    .poll(() => page.evaluate('document.activeElement === [...document.querySelectorAll("iframe")].at(-1)'))
    .toBe(true);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const entering = await partner.noticed(page);
  const results = await Promise.all(frames.map((frame) => frame.evaluate(play, answers)));
  expect(new Set(results).size).toBe(1);
  // Messages arrive in order, so earlier ones of the last screen have arrived when one that is sent now arrives.
  for (const frame of frames)
    await frame.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  const visit = await partner.noticed(page);
  // Where storage is shared, the next reader must not find this one's plan.
  await Promise.all(frames.map((frame) => frame.evaluate('try { localStorage.clear() } catch {}')));
  return { entering, visit };
}

for (const blocks of [false, true]) {
  test(`a partner’s page notices the same of every reader, with third-party storage ${blocks ? 'blocked' : 'allowed'}`, async () => {
    test.setTimeout(all ? 36_000_000 : 240_000);
    const partner = await openPartner(site, frameWidths);
    const { context, close } = await browserOf(blocks);
    try {
      const page = await context.newPage();
      const traces: Trace[] = [];
      // Blocked storage changes nothing of what readers do, so a third of the sample is enough for it.
      const played = all || !blocks ? readers : readers.filter((_, n) => n % 3 === 0);
      for (const { id, answers } of played) {
        traces.push(await traceOf(page, partner, answers));
        if (all) console.log(`storage ${blocks ? 'blocked' : 'allowed'}: ${traces.length} of ${played.length}, ${id}`);
        // A search of hours ends at the first reader whom the page can tell from the others.
        if (all) expect(traces.at(-1), id).toEqual(traces[0]);
      }
      const stored = await page.frames()[1]?.evaluate(() => {
        try {
          return typeof sessionStorage;
        } catch {
          return 'blocked';
        }
      });
      expect(stored).toBe(blocks ? 'blocked' : 'object');
      const told = frameWidths.map((_, n) =>
        bits(
          traces.map(({ visit }) => JSON.stringify(visit.filter(({ frame }) => frame === n).map(({ what }) => what))),
        ),
      );
      console.log(`${played.length} readers, bits by width:`, told.map((sum) => sum.toFixed(2)).join(' '));
      if (process.env.OBSERVER_OUT) writeFileSync(`${process.env.OBSERVER_OUT}.${blocks}.json`, JSON.stringify(traces));
      expect(bits(traces.map((trace) => JSON.stringify(trace)))).toBe(0);
      expect(traces[0]?.visit).toEqual([]);
    } finally {
      await close();
      await partner.host.close();
    }
  });
}
