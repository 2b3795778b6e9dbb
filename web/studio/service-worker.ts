/**
 * The service worker of the studio, which has a scope of its own: everything that the studio needs, fetched as one set and served
 * as one set. A new version waits until every page of the old one is closed, so that no page meets files of two versions.
 */
import { files } from 'virtual:precache';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: { addEventListener(name: string, act: (event: never) => void): void };

const controller = new PrecacheController();
controller.addToCacheList(files);

self.addEventListener('install', (event) => void controller.install(event));
self.addEventListener('activate', (event) => void controller.activate(event));
registerRoute(new PrecacheRoute(controller, { directoryIndex: 'index.html', cleanURLs: false }));
