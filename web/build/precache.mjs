/**
 * The files that the app needs offline, with a hash of each as served: the list that the service worker precaches. The
 * demo pages and the frame's page are not part of it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.mjs';
import { integrityOf } from './integrity.mjs';

/** Pages of each language, in its folder. */
const kPages = ['index.html', 'general/index.html', 'manifest.webmanifest'];
const kFiles = [
  'app.js',
  'runner-advisor.js',
  'noscript.css',
  // The system fetches the home-screen icons itself when the app is installed.
  'icons/icon.svg',
  'icons/icon-192.png',
  'icons/apple-180.png',
];
/** Assets of the app; those of the snippet builder are excluded. */
const kAssets = /^(?!snippet).*\.(js|css|wasm|head|words|json)$/;
const kReview = /\.(html|css)$/;

/** A larger file is not ours and would fill a phone. The review page of the calf pack has 2.0 MB, of which 0.14 MB travel. */
const kMostBytes = 4e6;

function namesIn(site, folder, pattern) {
  if (!existsSync(join(site, folder))) return [];
  return readdirSync(join(site, folder))
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);
}

/** `folders`: those of the app's languages, "" or "es/". Throws when a file is missing. */
export function precacheList(site, folders) {
  const urls = [
    ...folders.flatMap((folder) => kPages.map((page) => folder + page)),
    ...kFiles,
    ...namesIn(site, 'assets', kAssets),
    ...namesIn(site, 'how-it-works', kReview),
  ];
  return entriesOf(site, urls);
}

/** All files in the studio's folder; the studio has a service worker of its own. */
export const studioPrecacheList = (studio) =>
  entriesOf(
    studio,
    filesBelow(studio).filter((url) => !/\.(br|gz)$/.test(url)),
  );

function entriesOf(site, urls) {
  return urls.sort().map((url) => {
    const bytes = readFileSync(join(site, url));
    if (bytes.length > kMostBytes) throw new Error(`${url} has ${bytes.length} bytes: too many to keep offline`);
    // A hash in the name already distinguishes versions.
    const revision = url.startsWith('assets/') ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    return { url, revision, integrity: integrityOf(bytes) };
  });
}

/** The module `virtual:precache`, for the worker's bundle. */
export function precachePlugin(list) {
  const name = 'virtual:precache';
  return {
    name: 'precache',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export const files = ${JSON.stringify(list)};` : null),
  };
}
