import { expect, type Locator, type Page, test } from '@playwright/test';
import AxeSource, { type ContextSpec } from 'axe-core';
import { answerAll, checksPassed, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';
import { focusedInPage, visitByKeys } from './keyboard.ts';

/** The problems that axe finds in the widget or in a part of it, in words. */
async function violations(page: Page, part?: string): Promise<string[]> {
  // Evaluated and not added as a script, which the page's policy forbids.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AxeSource.source);
  return page.evaluate(async (css) => {
    const { axe } = globalThis as unknown as { axe: typeof AxeSource };
    const where: ContextSpec = css ? { fromShadowDom: ['runner-advisor', css] as [string, string] } : 'runner-advisor';
    const found = await axe.run(where, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, part);
}

const dresses = {
  light: { lang: 'en', theme: 'light' },
  dark: { lang: 'es', theme: 'dark' },
} as const;

for (const [dress, { lang, theme }] of Object.entries(dresses)) {
  test(`axe finds nothing on any screen, ${dress}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('blog.html');
    await page.locator('runner-advisor').evaluate(
      (node, set) => {
        for (const [name, value] of Object.entries(set)) node.setAttribute(name, value);
      },
      { lang, theme },
    );
    const element = await widget(page, '');
    const clean = async (part?: string): Promise<void> => expect.soft(await violations(page, part)).toEqual([]);
    const go = async (): Promise<void> => {
      await element.locator('form .go').click();
      await expect(element.locator('.verdict, .urgent, form').first()).toBeVisible();
      await page.waitForTimeout(50);
    };
    await go();
    await clean();
    await fillIn(element, { now: ['breath'] });
    await go();
    await clean();
    await element.locator('button.link').first().click();
    await expect(element.locator('form')).toBeVisible();
    while (await element.locator('form').count()) {
      await clean();
      await fillIn(element, columnReader);
      if (!(await element.locator('[data-question="now"]').count())) {
        await go();
        continue;
      }
      await element.locator('[data-none]').check();
      await go();
    }
    for (const opener of await element.locator('summary, .opener').all()) await opener.click();
    await element.locator('.timing button').first().click();
    await clean();
    for (const opener of await element.locator('.actions [aria-expanded]').all()) {
      await opener.click();
      // The rest of the screen was looked at with everything else open.
      await clean('.actions');
    }
    await element.locator('.checks button').click();
    await expect(element.locator('form')).toBeVisible();
    while (await element.locator('form').count()) {
      await clean();
      await fillIn(element, checksPassed);
      await go();
    }
    await clean();
  });
}

test('a whole visit works by keyboard alone', async ({ page }) => {
  await page.goto('blog.html');
  await widget(page, '');
  await visitByKeys(
    {
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      focused: () => page.evaluate(focusedInPage),
    },
    columnReader,
  );
});

/** Controls that are smaller than 44 px, without links inside sentences. */
const small = (element: Locator): Promise<string[]> =>
  element.locator('button, summary, select, .opt, .scale label, .text').evaluateAll((nodes) =>
    nodes
      .filter((node) => (node as HTMLElement).checkVisibility())
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
      .map(
        ({ node, box }) =>
          `${node.className || node.tagName} ${node.textContent?.slice(0, 30)} ${box.width}×${box.height}`,
      ),
  );

for (const width of [320, 360]) {
  test(`at ${width} px nothing is cut off or scrolls sideways, and every control is 44 px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('blog.html');
    await page.locator('runner-advisor').evaluate((node) => node.setAttribute('lang', 'en-XA'));
    const element = await widget(page, '');
    const check = async (): Promise<void> => {
      const wide = await element.evaluate((node) => {
        const card = (node.shadowRoot as ShadowRoot).querySelector('.w') as HTMLElement;
        const box = card.getBoundingClientRect();
        return [...card.querySelectorAll('*')]
          .filter(
            (part) => (part as HTMLElement).checkVisibility() && !part.closest('.unseen, svg, details:not([open])'),
          )
          .filter((part) => {
            const { left, right, width: w } = part.getBoundingClientRect();
            return w > 0 && (left < box.left - 1 || right > box.right + 1);
          })
          .map((part) => `${part.tagName}.${part.className}`);
      });
      expect.soft(wide).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect.soft(await small(element)).toEqual([]);
    };
    while (await element.locator('form').count()) {
      await check();
      await fillIn(element, columnReader);
      await element.locator('form .go').click();
      await page.waitForTimeout(60);
    }
    await check();
  });
}

test('reduced motion, forced colours and dark mode keep every choice visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: 'dark' });
  const element = await widget(page);
  await fillIn(element, columnReader);
  const box = element.locator('[data-none]');
  await expect(box).toBeChecked();
  await expect(box).toHaveCSS('appearance', 'auto');
  await goOn(element);
  await answerAll(element, columnReader);
  await expect(headline(element)).toBeVisible();
});

test('a screen reader announces every part of a visit, from the first question to the advice', async ({ page }) => {
  const element = await widget(page);
  await expect(element.locator('form')).toMatchAriaSnapshot(`
    - group "Is any of this happening now?":
      - heading "Is any of this happening now?" [level=2]
      - checkbox /Hard to breathe/
      - checkbox "None of these"
      - checkbox "Not sure"
    - button "Continue"
  `);
  await answerAll(element, columnReader);
  await expect(element.locator('.result')).toMatchAriaSnapshot(`
    - paragraph: Self-care
    - heading /check/ [level=2]
    - paragraph: /Because you said/
    - heading "The race" [level=3]
    - heading /Do today/ [level=3]
    - list:
      - listitem:
        - checkbox "No training runs now"
        - group: /No training runs now Walk/
    - heading "Also" [level=3]
    - heading "Your days" [level=3]
    - group "Your days":
      - button /today/
    - heading "Coming up" [level=3]
    - heading "Do not" [level=3]
    - heading "What to do instead of running" [level=3]
    - heading "How long it takes" [level=3]
    - heading "What helps and what does not" [level=3]
    - heading "The way back to running" [level=3]
    - heading "The week after the race" [level=3]
    - heading "Checks before the race" [level=3]
    - heading "What to watch for" [level=3]
    - heading "Save or share" [level=3]
    - combobox /emergency numbers/
  `);
});
