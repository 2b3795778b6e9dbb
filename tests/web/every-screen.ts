/** Leads one page through every kind of screen of the widget, for tests of how they look. */
import { expect, type Locator, type Page } from '@playwright/test';
import { answerInPage, upToResult } from './answer-in-page.ts';
import { oneOfEach } from './content-cases.ts';
import { answer, begun, checksPassed, columnReader, type Given, strained } from './element-reader.ts';

/** A Friday, so that no plan ends within a week. */
const kToday = '2026-03-27T09:00:00';
const later = (days: number): Date => new Date(Date.parse(kToday) + days * 86_400_000);

/** A page of ours with nothing but the widget, in a room whose width a test sets. */
export async function openRoom(page: Page, lang: string, attributes = ''): Promise<Locator> {
  await page.route('**/room.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width"><title>Room</title>
        <body style="margin:0"><div id="room"><runner-advisor pack="calf" lang="${lang}" ${attributes}>
        <p>Get emergency help now if you cannot breathe.</p></runner-advisor></div>
        <script type="module" src="runner-advisor.js"></script></body></html>`,
    }),
  );
  await page.goto('room.html');
  const element = page.locator('runner-advisor');
  await expect(element.locator('h2').first()).toBeVisible();
  return element;
}

/** Opens whatever opens in place on the screen, in the order of the page, until nothing is closed. */
async function openAll(element: Locator): Promise<void> {
  // The lower parts of a result are built after its first frame; these are the last ones.
  await expect(element.locator('form, .urgent, .forget, .result > .go').first()).toBeAttached();
  await element.evaluate(async (node) => {
    const root = node.shadowRoot as ShadowRoot;
    const closed = 'details:not([open]) > summary, .opener[aria-expanded="false"]';
    const isShown = (part: HTMLElement): boolean => part.checkVisibility();
    for (;;) {
      const [next] = [...root.querySelectorAll<HTMLElement>(closed)].filter(isShown);
      if (!next) return;
      next.click();
      // A part tells of its opening in a task of its own.
      if (next.closest('details:not([open])')) await new Promise((done) => setTimeout(done));
    }
  });
}

const press = (element: Locator, selector: string): Promise<void> =>
  element
    .locator(selector)
    .first()
    .evaluate((button) => (button as HTMLElement).click());

/** A visit like a reader's first one. */
export async function startAnew(element: Locator): Promise<void> {
  await element.evaluate((node) => {
    localStorage.clear();
    sessionStorage.clear();
    node.replaceWith(node.cloneNode(true));
  });
  await begun(element);
  await expect(element.locator('[data-question="now"]')).toBeVisible();
}

/**
 * `each` is called with every screen: each question empty, with what is missing, and filled in; the race checks; a result of
 * each outcome with all of its parts open; each panel; an emergency; a visit from a link; what is told of old answers; a second
 * look; what is forgotten; and the page's own text where the questions cannot be shown.
 */
export async function everyScreen(page: Page, lang: string, each: (name: string) => Promise<void>): Promise<void> {
  await page.clock.setFixedTime(new Date(kToday));
  const element = await openRoom(page, lang);
  const answerScreens = async (name: string, given: Given): Promise<void> => {
    while (await element.locator('form').count()) {
      await openAll(element);
      if (!(await element.locator('form :checked').count())) {
        await press(element, 'form .go');
        await expect(element.locator('.summary a').first()).toBeVisible();
      }
      const [ids = []] = (await answer(element, given, 'filled')).screens;
      await each(`${name}: ${ids.join(', ')}`);
      await answer(element, {}, 'continued');
    }
  };

  await each('the first question');
  await answerScreens('question', columnReader);
  await openAll(element);
  for (const timer of await element.locator('.timing > button').all())
    await timer.evaluate((node) => (node as HTMLElement).click());
  await press(element, '.day.race');
  await each('result with timers');
  for (const opener of await element.locator('.actions [aria-expanded]').all()) {
    await opener.evaluate((node) => (node as HTMLElement).click());
    const make = element.locator('.panel > div > .button').first();
    if (await make.count()) await make.evaluate((node) => (node as HTMLElement).click());
    await each(`panel: ${await opener.textContent()}`);
    await opener.evaluate((node) => (node as HTMLElement).click());
  }
  await press(element, '.forget > .link');
  await each('before forgetting');

  // What another day says, and a second look.
  for (const [days, name] of [
    [1, 'the next day'],
    [4, 'answers of some days ago'],
    [40, 'answers of long ago'],
  ] as const) {
    await page.clock.setFixedTime(later(days));
    await element.evaluate((node) => node.replaceWith(node.cloneNode(true)));
    await expect(element.locator('.banner').first()).toBeVisible();
    await openAll(element);
    await each(name);
    if (days > 1) continue;
    await press(element, '.banner .button');
    await expect(element.locator('form')).toBeVisible();
    await openAll(element);
    await each('second look');
  }
  await page.clock.setFixedTime(new Date(kToday));

  // Race checks.
  await startAnew(element);
  await page.evaluate(answerInPage, upToResult(columnReader));
  await press(element, '.checks .button');
  await answerScreens('check', checksPassed);
  await each('checks passed');
  await press(element, '.go');
  await press(element, '.checks .button');
  await answerScreens('check again', { ...checksPassed, walk_pain: 8, hops_pain: 9 });
  await each('checks not passed');

  // An emergency, and what is forgotten.
  await startAnew(element);
  await answer(element, { now: ['breath'] }, 'continued');
  await each('an emergency');
  await press(element, '.forget > .link');
  await press(element, '.forgets');
  await expect(element.locator('[data-question="now"]')).toBeVisible();
  await each('forgotten');

  // A plan of many weeks with the way back, and each outcome.
  const visits = [
    { id: 'way back', answers: { ...strained, days_to_race: 42 } },
    ...oneOfEach(({ outcome }) => outcome).filter(({ expect }) => expect.outcome),
  ];
  for (const { id, answers } of visits) {
    await startAnew(element);
    await page.evaluate(answerInPage, upToResult(answers));
    await openAll(element);
    await each(`result: ${id}`);
  }

  // A visit from a link, on its first screen and at its end.
  await press(element, '.acts [aria-expanded]');
  await press(element, '.panel > div > .button');
  const link = await element.locator('.panel input.text').inputValue();
  await startAnew(element);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await expect(element.locator('.from-link')).toBeVisible();
  await openAll(element);
  await each('a visit from a link');

  await element.evaluate((node) => node.setAttribute('pack', 'nothing'));
  await expect(element.locator('slot')).toBeAttached();
  await each('no questions');
}
