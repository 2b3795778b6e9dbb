/**
 * The six readers on a phone: light in English, dark in Spanish, and on paper. Screenshots are in build/screenshots.
 */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerAll, headline, widget } from './element-reader.ts';
import { sixReaders } from './six-readers.ts';

const shots = join(import.meta.dirname, '../../build/screenshots');

for (const [nth, { name, answers, tag, headline: heads, says, never }] of sixReaders.entries()) {
  for (const [language, path, colorScheme, locale] of [
    [0, 'index.html', 'light', 'en-US'],
    [1, 'es/', 'dark', 'es-ES'],
  ] as const) {
    test(`${name} gets advice that fits, in ${['English', 'Spanish'][language]} on a phone`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        ...(baseURL && { baseURL }),
        viewport: { width: 360, height: 740 },
        colorScheme,
        locale,
      });
      const page = await context.newPage();
      const element = await widget(page, path);
      const screens = await answerAll(element, answers);
      expect(screens.length).toBeLessThanOrEqual(10);
      expect(screens.flat().length).toBeLessThanOrEqual(16);
      await expect(headline(element)).toHaveText(heads[language]);
      await expect(element.locator('.verdict .tag')).toHaveText(tag[language]);
      await expect(element.getByRole('button', { name: /^(Forget my answers|Borrar mis respuestas)$/ })).toBeAttached();
      if (language === 0) {
        // biome-ignore lint/performance/useDomNodeTextContent: as it is shown, so that words of a hidden part do not count
        const words = await element.locator('.result').innerText();
        for (const word of says) expect(words).toMatch(word);
        for (const word of never) expect(words).not.toMatch(word);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(shots, `reader-${nth + 1}-${locale}-${colorScheme}.png`), fullPage: true });
      if (language === 0)
        await page.pdf({ path: join(shots, `reader-${nth + 1}.pdf`), format: 'A4', preferCSSPageSize: true });
      await context.close();
    });
  }
}
