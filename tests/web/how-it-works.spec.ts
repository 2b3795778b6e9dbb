/** The review page as part of the site: it works under the strict policy, at any width, and is accessible. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import Axe from 'axe-core';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`the review page shows styled and without a scroll bar at ${width} px, ${colorScheme}`, async ({ page }) => {
      const refused: string[] = [];
      page.on('console', (line) => /Content Security Policy/.test(line.text()) && refused.push(line.text()));
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('how-it-works/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calf pain before a race');
      expect(
        await page
          .locator('h2')
          .first()
          .evaluate((node) => getComputedStyle(node).fontFamily),
      ).toContain('serif');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(refused).toEqual([]);
    });
  }

  test(`axe finds nothing on a review page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    // The starter's page has the same parts and a twentieth of the size. It is opened from disk, as a clinician's copy
    // is.
    await page.goto(pathToFileURL(join(import.meta.dirname, '../../build/packs/starter.review.html')).href);
    await page.evaluate(Axe.source);
    const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
