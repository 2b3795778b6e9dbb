/**
 * The site's policy, and the styles that it names. The app's pages and the frame's carry their style inside, one round trip
 * less before the first question can be seen; a policy that names the hash of each such style stays as strict as one
 * without any.
 *
 * What it costs: the header changes with the style. Frames under a version's address stay for years, so the hashes of every
 * release are kept in web/hosting/styles-of-releases.txt and named as well. A host whose header is of another version
 * refuses the style, and the page fetches the same as a file (web/app/own-style.ts).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf } from './integrity.mjs';

const web = join(import.meta.dirname, '..');

export function styleElement(css) {
  if (/<\/style|<!--/i.test(css)) throw new Error('a style would end its own element');
  return `<style>${css}</style>`;
}

/** The hashes of styles inside pages, as a policy and a release's line name them. */
const hashesIn = (text) => text.match(/'sha256-[\w+/]{43}='/g) ?? [];

export const hashesOf = (styles) => styles.map((css) => `'${integrityOf(css)}'`).join(' ');

/** `wasm-unsafe-eval` lets a page compile WebAssembly and nothing else. `hashes`: of the styles that stand inside pages. */
const policyOf = (hashes) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...hashes].join(' '),
    "connect-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The policy of a built site, as its hosts are told to send it; without one, that of pages with no style inside. */
export function policyIn(site) {
  const headers = join(site, '_headers');
  const said = existsSync(headers) && /Content-Security-Policy: (.+)/.exec(readFileSync(headers, 'utf8'));
  return said ? said[1] : policyOf([]);
}

/** `_headers` in the site, and nginx.conf in the folder beside it. `styles`: those inside the pages of this build. */
export function writeHosting({ buildFolder, site, version }, styles) {
  const read = (name) => readFileSync(join(web, 'hosting', name), 'utf8');
  const policy = policyOf(new Set([...hashesIn(hashesOf(styles)), ...hashesIn(read('styles-of-releases.txt'))]));
  const filled = (name) => read(name).replaceAll('{{version}}', version).replaceAll('{{policy}}', policy);
  writeFileSync(join(site, '_headers'), filled('_headers'));
  const folder = join(buildFolder, 'hosting');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'nginx.conf.new'), filled('nginx.conf'));
  renameSync(join(folder, 'nginx.conf.new'), join(folder, 'nginx.conf'));
}
