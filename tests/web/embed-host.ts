/** Pages of other people: a server of another origin, and a reader who answers questions. */
import { createServer } from 'node:http';
import { expect, type Locator, type Page } from '@playwright/test';
import { answerAll, columnReader } from './element-reader.ts';

export interface HostPage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
  readonly origin: string;
  /** The requests that it received, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves the pages on a separate port, which makes it another origin than the site. */
export async function openHost(pages: Readonly<Record<string, HostPage>>): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    asked.push(request.url ?? '');
    const page = pages[path];
    const type = path.endsWith('.css')
      ? 'text/css'
      : path.endsWith('.js')
        ? 'text/javascript'
        : 'text/html; charset=utf-8';
    response.writeHead(page ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'no-store', ...page?.headers });
    response.end(page?.body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export type Answers = Readonly<Record<string, string | readonly string[] | number | null>>;

const calm: Answers = { ...columnReader, since: 'd4_13' };

/** Three readers of the calf pack whose results differ. */
export const readers = {
  calm,
  today: { ...calm, look: ['whole_swell', 'warm'] },
  emergency: { now: ['breath'] },
} satisfies Record<string, Answers>;

/** Fills in the questions on screen and continues. Returns the ids of the questions. */
export async function step(widget: Locator, answers: Answers): Promise<string[]> {
  const questions = widget.locator('fieldset[data-question]');
  await questions.first().waitFor();
  // Where a page has too little room, a button opens the first question.
  const hold = widget.locator('button.hold');
  if (await hold.count()) await hold.click();
  const ids = await questions.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.question as string));
  for (const id of ids) {
    const answer = answers[id];
    if (answer === undefined) throw new Error(`this reader has no answer to ${id}`);
    const field = widget.locator(`fieldset[data-question="${id}"]`);
    if (typeof answer === 'number') await field.locator('input[inputmode]').fill(String(answer));
    else if (answer === null || answer.length === 0) await field.locator(`[name="${id}"][data-none]`).check();
    else {
      for (const value of [answer].flat()) {
        // Chromium drops presses on a frame that has moved within the last half second.
        await expect(() => field.locator(`[name="${id}"][value="${value}"]`).check({ timeout: 2000 })).toPass();
      }
    }
  }
  await widget.locator('button.go').click();
  return ids;
}

/** Answers up to a result, from inside the page; returns its first sentence. `step` presses what a reader presses. */
export async function visit(widget: Locator, answers: Answers): Promise<string> {
  await widget.locator('fieldset[data-question]').first().waitFor();
  const hold = widget.locator('button.hold');
  if (await hold.count()) await hold.click();
  await answerAll(widget, answers);
  return (await widget.locator('.result h2').first().textContent()) ?? '';
}

/** Share of pixels that differ by more than a shade; 1 when the sizes differ. */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async (files) => {
        const [a, b] = await Promise.all(
          files.map(async (file) => {
            const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${file}`)).blob());
            const canvas = new OffscreenCanvas(picture.width, picture.height);
            const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
            context.drawImage(picture, 0, 0);
            return context.getImageData(0, 0, picture.width, picture.height);
          }),
        );
        if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
        let differing = 0;
        for (let at = 0; at < a.data.length; at += 4) {
          const far = [0, 1, 2].some((c) => Math.abs((a.data[at + c] as number) - (b.data[at + c] as number)) > 24);
          if (far) ++differing;
        }
        return differing / (a.width * a.height);
      },
      [one.toString('base64'), other.toString('base64')],
    );
  } finally {
    await blank.close();
  }
}
