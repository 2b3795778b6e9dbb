/** The built site on a port of its own, so that no test finds what another has kept; and what can go wrong on the way. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { listen, siteServer } from '../../web/build/serve.mjs';
import { site } from '../hosting/reader.ts';

/** Something else in the place of a file; a function is given its bytes. */
export interface Fault {
  readonly status?: number;
  readonly type?: string;
  readonly bytes?: string | ((bytes: Buffer) => Buffer);
  readonly policy?: string;
  /** It is answered only then. */
  readonly after?: Promise<void>;
}

/** No port twice in a run: a browser keeps things by address. */
let next = 20_000 + (process.pid % 400) * 100;

export class Host {
  /** By what the path of a file matches. */
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
    // What is wrong now must not be what the browser takes for right later.
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
