/**
 * Files that cannot be fetched, or have wrong contents: the reader keeps the safety text, one plain sentence and the
 * answers.
 */
import { columnReader } from '../web/element-reader.ts';
import type { Fault } from './host.ts';
import { Reader, until } from './reader.ts';
import { expect, test } from './test.ts';

const safety = 'Get emergency help now';
const sentence = /cannot be shown right now/;

const engine = /\/engine.*\.wasm$/;
const pack = /\.head$/;
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);
const altered = (bytes: Buffer): Buffer => {
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return bytes;
};
const missing: Fault = { status: 404 };
const anotherKind: Fault = { type: 'text/html', bytes: '<!doctype html><title>Not found</title>' };

const refused: Record<string, [RegExp, Fault]> = {
  'a missing engine': [engine, missing],
  'a page in the place of the engine': [engine, anotherKind],
  'half an engine': [engine, { bytes: half }],
  'an engine with one bit changed': [engine, { bytes: altered }],
  'a missing pack': [pack, missing],
  'a page in the place of the pack': [pack, anotherKind],
  'half a pack': [pack, { bytes: half }],
  'a pack with one bit changed': [pack, { bytes: altered }],
  'a policy that lets no engine run': [
    /blog\.html$/,
    { policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'" },
  ],
  'a policy that lets nothing be fetched': [
    /blog\.html$/,
    { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'" },
  ],
};

for (const [name, [path, fault]] of Object.entries(refused)) {
  test(`${name} leaves the safety text and one plain sentence`, async ({ host, open }) => {
    host.faults.set(path, fault);
    const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
    await reader.sees('[role=status]');
    expect(await reader.text('[role=status]')).toMatch(sentence);
    expect(await reader.fallback()).toContain(safety);
    expect(await reader.count('form')).toBe(0);
  });
}

test('an engine and a pack that a host sends as plain text work all the same', async ({ host, open }) => {
  host.faults.set(engine, { type: 'text/plain' }).set(pack, { type: 'text/plain' });
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.fillIn({ now: ['breath'] });
  await reader.goOn();
  expect(await reader.headline()).toMatch(/^Call/);
});

test('the first question can be answered while engine and pack are still on their way', async ({ host, open }) => {
  let arrive = (): void => undefined;
  const after = new Promise<void>((done) => {
    arrive = done;
  });
  host.faults.set(engine, { after }).set(pack, { after });
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.fillIn({ now: ['breath'] });
  await reader.press('form .go');
  expect(await reader.count('[data-question="now"]')).toBe(1);
  arrive();
  expect(await reader.headline()).toMatch(/^Call/);
});

test('a script that does not come leaves the safety text', async ({ host, open }) => {
  host.faults.set(/\/runner-advisor\.js$/, missing);
  const reader = new Reader(await open());
  await reader.page.go(`${host.address}/blog.html`);
  await until('the safety text', async () => (await reader.fallback()).includes(safety));
});

test('when a chunk of the script cannot be loaded, the safety text replaces the questions', async ({ host, open }) => {
  host.faults.set(/\/assets\/interview-chunk/, missing);
  const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
  await reader.sees('[role=status]');
  expect(await reader.text('[role=status]')).toMatch(sentence);
  expect(await reader.fallback()).toContain(safety);
});

for (const [name, path, fault] of [
  ['the engine is damaged', engine, { bytes: altered }],
  ['the pack is gone', pack, missing],
  ['the words of the results are damaged', /\.words$/, { bytes: altered }],
] as const) {
  test(`answers outlast a day on which ${name}`, async ({ host, open }) => {
    // Prevent the browser from using its own cache.
    host.faults.set(/\/assets\//, {});
    const reader = await new Reader(await open()).visit(`${host.address}/blog.html`);
    await reader.answerAll(columnReader);
    const said = await reader.headline();
    host.faults.clear();
    host.faults.set(path, fault).set(/\/assets\//, {});
    await reader.reload();
    await reader.sees('[role=status]');
    expect(await reader.text('[role=status]')).toMatch(sentence);
    expect(await reader.fallback()).toContain(safety);
    host.faults.delete(path);
    await reader.reload();
    expect(await reader.headline()).toBe(said);
  });
}
