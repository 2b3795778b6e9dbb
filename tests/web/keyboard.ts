/** A visit with the keyboard alone, in any browser: the test focuses, clicks and fills in only what keys can reach. */
import { expect } from '@playwright/test';
import type { Given } from './element-reader.ts';

/** The actions of a browser for a reader who uses only a keyboard. */
export interface Keyboard {
  /** Presses a key, named as in UI Events. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs `focusedInPage` in the page. */
  focused(): Promise<Focused>;
}

export interface Focused {
  readonly tag: string;
  readonly kind: string;
  readonly value: string;
  readonly checked: boolean;
  readonly isNone: boolean;
  readonly text: string;
  /** The question of the focused element. */
  readonly question: string;
  /** The questions on screen; none at a result. */
  readonly screen: string;
  /** Whether the whole element is inside the window. */
  readonly isInWindow: boolean;
}

/** The focused element, also inside shadow trees. Runs in the page. */
export function focusedInPage(): Focused {
  let found: Element | null = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  const input = found as HTMLInputElement | null;
  const set = found?.closest<HTMLElement>('[data-question]');
  const sets = (found?.getRootNode() as ParentNode | undefined)?.querySelectorAll<HTMLElement>('[data-question]') ?? [];
  const { top = 0, bottom = 0 } = found?.getBoundingClientRect() ?? {};
  return {
    tag: found?.localName ?? '',
    kind: input?.getAttribute('inputmode') ?? input?.type ?? '',
    value: input?.value ?? '',
    checked: input?.checked ?? false,
    isNone: 'none' in ((found as HTMLElement | null)?.dataset ?? {}),
    text: found?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    question: set?.dataset.question ?? '',
    screen: [...sets].map(({ dataset }) => dataset.question).join(),
    isInWindow: bottom > 0 && top < innerHeight,
  };
}

/** Upper bound of the tab stops of a screen. */
const kStops = 400;

export async function tabTo(keys: Keyboard, what: string, fits: (stop: Focused) => boolean): Promise<Focused> {
  const passed: string[] = [];
  for (let stops = 0; stops < kStops; ++stops) {
    await keys.press('Tab');
    const stop = await keys.focused();
    if (fits(stop)) return stop;
    passed.push(stop.text || stop.value || stop.tag);
  }
  throw new Error(`${what} is not reached by Tab, but: ${passed.join(' | ')}`);
}

async function choose(keys: Keyboard, stop: Focused, answer: string): Promise<void> {
  let at = stop;
  if (at.value === answer) await keys.press(' ');
  for (let steps = 0; at.value !== answer && steps < kStops; ++steps) {
    await keys.press('ArrowDown');
    at = await keys.focused();
  }
  await expect.poll(() => keys.focused()).toMatchObject({ value: answer, checked: true, isInWindow: true });
}

/** Answers the screen; returns its questions. */
async function answerScreen(keys: Keyboard, given: Given): Promise<string> {
  for (;;) {
    const stop = await tabTo(keys, 'Continue', ({ tag, question, text }) => {
      return tag === 'input' ? question in given : tag === 'button' && text === 'Continue';
    });
    expect(stop.isInWindow, `${stop.text}${stop.value} can be seen`).toBe(true);
    if (stop.tag === 'button') return stop.screen;
    const answer = given[stop.question];
    if (stop.kind === 'radio') await choose(keys, stop, String(answer));
    else if (stop.kind === 'numeric') await keys.type(String(answer));
    else if (stop.kind === 'checkbox') {
      const isWanted = Array.isArray(answer) && (stop.isNone ? !answer.length : answer.includes(stop.value));
      if (isWanted) await keys.press(' ');
    }
  }
}

/** Waits until a heading of another screen has the focus. */
const expectNextScreen = (keys: Keyboard, before: string): Promise<void> =>
  expect
    .poll(
      async () => {
        const { tag, screen } = await keys.focused();
        return tag === 'h2' && screen !== before;
      },
      { message: 'the heading of the next screen has the focus', timeout: 20_000 },
    )
    .toBe(true);

/** Goes from the top of the page to a result, a tick, a part that opens and a timer, and back to the first question. */
export async function visitByKeys(keys: Keyboard, given: Given): Promise<void> {
  let screens = 0;
  do {
    const before = await answerScreen(keys, given);
    await keys.press('Enter');
    await expectNextScreen(keys, before);
    expect(++screens).toBeLessThan(20);
  } while ((await keys.focused()).screen);
  expect((await keys.focused()).text).toMatch(/check/);

  await tabTo(keys, 'a line to tick', ({ kind }) => kind === 'checkbox');
  await keys.press(' ');
  expect((await keys.focused()).checked).toBe(true);
  await tabTo(keys, 'the line with a timer', ({ tag, text }) => tag === 'summary' && /calf stretches/.test(text));
  await keys.press('Enter');
  await tabTo(keys, 'the timer', ({ text }) => /^Timer/.test(text));
  await keys.press('Enter');
  expect((await keys.focused()).text).toMatch(/^Stop/);
  await keys.press(' ');
  expect((await keys.focused()).text).toMatch(/^Timer/);
  await tabTo(keys, 'what must stop the start', ({ text }) => text === 'Do not start if');
  await keys.press('Enter');
  await tabTo(keys, 'the way to forget', ({ text }) => text === 'Forget my answers');
  await keys.press('Enter');
  await tabTo(keys, 'the last word on it', ({ text }) => text === 'Yes, forget them');
  await keys.press('Enter');
  await expect.poll(async () => (await keys.focused()).screen, { timeout: 20_000 }).toBe('now');
}
