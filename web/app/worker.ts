/**
 * The service worker: it fetches all files of the app as one set and serves them as one set.
 *
 * The build writes the list of files into this script, with a hash of each. A set is activated only when every file has
 * arrived with the right bytes and the engine opens every pack, so a partial upload, a broken pack or a full disk
 * leaves the old set unchanged. The previous set is kept too, so that a page which was open during the switch still
 * finds its files and a rollback needs no download.
 */

import { files } from 'virtual:precache';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { open } from '../src/engine/engine.js';

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface InstallEvent extends ExtendableEvent {
  /** Available in browsers with static routing. */
  addRoutes?(route: object): Promise<void>;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void>; matchAll(options: object): Promise<unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(name: string, act: (event: never) => void): void;
}
declare const self: WorkerScope;

/** Cache that stores the lists of the current and the previous set, and whether the last new set was refused. */
const kSets = 'runner-advisor-sets';
const kSetsFile = new URL('sets.json', self.registration.scope).href;
const kRefused = new URL('refused', self.registration.scope).href;

const controller = new PrecacheController({
  plugins: [
    {
      // Files of a refused set may still be in the browser's HTTP cache, under names that are cached for ever.
      requestWillFetch: async ({ request }) =>
        (await (await caches.open(kSets)).match(kRefused)) ? new Request(request, { cache: 'reload' }) : request,
    },
  ],
});
controller.addToCacheList(files);

const bytesOf = async (url: string): Promise<ArrayBuffer> => {
  const found = await controller.matchPrecache(url);
  if (!found) throw new Error(url);
  return found.arrayBuffer();
};

/** Opens every pack with the engine of the set; throws when one is refused. */
async function tryOut(): Promise<void> {
  const urls = files.map(({ url }) => url);
  const engine = await WebAssembly.compile(await bytesOf(urls.find((url) => url.endsWith('.wasm')) ?? ''));
  for (const url of urls.filter((name) => name.endsWith('.head'))) {
    const session = await open(engine, await bytesOf(url));
    const words = urls.find(
      (name) => name.includes(`/${session.pack.id}.${session.pack.locale}.`) && name.endsWith('.words'),
    );
    if (session.wordsMissing && !session.addWords(await bytesOf(words ?? ''))) throw new Error(url);
  }
}

/** Addresses in the cache of the current set and of the one before it. */
interface Sets {
  readonly current: readonly string[];
  readonly before: readonly string[];
}

async function readSets(): Promise<Sets> {
  const found = await (await caches.open(kSets)).match(kSetsFile);
  return found ? found.json() : { current: [], before: [] };
}

async function drop(unwanted: (address: string) => boolean): Promise<void> {
  const cache = await caches.open(controller.strategy.cacheName);
  for (const request of await cache.keys()) if (unwanted(request.url)) await cache.delete(request);
}

const addresses = files.map(({ url }) => controller.getCacheKeyForURL(url) as string);

/** Makes this set the current one; of the older sets, only the previous one is kept. */
async function takeOver(): Promise<void> {
  const { current } = await readSets();
  const sets: Sets = { current: addresses, before: current };
  const store = await caches.open(kSets);
  await store.put(kSetsFile, new Response(JSON.stringify(sets)));
  await store.delete(kRefused);
  const kept = new Set([...addresses, ...current]);
  await drop((address) => !kept.has(address));
}

/** Removes the files of a refused set, so that the next set does not contain them. */
async function giveUp(cause: unknown): Promise<never> {
  const { current, before } = await readSets();
  const kept = new Set([...current, ...before]);
  await drop((address) => !kept.has(address));
  await (await caches.open(kSets)).put(kRefused, new Response(''));
  throw cause;
}

self.addEventListener('install', (event: InstallEvent) => {
  // Without this, a browser may send each navigation to the host in parallel, which costs the host requests for
  // nothing.
  event.addRoutes?.({ condition: { requestMode: 'navigate' }, source: 'fetch-event' });
  event.waitUntil(
    Promise.resolve(controller.install(event as never))
      .then(tryOut)
      .catch(giveUp),
  );
});
self.addEventListener('activate', (event: ExtendableEvent) => {
  event.waitUntil(takeOver().then(() => self.clients.claim()));
});
self.addEventListener('message', (event: ExtendableEvent & { data: unknown }) => {
  if (event.data !== 'take' && event.data !== 'take if alone') return;
  const taken = async (): Promise<void> => {
    // A page that was just closed may still be counted for a moment.
    for (let tries = 0; tries < 4; ++tries) {
      const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
      if (event.data === 'take' || pages.length < 2) return self.skipWaiting();
      await new Promise((done) => setTimeout(done, 400));
    }
  };
  event.waitUntil(taken());
});

/** On a static site nothing depends on the query, which newsletters and search engines append to addresses. */
const kAnyParameter = [/^/];

registerRoute(
  new PrecacheRoute(controller, {
    directoryIndex: 'index.html',
    cleanURLs: false,
    ignoreURLParametersMatching: kAnyParameter,
  }),
);

/** A page that was open during a switch asks for a file of its own set. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href.startsWith(`${self.registration.scope}assets/`),
  async ({ request }) => (await caches.match(request.url)) ?? fetch(request),
);
