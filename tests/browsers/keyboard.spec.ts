/** Readers who use only a keyboard. */
import { columnReader } from '../web/element-reader.ts';
import { focusedInPage, type Keyboard, tabTo, visitByKeys } from '../web/keyboard.ts';
import type { Page } from './page.ts';
import { Reader, until } from './reader.ts';
import { expect, test } from './test.ts';

const keyboardOf = (page: Page): Keyboard => ({
  press: (key) => page.key(key),
  type: (text) => page.type(text),
  focused: () => page.run(focusedInPage),
});

test('a whole visit works by keyboard alone', async ({ host, open }) => {
  const { page } = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await visitByKeys(keyboardOf(page), columnReader);
});

/** The state of the screen, without texts that contain numbers. */
const standing = (page: Page): Promise<string> =>
  page.run(() => {
    const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
    const opened = root.querySelectorAll('details[open], [aria-expanded="true"], .one-day, .timer.runs, .tick:checked');
    const { name = '', localName = '' } = (root.activeElement ?? {}) as Partial<HTMLSelectElement>;
    const parts = [...opened].map(({ className, textContent }) => {
      // The remaining time changes by itself, so leave it out.
      return /timer/.test(className) ? className : `${className} ${textContent?.slice(0, 20)}`;
    });
    const top = Math.round(root.activeElement?.getBoundingClientRect().top ?? 0);
    return [...parts, `${localName} ${name} at ${top}`].join('\n');
  });

test('the place is chosen by arrow keys, and nothing changes but texts with numbers', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  const { page } = reader;
  await reader.answerAll(columnReader);
  await reader.whole();
  // Open every part.
  await page.run(() => {
    const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
    for (const part of root.querySelectorAll<HTMLElement>('.opener, .how > summary, .tick')) part.click();
    root.querySelectorAll<HTMLElement>('.day')[2]?.click();
  });
  await reader.press('button', 'Timer…');
  const keys = keyboardOf(page);
  await tabTo(keys, 'the choice of the place', ({ tag }) => tag === 'select');
  expect(await reader.text('.w')).toContain('911');
  const before = await standing(page);
  expect(before.split('\n').length).toBeGreaterThan(10);
  const places = [(await keys.focused()).value];
  for (let steps = 0; steps < 2; ++steps) {
    await keys.press('ArrowDown');
    await until('another place', async () => (await keys.focused()).value !== places.at(-1));
    places.push((await keys.focused()).value);
    expect(await standing(page)).toBe(before);
    expect(await reader.text('.w')).not.toContain('911');
    expect(await reader.text('[aria-live="polite"]')).toContain('The numbers are now those for');
  }
  expect(new Set(places).size).toBe(3);
});
