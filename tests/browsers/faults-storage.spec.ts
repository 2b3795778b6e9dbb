/**
 * A device that stores nothing, is full, or holds a record of something else: the visit continues, and the result says
 * so.
 */
import { columnReader } from '../web/element-reader.ts';
import { openFirefox } from './firefox.ts';
import { Reader } from './reader.ts';
import { expect, test } from './test.ts';

const notKept = /does not let the page keep your answers/;

async function visitWithoutMemory(reader: Reader): Promise<void> {
  await reader.answerAll(columnReader);
  expect(await reader.headline()).toMatch(/check/i);
  await reader.whole();
  expect(await reader.text('.actions')).toMatch(notKept);
}

test('with storage that throws the visit continues, and a notice says so', async ({ host, open }) => {
  host.before = `Object.defineProperty(globalThis, 'localStorage', {
    get() { throw new DOMException('blocked', 'SecurityError'); },
  });`;
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await visitWithoutMemory(reader);
});

test('with storage switched off in its settings the app makes the same visit', async ({ host, kind }) => {
  test.skip(kind !== 'firefox', 'WebKitGTK and its driver have no setting that switches storage off');
  const firefox = await openFirefox({ settings: { 'dom.storage.enabled': false } });
  try {
    const reader = await new Reader(await firefox.page()).visit(`${host.address}/`);
    expect(await reader.page.run(() => Boolean(globalThis.localStorage))).toBe(false);
    await visitWithoutMemory(reader);
    await reader.reload();
    await reader.sees('[data-question="now"]');
  } finally {
    await firefox.close();
  }
});

test('with storage full to the last byte the visit continues, and a notice says so', async ({ host, open }) => {
  const page = await open();
  await page.go(`${host.address}/blog.html`);
  await page.run(() => {
    let size = 1 << 22;
    for (let at = 0; size >= 1; ++at) {
      try {
        localStorage.setItem(`other-${at}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  const reader = await new Reader(page).visit(`${host.address}/blog.html`);
  await visitWithoutMemory(reader);
  expect(await page.run(() => localStorage.getItem('runner-advisor:calf'))).toBe(null);
});

test('with read-only storage, the stored visit is shown', async ({ host, open }) => {
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.answerAll(columnReader);
  const said = await reader.headline();
  host.before = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`;
  await reader.reload();
  expect(await reader.headline()).toBe(said);
  await reader.press('.do .tick');
  expect(await reader.headline()).toBe(said);
});

test('storage is not trusted: a record that was edited by hand starts a new visit', async ({ host, open }) => {
  const page = await open();
  await page.go(`${host.address}/two.html`);
  for (const record of [
    '{"answers":"calf@0.2.0;now=7;onset=nonsense","day":"x',
    '{"answers":7,"day":"x"}',
    '{"answers":"calf@0.2.0;now=;look=;onset=nonsense","day":20000,"ticks":7}',
    'null',
    '[]',
    '',
  ]) {
    await page.run((text) => localStorage.setItem('runner-advisor:calf', text), record);
    const reader = await new Reader(page).visit(`${host.address}/blog.html`);
    await reader.sees('[data-question]');
    expect(await reader.count(':checked'), record).toBe(0);
  }
});
