import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { type Host, nginx } from '../hosting/nginx.ts';
import { Reader, settled } from '../hosting/reader.ts';
import { newWords, oldWords, Releases } from '../hosting/releases.ts';
import { answerAll, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

test.describe.configure({ mode: 'serial' });

let releases: Releases;
let host: Host;
let reader: Reader;
let context: BrowserContext;
const built: Record<string, string> = {};

test.beforeAll(async () => {
  test.setTimeout(240_000);
  releases = new Releases();
  built.pack = releases.build('pack', { pack: true });
  built.engine = releases.build('engine', { engine: true });
  built.both = releases.build('both', { pack: true, engine: true });
  host = await nginx(releases.live);
});
test.afterAll(async () => {
  await host.close();
  releases.end();
});
test.beforeEach(async () => {
  test.setTimeout(120_000);
  reader = new Reader();
  context = await reader.open();
});
test.afterEach(async () => {
  await reader.end();
});

const element = (page: Page): Locator => page.locator('runner-advisor');

/** A first visit to the old release, up to a plan with a tick. */
async function plan(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.address);
  await settled(page);
  await answerAll(await widget(page, ''), columnReader);
  await expect(headline(element(page))).toHaveText(oldWords);
  await element(page).locator('input.tick').first().check();
  return page;
}

/** Requests an update and waits until the browser has decided on it. */
async function update(page: Page): Promise<'waiting' | 'refused' | 'none'> {
  return page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration()) as ServiceWorkerRegistration;
    await registration.update().catch(() => undefined);
    const coming = registration.installing;
    if (!coming) return registration.waiting ? 'waiting' : 'none';
    await new Promise<void>((done) => {
      coming.addEventListener('statechange', () => coming.state !== 'installing' && done());
    });
    return coming.state === 'redundant' ? 'refused' : 'waiting';
  });
}

/** The files of the set that pages are served from, as the page sees them: all of one release. */
async function filesOf(page: Page): Promise<string> {
  await page.waitForTimeout(300);
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  return names
    .filter((name) => /\.(wasm|head|words)$/.test(name))
    .sort()
    .join();
}

for (const name of ['pack', 'engine', 'both']) {
  test(`a release with ${name === 'both' ? 'both new' : `another ${name}`} waits for the next visit, says so in one line, and comes whole`, async () => {
    releases.publish(releases.original);
    const page = await plan();
    const before = await filesOf(page);
    releases.publish(built[name] as string);
    expect(await update(page)).toBe('waiting');
    await expect(page.locator('.line')).toContainText('A newer version is ready. It comes with your next visit.');
    // The visit continues unchanged, with the files that it began with.
    await expect(headline(element(page))).toHaveText(oldWords);
    await element(page).locator('input.tick').nth(1).check();

    await reader.close();
    context = await reader.open();
    await host.stop();
    const next = await context.newPage();
    await next.goto(host.address);
    await expect(headline(element(next))).toHaveText(name === 'engine' ? oldWords : newWords);
    await expect(element(next).locator('input.tick').first()).toBeChecked();
    await expect(element(next).locator('input.tick').nth(1)).toBeChecked();
    // Other advice for the same answers is announced; a new engine alone changes no advice.
    await expect(element(next).getByText('The advice for your answers is new')).toHaveCount(name === 'engine' ? 0 : 1);
    const after = await filesOf(next);
    const changed = (kind: string): boolean =>
      before.split(',').find((file) => file.endsWith(kind)) !== after.split(',').find((file) => file.endsWith(kind));
    expect({ wasm: changed('.wasm'), head: changed('.head') }).toEqual({
      wasm: name !== 'pack',
      head: name !== 'engine',
    });
    await host.start();
  });
}

for (const [name, make] of [
  ['whose upload stopped half way', () => releases.half(built.both as string)],
  ['whose scripts belong to another one', () => releases.mixed(built.both as string, releases.original)],
  ['with a pack that the engine refuses', () => releases.broken(built.both as string)],
] as const) {
  test(`a release ${name} is not taken, and the old one works on, also offline`, async () => {
    releases.publish(releases.original);
    const page = await plan();
    releases.publish(await make());
    expect(await update(page)).toBe('refused');
    await reader.close();
    context = await reader.open();
    const next = await context.newPage();
    await next.goto(host.address);
    await expect(headline(element(next))).toHaveText(oldWords);
    await host.stop();
    await next.reload();
    await expect(headline(element(next))).toHaveText(oldWords);
    await expect(element(next).locator('input.tick').first()).toBeChecked();
    await host.start();
    // A complete upload corrects it.
    releases.publish(built.both as string);
    expect(await update(next)).toBe('waiting');
  });
}

test('a full disk leaves the old release and the plan', async () => {
  releases.publish(releases.original);
  const page = await plan();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.address, quotaSize: 1000 });
  releases.publish(built.both as string);
  expect(await update(page)).toBe('refused');
  await host.stop();
  await page.reload();
  await expect(headline(element(page))).toHaveText(oldWords);
  await expect(element(page).locator('input.tick').first()).toBeChecked();
  await host.start();
});

test('two tabs stay on one release until both are closed', async () => {
  releases.publish(releases.original);
  const first = await plan();
  releases.publish(built.both as string);
  expect(await update(first)).toBe('waiting');
  const second = await context.newPage();
  await second.goto(host.address);
  await expect(headline(element(second))).toHaveText(oldWords);
  await expect(second.locator('.line')).toContainText('A newer version is ready.');
  await second.waitForTimeout(1000);
  expect(await filesOf(second)).toBe(await filesOf(first));
  await first.close();
  await second.close();
  const third = await context.newPage();
  await third.goto(host.address);
  await expect(headline(element(third))).toHaveText(newWords);
});

test('a reader who has not answered anything gets the waiting release at once, and any other reader is not interrupted', async () => {
  releases.publish(releases.original);
  const page = await context.newPage();
  await page.goto(host.address);
  await settled(page);
  releases.publish(built.pack as string);
  expect(await update(page)).toBe('waiting');
  await fillIn(element(page), columnReader);
  await goOn(element(page));
  await expect(element(page).locator('.back')).toBeVisible();
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r?.waiting?.state))).toBe(
    'installed',
  );
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  // The page is reloaded once when the new release has taken over.
  const waiting = (): Promise<unknown> =>
    page
      .evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r?.waiting?.state ?? 'none'))
      .catch(() => 'loading');
  await expect.poll(waiting, { timeout: 25_000 }).toBe('none');
  await page.waitForTimeout(1000);
  await answerAll(await widget(page, ''), columnReader);
  await expect(headline(element(page))).toHaveText(newWords);
});

test('rolling back brings the old release again, whole, with the plan', async () => {
  releases.publish(built.both as string);
  const page = await context.newPage();
  await page.goto(host.address);
  await settled(page);
  await answerAll(await widget(page, ''), columnReader);
  await expect(headline(element(page))).toHaveText(newWords);
  releases.publish(releases.original);
  expect(await update(page)).toBe('waiting');
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect(headline(element(page))).toHaveText(oldWords);
  await host.stop();
  await page.reload();
  await expect(headline(element(page))).toHaveText(oldWords);
  await host.start();
});
