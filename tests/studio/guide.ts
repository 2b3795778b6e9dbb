/** The tutorial of the author guide, followed in the studio as it is written, in any browser. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const kFolder = 'content/my_blister/';

export interface Edit {
  readonly file: string;
  /** The whole file afterwards. */
  readonly text: string;
  /** What the program says then: no mistake, or one with these words. */
  readonly wrong: RegExp | null;
}

/** Applies the lines of a diff to a file. */
function edited(file: string, lines: string): string {
  let text = file;
  let removed = '';
  let added = '';
  const apply = (): void => {
    if (removed === '') return;
    if (text.split(removed).length !== 2) throw new Error(`this is not once in the file:\n${removed}`);
    text = text.replace(removed, () => added);
    removed = added = '';
  };
  for (const line of lines.split('\n').filter(Boolean)) {
    if (line.startsWith('-') && added !== '') apply();
    if (line.startsWith('-')) removed += `${line.slice(1)}\n`;
    else added += `${line.slice(1)}\n`;
  }
  apply();
  return text;
}

/** The edits of the guide's first part, in their order. */
export function editsOfTheGuide(): Edit[] {
  const guide = readFileSync(join(root, 'content/AUTHORING.md'), 'utf8').split('## Your editor')[0] ?? '';
  const files = new Map<string, string>();
  const edits: Edit[] = [];
  let from = 0;
  for (const block of guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const [whole, kind, body = ''] = block;
    const named = [...guide.slice(from, block.index).matchAll(/`content\/my_blister\/([\w.-]+)`/g)].at(-1)?.[1];
    from = block.index + whole.length;
    if (kind === 'text' && body.includes('…option-idle…')) {
      const last = edits.pop();
      if (last) edits.push({ ...last, wrong: /streaks/ });
    }
    if (kind !== 'diff' || !named) continue;
    const before = files.get(named) ?? readFileSync(join(root, 'content/starter', named), 'utf8');
    const text = edited(before, body);
    files.set(named, text);
    edits.push({ file: named, text, wrong: null });
  }
  return edits;
}

/** The packs that the native program makes of the same edits, by name. */
export function nativePacks(edits: readonly Edit[]): Record<string, Buffer> {
  const work = mkdtempSync(join(tmpdir(), 'studio-guide-'));
  try {
    const folder = join(work, kFolder);
    cpSync(join(root, 'content/starter'), folder, { recursive: true });
    for (const { file, text } of edits) writeFileSync(join(folder, file), text);
    const built = spawnSync(join(root, 'build/native/advisor'), ['build', folder, '-o', join(work, 'out')]);
    if (built.status !== 0) throw new Error(String(built.stderr));
    return { 'my_blister.en.pack': readFileSync(join(work, 'out/my_blister.en.pack')) };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** A page in whichever browser. */
export interface AnyPage {
  run<Given extends readonly unknown[], Result>(act: (...given: Given) => Result, ...given: Given): Promise<Result>;
}

/** Tries again until it is so. */
async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 100_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const statusOf = (page: AnyPage) => page.run(() => document.getElementById('status')?.textContent ?? '');

/** `what`: for whom a proof that is going on must end. */
async function proved(page: AnyPage, wrong: RegExp | null): Promise<void> {
  const words = wrong ? /mistake/ : /Nothing is wrong/;
  await until(`the status ${words}`, async () => words.test(await statusOf(page)));
  const mistakes = await page.run(() => document.getElementById('mistakes-panel')?.textContent ?? '');
  if (wrong && !wrong.test(mistakes)) throw new Error(`these are other mistakes: ${mistakes}`);
}

const press = (page: AnyPage, css: string, words: string) =>
  until(`${css} ${words}`, () =>
    page.run(
      (selector, wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>(selector)];
        const found = all.find((one) => one.getClientRects().length > 0 && one.textContent?.includes(wanted));
        found?.click();
        return found !== undefined;
      },
      css,
      words,
    ),
  );

/** Selects all of the text that is open and pastes other text over it, as an author does. */
const paste = (page: AnyPage, words: string) =>
  page.run((text) => {
    const content = document.querySelector('#editor')?.shadowRoot?.querySelector<HTMLElement>('.cm-content');
    content?.focus();
    const isMac = /Mac/.test(navigator.platform);
    content?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'a',
        code: 'KeyA',
        keyCode: 65,
        ctrlKey: !isMac,
        metaKey: isMac,
        bubbles: true,
      }),
    );
    // Firefox gives an event that a script makes an empty clipboard.
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
    content?.dispatchEvent(event);
  }, words);

/** From the starter, which is open and proved, through all edits. */
export async function followTheGuide(page: AnyPage, edits: readonly Edit[]): Promise<void> {
  for (const { file, text, wrong } of edits) {
    await press(page, '#list > li > button', file);
    // The next words are those of this edit. Its proof can begin and end between two looks at the status.
    await page.run(() => document.getElementById('status')?.replaceChildren());
    await paste(page, text);
    await proved(page, wrong);
  }
}

export async function beginWithTheStarter(page: AnyPage): Promise<void> {
  await press(page, '#starter', 'Begin with the starter');
  await proved(page, null);
}

/** Visits the topic in the widget as the guide does: none of these, walks as always, the race in five days. */
export async function visitAsTheGuide(page: AnyPage): Promise<string> {
  for (const answer of ['[data-none]', '[value="fine"]', '[inputmode]']) {
    await until(`the question with ${answer}`, () =>
      page.run((css) => {
        const form = document.querySelector('#widget runner-advisor')?.shadowRoot?.querySelector('form');
        const control = form?.querySelector<HTMLInputElement>(css);
        if (!form || !control) return false;
        if (css === '[inputmode]') {
          control.value = '5';
          control.dispatchEvent(new Event('input', { bubbles: true }));
        } else control.click();
        form.querySelector<HTMLElement>('.go')?.click();
        return true;
      }, answer),
    );
  }
  const result = () =>
    page.run(
      () =>
        document.querySelector('#widget runner-advisor')?.shadowRoot?.querySelector('[part~="verdict"] h2')
          ?.textContent ?? '',
    );
  await until('a result', async () => (await result()) !== '');
  return result();
}
