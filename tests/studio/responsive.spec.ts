/** The page answers while a proof runs: no task of its main thread takes longer than an author notices. */
import { readFileSync } from 'node:fs';
import { expect, proved, status, test, text } from './author.ts';

/** Milliseconds; a longer task is one that people feel. */
const kLongTask = 50;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the processor: what the task itself took, however busy the machine was meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

test('no task of the page takes 50 ms of the processor while the flagship topic is proved and edited', async ({
  page,
  browser,
}, info) => {
  await page.goto('studio/');
  const file = info.outputPath('trace.json');
  await browser.startTracing(page, {
    path: file,
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'],
  });
  await page.getByRole('button', { name: 'Calf pain before a race' }).click();
  // Opening a topic proves it as a whole; a change of words alone would not.
  await expect(status(page)).toContainText(/step [3-8]/, { timeout: 60_000 });
  await page.evaluate(() => performance.mark('proof begins'));
  await text(page).click();
  await page.keyboard.type(' ');
  // Meanwhile the author goes on, and looks around.
  await page.keyboard.press('ArrowDown');
  await page.getByRole('tab', { name: 'Connections' }).click();
  await page.getByRole('tab', { name: 'Claims' }).click();
  await proved(page);
  await page.evaluate(() => performance.mark('proof ends'));
  await browser.stopTracing();
  const { traceEvents: events }: { traceEvents: TraceEvent[] } = JSON.parse(readFileSync(file, 'utf8'));
  const mark = (name: string) => events.find((event) => event.name === name);
  const [begins, ends] = [mark('proof begins'), mark('proof ends')];
  if (!begins || !ends) throw new Error('the marks are not in the trace');
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      /RunTask$/.test(name) && pid === begins.pid && tid === begins.tid && ts >= begins.ts && ts <= ends.ts,
  );
  expect(tasks.length, 'tasks in the trace').toBeGreaterThan(20);
  const durations = tasks.map(({ tdur = 0 }) => tdur / 1000);
  expect(Math.max(...durations), 'milliseconds of the longest task, which the trace measures').toBeGreaterThan(1);
  expect(durations.filter((milliseconds) => milliseconds > kLongTask)).toEqual([]);
  info.annotations.push({ type: 'longest task', description: `${Math.max(...durations).toFixed(1)} ms` });
});
