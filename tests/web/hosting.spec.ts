import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { type Host, nginx } from '../hosting/nginx.ts';
import { site } from '../hosting/reader.ts';

let host: Host;
test.beforeAll(async () => {
  host = await nginx(site);
});
test.afterAll(async () => {
  await host.close();
});

const hosting = join(import.meta.dirname, '../../web/hosting');
const asset = (end: string): string =>
  `assets/${readdirSync(join(site, 'assets')).find((name) => name.endsWith(end) && !name.startsWith('snippet'))}`;

function curl(path: string, ...more: string[]): { headers: Record<string, string>; status: number; body: Buffer } {
  const bytes = execFileSync('curl', ['-s', '-i', '--http1.1', ...more, `${host.address}/${path}`], {
    maxBuffer: 2 ** 26,
  });
  const end = bytes.indexOf('\r\n\r\n');
  const [first, ...lines] = bytes.subarray(0, end).toString().split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  const joined: Record<string, string> = {};
  for (const [name, value] of headers as [string, string][])
    joined[name] = joined[name] ? `${joined[name]}, ${value}` : value;
  return { headers: joined, status: Number(first?.split(' ')[1]), body: bytes.subarray(end + 4) };
}

test('curl gets the brotli and gzip files that the build made, byte for byte', () => {
  for (const path of ['index.html', 'runner-advisor.js', 'sw.js', asset('.wasm'), asset('.head'), asset('.words')]) {
    const plain = readFileSync(join(site, path));
    const br = curl(path, '-H', 'Accept-Encoding: gzip, br');
    expect(br.headers['content-encoding'], path).toBe('br');
    expect(br.body.equals(readFileSync(join(site, `${path}.br`))), path).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain), path).toBe(true);
    const gz = curl(path, '-H', 'Accept-Encoding: gzip');
    expect(gz.headers['content-encoding'], path).toBe('gzip');
    expect(gunzipSync(gz.body).equals(plain), path).toBe(true);
    expect(br.headers.vary).toContain('Accept-Encoding');
    expect(curl(path).body.equals(plain), path).toBe(true);
  }
});

test('every kind of file has its type, and none is guessed', () => {
  const types: Record<string, string> = {
    'index.html': 'text/html; charset=utf-8',
    'runner-advisor.js': 'text/javascript; charset=utf-8',
    'manifest.webmanifest': 'application/manifest+json',
    'icons/icon.svg': 'image/svg+xml',
    'icons/icon-192.png': 'image/png',
    [asset('.css')]: 'text/css; charset=utf-8',
    [asset('.wasm')]: 'application/wasm',
    [asset('.head')]: 'application/octet-stream',
  };
  for (const [path, type] of Object.entries(types)) {
    const { headers } = curl(path);
    expect(headers['content-type'], path).toBe(type);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

test('names with a hash are cached for ever, all others are revalidated, and missing files are not cached', () => {
  const { version } = JSON.parse(readFileSync(join(hosting, '../package.json'), 'utf8'));
  for (const path of [asset('.wasm'), asset('.js'), `v${version}/runner-advisor.js`, `v${version}/${asset('.wasm')}`]) {
    expect(curl(path).headers['cache-control'], path).toBe('public, max-age=31536000, immutable');
  }
  for (const path of ['', 'sw.js', 'runner-advisor.js', 'embed.html', 'es/', 'manifest.webmanifest']) {
    const { headers } = curl(path);
    expect(headers['cache-control'], path).toBe('no-cache');
    expect(curl(path, '-H', `If-None-Match: ${headers.etag}`).status, path).toBe(304);
  }
  const missing = curl('assets/gone.js');
  expect(missing.status).toBe(404);
  expect(missing.headers['cache-control']).toBeUndefined();
});

test('every answer carries the same strict policy, on every kind of host', async ({ request }) => {
  const of = async (path: string): Promise<string | undefined> =>
    (await request.get(path)).headers()['content-security-policy'];
  const [policy, framed] = [await of(''), await of('embed.html')];
  expect(policy).toBe(`${framed}, frame-ancestors 'none'`);
  for (const path of ['', 'es/', 'general/', 'embed.html', 'sw.js', asset('.js'), 'missing']) {
    const { headers } = curl(path);
    expect(headers['content-security-policy'], path).toBe(path === 'embed.html' ? framed : policy);
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['access-control-allow-origin'], path).toBe('*');
    expect(headers['set-cookie'], path).toBeUndefined();
  }
  const shipped = readFileSync(join(site, '_headers'), 'utf8');
  expect(shipped).toContain(`Content-Security-Policy: ${framed}\n`);
  expect(shipped).not.toContain('{{');
});

test('the policy lets pages reach their own host and nothing else', async ({ request }) => {
  const policy = (await request.get('embed.html')).headers()['content-security-policy'] ?? '';
  const allowed = Object.fromEntries(policy.split(';').map((part) => part.trim().split(/ (.*)/).slice(0, 2)));
  const { 'default-src': other, 'script-src': scripts, 'base-uri': base, 'form-action': forms, ...sources } = allowed;
  expect([other, base, forms]).toEqual(["'none'", "'none'", "'none'"]);
  expect(scripts).toBe("'self' 'wasm-unsafe-eval'");
  // The policy names the styles inside the app's pages by their hashes.
  for (const [name, from] of Object.entries(sources)) {
    expect(from, name).toMatch(name === 'style-src' ? /^'self'( 'sha256-[\w+/]{43}=')+$/ : /^'self'$/);
  }
});

test('no host configuration logs requests', () => {
  const shipped = readFileSync(join(hosting, 'nginx.conf'), 'utf8').replaceAll(/#.*/g, '');
  expect(shipped.match(/\w*_log\b.*/g)).toEqual(['access_log off;', 'error_log /dev/null emerg;']);
  curl('missing');
  expect(host.errors()).not.toMatch(/client|missing/);
  for (const told of [shipped, readFileSync(join(site, '_headers'), 'utf8')]) {
    expect(told).not.toMatch(/report-(uri|to)|reporting-endpoints|\bnel\b|set-cookie/i);
  }
});

test('a folder asked for without its slash leads to its page, under whatever name the host has', () => {
  const { status, headers } = curl('es');
  expect(status).toBe(301);
  expect(headers.location).toBe('/es/');
});

/** The headers that a host sends for an address by `_headers`: those of every matching rule. */
function told(address: string): string[] {
  const rules = readFileSync(join(site, '_headers'), 'utf8')
    .split(/\n(?=\/)/)
    .slice(1);
  return rules.flatMap((rule) => {
    const [pattern = '', ...headers] = rule.split('\n').map((line) => line.trim());
    const fits = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(address);
    return fits ? headers.filter(Boolean) : [];
  });
}

test('no page but the frame’s can be framed, on every kind of host', () => {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(8);
  const refuses = "frame-ancestors 'none'";
  for (const page of pages) {
    const isFrame = /(^|\/)embed\.html$/.test(page);
    const { headers } = curl(page);
    expect(headers['content-security-policy']?.includes(refuses), page).toBe(!isFrame);
    expect(headers['cross-origin-embedder-policy'], page).toBe(isFrame ? 'require-corp' : undefined);
    for (const address of [`/${page}`, `/${page.replace(/(index)?\.html$/, '')}`]) {
      expect(told(address).includes(`Content-Security-Policy: ${refuses}`), address).toBe(!isFrame);
      expect(told(address).includes('Cross-Origin-Embedder-Policy: require-corp'), address).toBe(isFrame);
    }
  }
});
