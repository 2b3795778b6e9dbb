/** The page answers while a proof runs: no task of its main thread takes longer than an author notices. */
import { expect, proved, status, test, text } from './author.ts';
import { kLongTask, tasksDuring } from './trace.ts';

test('no task of the page takes 50 ms of the processor while the flagship topic is proved and edited', async ({
  page,
  browser,
}, info) => {
  await page.goto('studio/');
  await page.getByRole('button', { name: 'Calf pain before a race' }).click();
  // Opening a topic proves it as a whole; a change of words alone would not.
  await expect(status(page)).toContainText(/step [3-8]/, { timeout: 60_000 });
  const tasks = await tasksDuring({ page, browser }, info.outputPath('trace.json'), async () => {
    await text(page).click();
    await page.keyboard.type(' ');
    // Meanwhile the author goes on, and looks around.
    await page.keyboard.press('ArrowDown');
    await page.getByRole('tab', { name: 'Connections' }).click();
    await page.getByRole('tab', { name: 'Claims' }).click();
    await proved(page);
  });
  expect(tasks.length, 'tasks in the trace').toBeGreaterThan(20);
  expect(Math.max(...tasks), 'milliseconds of the longest task, which the trace measures').toBeGreaterThan(1);
  expect(tasks.filter((milliseconds) => milliseconds > kLongTask)).toEqual([]);
  info.annotations.push({ type: 'longest task', description: `${Math.max(...tasks).toFixed(1)} ms` });
});
