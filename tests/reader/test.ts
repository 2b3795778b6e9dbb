/** A site and someone who listens for each test, at one desk; what they heard is written to build/reader/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Host } from '../browsers/host.ts';
import { Desk } from './desk.ts';
import { Listener } from './listener.ts';

interface Each {
  readonly host: Host;
  readonly listener: Listener;
}
interface OfAll {
  readonly desk: Desk;
}

const transcripts = join(import.meta.dirname, '../../build/reader');

export const test = base.extend<Each, OfAll>({
  // A desk takes as long to set up as a visit. Playwright takes a new one after a test that failed.
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from its pattern
    async ({}, use) => {
      const desk = await Desk.open();
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  host: async ({}, use) => {
    const host = await new Host().open();
    await use(host);
    await host.close();
  },
  listener: async ({ desk }, use, info) => {
    const listener = new Listener(desk);
    await use(listener);
    mkdirSync(transcripts, { recursive: true });
    const name = info.title.replace(/\W+/g, '-').slice(0, 60);
    // What was still said when the test ended belongs to it, too.
    writeFileSync(join(transcripts, `${name}.txt`), `${[...listener.transcript, ...desk.heard()].join('\n')}\n`);
  },
});

export { expect } from '@playwright/test';
