/**
 * The site's content security policy and the styles that it names. The pages of the app and the frame contain their
 * style, which saves one round trip before the first question. A policy that names the hash of each such style is as
 * strict as one without.
 *
 * The cost: the header changes with the style. Frames under a version's address stay for years, so the hashes of every
 * release are kept in web/hosting/styles-of-releases.txt and named as well. When a host sends the header of another
 * version, the browser refuses the style, and the page loads the same style as a file (web/app/style-fallback.ts).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf } from './integrity.mjs';

const web = join(import.meta.dirname, '..');

export function styleElement(css) {
  if (/<\/style|<!--/i.test(css)) throw new Error('a style would end its own element');
  return `<style>${css}</style>`;
}

/** The style hashes in a policy or in a release's line. */
const hashesIn = (text) => text.match(/'sha256-[\w+/]{43}='/g) ?? [];

export const hashesOf = (styles) => styles.map((css) => `'${integrityOf(css)}'`).join(' ');

/** `wasm-unsafe-eval` allows a page to compile WebAssembly and nothing else. `hashes`: of the styles inside pages. */
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

/** The policy that the hosts of a built site send; without a site, the policy of pages without a style inside. */
export function policyIn(site) {
  const headers = join(site, '_headers');
  const said = existsSync(headers) && /Content-Security-Policy: (.+)/.exec(readFileSync(headers, 'utf8'));
  return said ? said[1] : policyOf([]);
}

/**
 * Writes `_headers` into the site and nginx.conf into the folder beside it. `styles`: those inside the pages of this
 * build.
 */
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
