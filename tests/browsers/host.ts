/**
 * The built site on a separate port for each test, so that no test finds stored data of another; and faults of its
 * responses.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { listen, siteServer } from '../../web/build/serve.mjs';
import { site } from '../hosting/reader.ts';

/** A replacement for a file; a function gets the bytes of the file. */
export interface Fault {
  readonly status?: number;
  readonly type?: string;
  readonly bytes?: string | ((bytes: Buffer) => Buffer);
  readonly policy?: string;
  /** The response waits for this. */
  readonly after?: Promise<void>;
}

/** No port is used twice in a run, because a browser stores data by address. */
let next = 20_000 + (process.pid % 400) * 100;

export class Host {
  /** Faults by a pattern of the file's path. */
  readonly faults = new Map<RegExp, Fault>();
  /** A script that every page runs before its own. */
  before = '';
  readonly #site: Server = siteServer(site);
  readonly #server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname === '/before.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }).end(this.before);
      return;
    }
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const fault = [...this.faults].find(([path]) => path.test(file))?.[1];
    await fault?.after;
    const isPage = file.endsWith('.html') && this.before !== '';
    if (!fault && !isPage) {
      this.#site.emit('request', request, response);
      return;
    }
    // Without caching, so that the browser does not reuse a faulty response later.
    const headers: Record<string, string> = { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' };
    headers['Content-Type'] = fault?.type ?? types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    if (fault?.policy) headers['Content-Security-Policy'] = fault.policy;
    let bytes: Buffer = fault?.status === 404 ? Buffer.from('') : readFileSync(join(site, file));
    if (typeof fault?.bytes === 'function') bytes = fault.bytes(bytes);
    else if (fault?.bytes !== undefined) bytes = Buffer.from(fault.bytes);
    if (isPage) bytes = Buffer.from(String(bytes).replace('<head>', '<head><script src="/before.js"></script>'));
    response.writeHead(fault?.status ?? 200, headers).end(bytes);
  });
  address = '';

  async open(): Promise<this> {
    const port = await listen(this.#server, next);
    next = port + 1;
    this.address = `http://127.0.0.1:${port}`;
    return this;
  }
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
};
