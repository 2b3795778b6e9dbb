/** A reader at the widget in any browser: answers what is on screen, by the names of the controls in the content. */
import { answerInPage, upToResult } from '../web/answer-in-page.ts';
import type { Given } from '../web/element-reader.ts';
import type { Page, Place } from './page.ts';

/** Milliseconds that anything may take on a busy machine. */
const kPatience = 20_000;

/** Retries until there is a result, and returns it. */
export async function until<Found>(what: string, look: () => Promise<Found>): Promise<NonNullable<Found>> {
  const end = Date.now() + kPatience;
  for (;;) {
    const found = await look();
    if (found) return found as NonNullable<Found>;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

interface Seen {
  readonly text: string;
  readonly value: string;
  readonly question: string;
  readonly checked: boolean;
  readonly shown: boolean;
}

export class Reader {
  readonly page: Page;
  readonly #widget: number;

  constructor(page: Page, widget = 0) {
    this.page = page;
    this.#widget = widget;
  }

  /** Opens a page, brings the widget near the window and waits until it shows a question, a result or a refusal. */
  async visit(address: string): Promise<this> {
    await this.page.go(address);
    return this.arrived();
  }
  async reload(): Promise<this> {
    await this.page.reload();
    return this.arrived();
  }
  async arrived(): Promise<this> {
    await this.page.run(
      (nth) => document.querySelectorAll('runner-advisor')[nth]?.scrollIntoView({ behavior: 'instant' }),
      this.#widget,
    );
    await this.sees('h2, [role=status]');
    // When a page has too little room for the question, a button shows it.
    if (await this.count('.hold')) await this.press('.hold');
    return this;
  }

  /** Waits until an element is on screen. */
  async sees(css: string, name?: string): Promise<void> {
    const place = this.#place(css, name);
    await until(`${css} ${name ?? ''}`, () => this.page.shows(place));
  }
  async press(css: string, name?: string): Promise<void> {
    const place = this.#place(css, name);
    await until(`${css} ${name ?? ''}`, () => this.page.press(place));
  }
  async write(css: string, text: string): Promise<void> {
    await this.sees(css);
    await this.page.write(this.#place(css), text);
  }
  /** The number of such elements on screen. */
  async count(css: string): Promise<number> {
    return (await this.#seen(css)).filter(({ shown }) => shown).length;
  }
  /** The texts of all such elements. */
  async texts(css: string): Promise<string[]> {
    return (await this.#seen(css)).map(({ text }) => text);
  }
  async text(css: string): Promise<string> {
    return (await this.texts(css)).join(' ');
  }
  async value(css: string): Promise<string> {
    return (await this.#seen(css))[0]?.value ?? '';
  }
  async checked(css: string): Promise<boolean> {
    return (await this.#seen(css))[0]?.checked ?? false;
  }
  /** First sentence of the result. */
  async headline(): Promise<string> {
    await this.sees('[part~="verdict"] h2');
    return this.text('[part~="verdict"] h2');
  }
  /** Waits until a result is built completely. */
  async whole(): Promise<void> {
    await this.sees('button', 'Forget my answers');
  }
  /** The fallback text of the page, as far as it is on screen. */
  fallback(): Promise<string> {
    return this.page.run((nth) => {
      const element = document.querySelectorAll('runner-advisor')[nth];
      const shown = [...(element?.children ?? [])].filter((one) => one.getClientRects().length > 0);
      return shown.map(({ textContent }) => textContent).join('\n');
    }, this.#widget);
  }

  /** Fills in the screen and returns the ids of its questions. */
  async fillIn(given: Given): Promise<string[]> {
    const ids = (await this.#seen('[data-question]')).map(({ question }) => question);
    for (const id of ids) {
      const answer = given[id];
      const set = `[data-question="${id}"]`;
      if (answer === undefined) continue;
      if (answer === null || (Array.isArray(answer) && !answer.length)) await this.#check(`${set} [data-none]`);
      else if (typeof answer === 'number' && (await this.count(`${set} [inputmode]`))) {
        await this.write(`${set} [inputmode]`, String(answer));
      } else for (const value of [answer].flat()) await this.#check(`${set} [value="${value}"]`);
    }
    return ids;
  }
  /** Presses Continue and waits for another screen. */
  async goOn(): Promise<void> {
    await this.page.run((nth) => {
      document.querySelectorAll('runner-advisor')[nth]?.shadowRoot?.querySelector('form')?.setAttribute('data-old', '');
    }, this.#widget);
    await this.press('form .go');
    await until('another screen', async () => !(await this.count('[data-old]')));
    await this.sees('h2, [role=status]');
  }
  /**
   * Answers every screen up to a result, from inside the page; returns the questions of each screen in order. For tests
   * of what comes after; `answerByHand` presses what a reader presses.
   */
  async answerAll(given: Given): Promise<string[][]> {
    return (await this.page.run(answerInPage, this.#widget, upToResult(given))).screens;
  }
  /** The same, by presses on the controls. */
  async answerByHand(given: Given): Promise<string[][]> {
    const screens: string[][] = [];
    while (await this.count('form')) {
      screens.push(await this.fillIn(given));
      await this.goOn();
      if (screens.length > 20) throw new Error(`no end: ${JSON.stringify(screens)}`);
    }
    return screens;
  }

  #place(css: string, name?: string): Place {
    return { css, widget: this.#widget, ...(name ? { name } : {}) };
  }
  async #check(css: string): Promise<void> {
    if (!(await this.checked(css))) await this.press(css);
    await until(`${css} to be checked`, () => this.checked(css));
  }
  /** Everything that a selector finds in the widget at present. */
  #seen(css: string): Promise<Seen[]> {
    return this.page.run(
      (nth, selector) => {
        const root = document.querySelectorAll('runner-advisor')[nth]?.shadowRoot;
        return [...(root?.querySelectorAll<HTMLInputElement>(selector) ?? [])].map((one) => ({
          text: one.textContent?.replace(/\s+/g, ' ').trim() ?? '',
          value: one.value ?? '',
          question: one.dataset.question ?? '',
          checked: one.checked ?? false,
          shown: one.getClientRects().length > 0,
        }));
      },
      this.#widget,
      css,
    );
  }
}
