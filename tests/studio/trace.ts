/** Tasks of a page's main thread, from a trace of Chromium. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

/** Milliseconds; a longer task is one that people feel. */
export const kLongTask = 50;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the processor: what the task itself took, however busy the machine was meanwhile. */
  readonly tdur?: number;
}

/** Milliseconds of the processor that each task took while `act` ran. `file`: where the trace is written. */
export async function tasksDuring(
  { page, browser }: { page: Page; browser: Browser },
  file: string,
  act: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, {
    path: file,
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'],
  });
  await page.evaluate(() => performance.mark('act begins'));
  await act();
  await page.evaluate(() => performance.mark('act ends'));
  await browser.stopTracing();
  const { traceEvents: events }: { traceEvents: TraceEvent[] } = JSON.parse(readFileSync(file, 'utf8'));
  const mark = (name: string) => events.find((event) => event.name === name);
  const [begins, ends] = [mark('act begins'), mark('act ends')];
  if (!begins || !ends) throw new Error('the marks are not in the trace');
  return events
    .filter(
      ({ name, pid, tid, ts }) =>
        /RunTask$/.test(name) && pid === begins.pid && tid === begins.tid && ts >= begins.ts && ts <= ends.ts,
    )
    .map(({ tdur = 0 }) => tdur / 1000);
}
