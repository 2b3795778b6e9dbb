/**
 * Answers the widget from inside its page, in any browser, for tests of what comes after the interview. A whole visit is
 * one call; by hand, as `answerByHand` makes it, it takes some two hundred, and each waits for frames of the page.
 */
import type { Given } from './element-reader.ts';

export interface Task {
  readonly given: Given;
  /** `filled`: fill in this screen; `continued`: fill it in and continue once; `result`: as often as there are questions. */
  readonly until: 'filled' | 'continued' | 'result';
}

/** The task of a whole visit. */
export const upToResult = (given: Given): Task => ({ given, until: 'result' });

export interface Answered {
  /** The ids of the questions of each screen. */
  readonly screens: string[][];
  /** Of the result on show; empty where there is none. */
  readonly heading: string;
}

/**
 * Runs in a page, so it uses nothing but its arguments: a widget, as an element or an index in the document, and a task;
 * or a task alone for the first widget. A question that `given` does not name stays as it is.
 */
export async function answerInPage(widgetOrTask: Element | number | Task, task?: Task): Promise<Answered> {
  const { given, until } = task ?? (widgetOrTask as Task);
  const element =
    widgetOrTask instanceof Element
      ? widgetOrTask
      : document.querySelectorAll('runner-advisor')[task ? (widgetOrTask as number) : 0];
  const root = element?.shadowRoot as ShadowRoot;

  const fillIn = (): string[] => {
    const ids: string[] = [];
    for (const set of root.querySelectorAll<HTMLElement>('[data-question]')) {
      const id = set.dataset.question as string;
      ids.push(id);
      const answer = given[id];
      if (answer === undefined) continue;
      const find = (css: string): HTMLInputElement => {
        const found = set.querySelector<HTMLInputElement>(css);
        if (!found || found.disabled) throw new Error(`${id} has nothing that can be pressed at ${css}`);
        return found;
      };
      if (typeof answer === 'number' && set.querySelector('[inputmode]')) {
        const field = find('[inputmode]');
        field.focus();
        field.value = String(answer);
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        continue;
      }
      const isNone = answer === null || (Array.isArray(answer) && !answer.length);
      // Without methods of lists, which a page may have replaced.
      for (const value of isNone ? [null] : Array.isArray(answer) ? answer : [answer]) {
        const css = value === null ? '[data-none]' : `[value="${value}"]`;
        const box = find(css);
        if (!box.checked) box.click();
        if (!box.checked) throw new Error(`${id} does not take ${css}`);
      }
    }
    return ids;
  };

  /** Presses Continue and waits for another screen. */
  const goOn = (): Promise<void> => {
    const before = root.querySelector('.c');
    const drawn = new Promise<void>((done, fail) => {
      const late = setTimeout(() => {
        fail(new Error(`no next screen: ${root.querySelector('.summary')?.textContent ?? 'no reason is shown'}`));
      }, 20_000);
      const watch = new MutationObserver(() => {
        if (root.querySelector('.c') === before || !root.querySelector('form, .verdict, .urgent')) return;
        clearTimeout(late);
        watch.disconnect();
        done();
      });
      watch.observe(root, { childList: true, subtree: true });
    });
    root.querySelector<HTMLElement>('form button.go:not(.hold)')?.click();
    return drawn;
  };

  const screens: string[][] = [];
  const isAsking = (): boolean => root.querySelector('form') !== null;
  while (isAsking()) {
    if (screens.length > 20) throw new Error(`the visit has no end: ${JSON.stringify(screens)}`);
    screens.push(fillIn());
    if (until !== 'filled') await goOn();
    if (until !== 'result') break;
  }
  if (until === 'result' && !root.querySelector('.verdict, .urgent'))
    throw new Error('there is no result to answer for');
  return { screens, heading: root.querySelector('.result h2')?.textContent ?? '' };
}

/**
 * Runs in the page: scrolls the element into the window and waits until its script shows a heading, or the button that
 * holds back the questions from a reader who has begun to read the page's own text.
 */
export function firstHeading(element: Element): Promise<void> {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return new Promise((done, fail) => {
    const end = performance.now() + 15_000;
    const look = (): void => {
      // The pages of the app show the first question before the script has come.
      const parts = element.matches(':defined') ? (element.shadowRoot?.querySelectorAll('h2, .hold') ?? []) : [];
      let isShown = false;
      for (const part of parts) isShown ||= part.checkVisibility();
      if (isShown) done();
      else if (performance.now() > end) fail(new Error('the element shows no heading'));
      else requestAnimationFrame(look);
    };
    look();
  });
}
