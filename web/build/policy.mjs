/**
 * The site's policy, and the styles that it names. The app's pages carry their style inside, one round trip less before the
 * first question can be seen; a policy that names the hash of each such style stays as strict as one without any.
 *
 * What it costs: the header changes with the style, so a host whose header is older refuses it, and the page fetches the
 * same style as a file (web/app/app.ts). Pages under a version's address, which stay for years, carry none for that reason.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf } from './integrity.mjs';

const web = join(import.meta.dirname, '..');

export function styleElement(css) {
  if (/<\/style|<!--/i.test(css)) throw new Error('a style would end its own element');
  return `<style>${css}</style>`;
}

/** `wasm-unsafe-eval` lets a page compile WebAssembly and nothing else. `styles`: those that stand inside pages. */
export const policyOf = (styles) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...styles.map((css) => `'${integrityOf(css)}'`)].join(' '),
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

/** `_headers` in the site, and nginx.conf in the folder beside it. */
export function writeHosting({ buildFolder, site, version }, styles) {
  const filled = (name) =>
    readFileSync(join(web, 'hosting', name), 'utf8')
      .replaceAll('{{version}}', version)
      .replaceAll('{{policy}}', policyOf(styles));
  writeFileSync(join(site, '_headers'), filled('_headers'));
  const folder = join(buildFolder, 'hosting');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'nginx.conf.new'), filled('nginx.conf'));
  renameSync(join(folder, 'nginx.conf.new'), join(folder, 'nginx.conf'));
}
