/** Every screen in light and dark, as the reader's system asks for more contrast, or paints with colours of its own. */
import { expect, test } from '@playwright/test';
import { faint } from './contrast.ts';
import { everyScreen } from './every-screen.ts';
import { stateFaults } from './visible-state.ts';

const kSystems = {
  plain: { media: { contrast: 'no-preference', forcedColors: 'none' }, text: 4.5, row: 0, edge: 1.2 },
  'more contrast': { media: { contrast: 'more', forcedColors: 'none' }, text: 7, row: 4.5, edge: 4.5 },
  'forced colours': { media: { contrast: 'no-preference', forcedColors: 'active' }, text: 4.5, row: 3, edge: 3 },
} as const;

test('on every screen words, what is picked, focus and urgency are seen: plain, more contrast, forced colours, each in light and dark', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const element = page.locator('runner-advisor');
  await everyScreen(page, 'en', async (screen) => {
    // One result of each urgency is enough: they are made of the same parts.
    if (screen.startsWith('result: ') && !/way back|after_flight/.test(screen)) return;
    // From here on the browser takes the reader for one with a keyboard.
    await page.keyboard.press('Shift');
    for (const [name, { media, text, row, edge }] of Object.entries(kSystems)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ ...media, colorScheme });
        const faults = [...(await faint(element, text, row)), ...(await stateFaults(element, edge))];
        expect.soft(faults.slice(0, 10), `${screen}, ${name}, ${colorScheme}`).toEqual([]);
      }
    }
  });
});
