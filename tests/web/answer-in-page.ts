/**
 * Answers a screen of the widget from inside its page, in any browser. A visit takes two calls a screen; by hand, as
 * `fillIn` and `goOn` do it, it takes some fifteen, and each waits for frames of the page. For tests of what comes after
 * the interview. Each function runs in a page, so it uses nothing but its arguments.
 */
import type { Given } from './element-reader.ts';

/** Answers the questions on screen; returns their ids. `widget`: the element, or its index in the document. */
export function fillInPage(widget: Element | number, given: Given): string[] {
  const element =
    typeof widget === 'number' ? (document.querySelectorAll('runner-advisor')[widget] as Element) : widget;
  const ids: string[] = [];
  for (const set of element.shadowRoot?.querySelectorAll<HTMLElement>('[data-question]') ?? []) {
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
}

/** Presses Continue and waits for another screen; returns whether that is a screen with questions. */
export async function continueInPage(widget: Element | number): Promise<boolean> {
  const element =
    typeof widget === 'number' ? (document.querySelectorAll('runner-advisor')[widget] as Element) : widget;
  const root = element.shadowRoot as ShadowRoot;
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
  await drawn;
  return root.querySelector('form') !== null;
}
