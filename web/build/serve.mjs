/**
 * Serves the built site as a careful host would: correct types, precompressed files, caching by name, a strict policy.
 *
 * node web/build/serve.mjs [folder] [--port N]     prints the address of the blog page as its last line
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyIn } from './policy.mjs';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.pack': 'application/octet-stream',
  '.head': 'application/octet-stream',
  '.words': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** Names under assets/ contain a hash of the bytes, so these files never change; any other file may. */
function cacheRule(path) {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The file of an address below the folder; null when there is none. */
function locate(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://site').pathname);
  } catch {
    return null;
  }
  let name = normalize(path).replace(/^[/\\]+/, '');
  if (name === '' || name.endsWith('/')) name += 'index.html';
  const file = join(folder, name);
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? { name, file } : null;
}

export function siteServer(folder) {
  const root = resolve(folder);
  const policy = policyIn(root);
  return createServer((request, response) => {
    const isFrame = /(^|\/)embed\.html$/.test(new URL(request.url, 'http://site').pathname);
    const headers = {
      // Other sites may frame the frame's page, and no other page.
      'Content-Security-Policy': isFrame ? policy : [policy, "frame-ancestors 'none'"],
      ...(isFrame && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      // Other sites embed the script, and the script fetches the engine and the packs from here.
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Vary: 'Accept-Encoding',
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = locate(root, request.url);
    if (!found) {
      response.writeHead(404, { ...headers, 'Content-Type': kTypes['.txt'] }).end('There is no such page here.\n');
      return;
    }
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = ['br', 'gzip'].find((name) => accepted.includes(name) && existsSync(found.file + suffix(name)));
    const file = encoding ? found.file + suffix(encoding) : found.file;
    const tag = `"${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)}"`;
    headers['Content-Type'] = kTypes[extname(found.file)] ?? 'application/octet-stream';
    headers['Cache-Control'] = cacheRule(found.name);
    headers.ETag = tag;
    if (encoding) headers['Content-Encoding'] = encoding;
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    headers['Content-Length'] = statSync(file).size;
    response.writeHead(200, headers);
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}

const suffix = (encoding) => (encoding === 'br' ? '.br' : '.gz');

/** Listens on the first free port from `port` on (0: any), and returns it. */
export async function listen(server, port, host = '127.0.0.1') {
  for (let next = port; next < port + 100; ++next) {
    const taken = await new Promise((done, fail) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(true) : fail(error)));
      server.listen(next, host, () => done(false));
    });
    server.removeAllListeners('error');
    if (!taken) return server.address().port;
  }
  throw new Error(`no free port between ${port} and ${port + 99}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const at = args.indexOf('--port');
  const port = at < 0 ? 8080 : Number(args.splice(at, 2)[1]);
  const folder = args[0] ?? join(import.meta.dirname, '../../build/site');
  const host = process.env.HOST ?? '127.0.0.1';
  const used = await listen(siteServer(folder), port, host);
  if (used !== port && port !== 0) console.log(`Port ${port} is taken.`);
  console.log(`http://${host === '0.0.0.0' ? 'localhost' : host}:${used}/blog.html`);
}
