/** The readers of the calf pack's own cases, and a way to play one through at once, inside a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly id: string;
  readonly answers: Readonly<Record<string, string | readonly string[] | number | null>>;
  readonly expect: { readonly outcome: string; readonly urgency: string; readonly start: string };
}

export const cases: readonly Case[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../content/calf/cases.json'), 'utf8'),
).cases;

/** One case of each value of `kind`, in the order of the cases. */
export function oneOfEach(kind: (expected: Case['expect'], answers: Case['answers']) => string): Case[] {
  const found = new Map<string, Case>();
  for (const one of cases) {
    const name = kind(one.expect, one.answers);
    if (!found.has(name)) found.set(name, one);
  }
  return [...found.values()];
}

/** Runs in a page with one widget: fills in each screen and continues, up to a result. Returns the heading of the result. */
export async function play(answers: Case['answers']): Promise<string> {
  const root = document.querySelector('runner-advisor')?.shadowRoot as ShadowRoot;
  const content = (): Element | null => root.querySelector('.c');
  for (let screens = 0; screens < 20; ++screens) {
    if (root.querySelector('.result')) return root.querySelector('.result h2')?.textContent ?? '';
    const before = content();
    for (const set of root.querySelectorAll<HTMLElement>('fieldset[data-question]')) {
      const answer = answers[set.dataset.question as string];
      const number = set.querySelector<HTMLInputElement>('input[inputmode]');
      if (typeof answer === 'number' && number) {
        number.value = String(answer);
        number.dispatchEvent(new Event('input', { bubbles: true }));
        continue;
      }
      const values = answer === null || answer === undefined || !`${answer}` ? [''] : [answer].flat().map(String);
      for (const input of set.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]')) {
        if (input.checked !== values.includes(input.value)) input.click();
      }
    }
    const drawn = new Promise<void>((done, fail) => {
      const late = setTimeout(
        () => fail(new Error(`no next screen: ${root.querySelector('.summary')?.textContent}`)),
        20_000,
      );
      const watch = new MutationObserver(() => {
        if (content() === before) return;
        clearTimeout(late);
        watch.disconnect();
        done();
      });
      watch.observe(root, { childList: true, subtree: true });
    });
    root.querySelector<HTMLElement>('button.go:not(.hold)')?.click();
    await drawn;
  }
  throw new Error('the visit has no end');
}
