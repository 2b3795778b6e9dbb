/**
 * What a partner's page can observe of a frame does not depend on any answer: zero bits. Each run plays a sample of
 * cases and widths; `./dev check observer` plays every case at every width, and `OBSERVER_READERS=200 ./dev check
 * observer` the first 200, which begin with one of each result.
 *
 * From the reader's first press on, the page must observe nothing at all. So no time can tell readers apart either: a
 * message that comes later for some answers than for others is an observation.
 */
import { writeFileSync } from 'node:fs';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { answerInPage, upToResult } from './answer-in-page.ts';
import { cases, oneOfEach } from './content-cases.ts';
import {
  bits,
  browserOf,
  forget,
  type Noticed,
  openPartner,
  type Partner,
  pressFirst,
  widths,
} from './partner-observer.ts';

const site = `http://127.0.0.1:${process.env.SITE_PORT}`;

type Reader = (typeof cases)[number];

const all = process.env.OBSERVER === 'all';
const firstPress = ({ now }: Reader['answers']): string | undefined => [now].flat()[0] as string | undefined;
/** The readers for whom the page is loaded anew: one of each first press; in a long run, also of each outcome. */
const fresh = oneOfEach(({ outcome }, answers) => `${all ? outcome : ''} ${firstPress(answers)}`);
const ofEachResult = oneOfEach(({ outcome, urgency, start }) => `${outcome} ${urgency} ${start}`);
const sample = [...new Set([...fresh, ...ofEachResult])];
const readers = all
  ? [...new Set([...sample, ...cases])].slice(0, Number(process.env.OBSERVER_READERS) || undefined)
  : sample;
const frameWidths = all ? widths : [300, 720];

/**
 * The readers of each load of the page. Loading 25 frames takes longer than a visit, so further readers follow in the
 * same frames, each after the one before has pressed "Forget my answers".
 */
function loadsOf(played: readonly Reader[]): Reader[][] {
  const firsts = played.slice(0, fresh.length);
  const others = played.slice(fresh.length);
  return firsts.map((first, n) => [first, ...others.filter((_, at) => at % firsts.length === n)]);
}

/** Opens the page and presses once in each frame. Returns what the page has observed from that press on. */
async function enter(page: Page, partner: Partner, { answers }: Reader): Promise<[Frame[], Noticed[]]> {
  const frames = await partner.open(page);
  await partner.noticed(page);
  await pressFirst(page, frames, firstPress(answers));
  return [frames, await partner.noticed(page)];
}

/** Answers up to the result in each frame. Returns what the page has observed since the last call. */
async function visit(page: Page, partner: Partner, frames: Frame[], { answers }: Reader): Promise<Noticed[]> {
  const results = await Promise.all(frames.map((frame) => frame.evaluate(answerInPage, upToResult(answers))));
  expect(new Set(results.map(({ heading }) => heading)).size).toBe(1);
  // Messages arrive in order, so earlier ones of the last screen have arrived when one that is sent now arrives.
  const settled = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))';
  await Promise.all(frames.map((frame) => frame.evaluate(settled)));
  await page.evaluate(settled);
  return partner.noticed(page);
}

for (const blocks of [false, true]) {
  test(`a partner’s page notices the same of every reader, with third-party storage ${blocks ? 'blocked' : 'allowed'}`, async () => {
    test.setTimeout(all ? 36_000_000 : 240_000);
    const partner = await openPartner(site, frameWidths);
    const { context, close } = await browserOf(blocks);
    try {
      const page = await context.newPage();
      // What the page observes of the first presses on its frames, and of everything after them.
      const entries: Noticed[][] = [];
      const visits: Noticed[][] = [];
      // Blocked storage changes nothing of what readers do, so a third of the sample is enough for it.
      const played = all || !blocks ? readers : readers.filter((_, n) => n % 3 === 0);
      const began = Date.now();
      for (const [first, ...others] of loadsOf(played)) {
        const [frames, entering] = await enter(page, partner, first as Reader);
        entries.push(entering);
        // A search of hours ends at the first reader whom the page can tell from the others.
        if (all) expect(entering, first?.id).toEqual(entries[0]);
        for (const reader of [first as Reader, ...others]) {
          if (reader !== first) await Promise.all(frames.map((frame) => frame.evaluate(forget)));
          visits.push(await visit(page, partner, frames, reader));
          if (all) {
            const seconds = Math.round((Date.now() - began) / 1000);
            console.log(
              `${seconds} s, storage ${blocks ? 'blocked' : 'allowed'}: ${visits.length} of ${played.length}, ${reader.id}`,
            );
            expect(visits.at(-1), reader.id).toEqual([]);
          }
        }
        // Where storage is shared, the next reader must not find this one's plan.
        await Promise.all(frames.map((frame) => frame.evaluate('try { localStorage.clear() } catch {}')));
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
        bits(visits.map((noticed) => JSON.stringify(noticed.filter(({ frame }) => frame === n)))),
      );
      console.log(`${visits.length} readers, bits by width:`, told.map((sum) => sum.toFixed(2)).join(' '));
      if (process.env.OBSERVER_OUT)
        writeFileSync(`${process.env.OBSERVER_OUT}.${blocks}.json`, JSON.stringify({ entries, visits }));
      expect(bits(entries.map((noticed) => JSON.stringify(noticed)))).toBe(0);
      expect(bits(visits.map((noticed) => JSON.stringify(noticed)))).toBe(0);
      expect(visits[0]).toEqual([]);
    } finally {
      await close();
      await partner.host.close();
    }
  });
}
