/**
 * Serves an author's preview. After each save it compiles, proves and runs the cases, and then reloads the open page or
 * lists the mistakes there. It notifies the page by server-sent events, which are requests to our own address and
 * therefore allowed by the policy.
 */
import { copyFileSync, readFileSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen, siteServer } from '../build/serve.mjs';

/**
 * Milliseconds without a change before compiling, because editors write in bursts: a file, its backup, its metadata.
 */
const kQuietMs = 25;

/** Host names that are served. A page of another site could otherwise reach this server by DNS rebinding. */
const kHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
const isOurs = (host = '') => kHosts.has(host.replace(/:\d+$/, ''));

/**
 * @param {object} preview
 * @param {string} preview.folder the pack
 * @param {string} preview.site what is served; the widget is in it
 * @param {number} preview.port from which the first free one is taken
 * @param {() => Promise<number | null>} preview.build writes the packs into the site and prints mistakes; its exit code, or
 *   null when a newer save has overtaken it
 * @param {() => Promise<string | null>} preview.check the output of `advisor check --json`, or
 *   null when a newer save has overtaken it
 * @returns {Promise<number>} the port
 */
export async function preview({ folder, site, port, build, check }) {
  for (const name of ['index.html', 'watch.css', 'watch.js'])
    copyFileSync(join(import.meta.dirname, 'page', name), join(site, name));

  const pages = new Set();
  /** State for the page; `good` counts the successful builds, by which a page recognises that it is out of date. */
  let state = { good: 0, diagnostics: [] };
  const tell = (page) => page.write(`data: ${JSON.stringify(state)}\n\n`);
  const tellAll = () => {
    for (const page of pages) tell(page);
  };

  async function compile() {
    const start = performance.now();
    const code = await build();
    if (code === null) return;
    const ms = Math.round(performance.now() - start);
    if (code === 0) {
      const { id, title, locales } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
      state = { good: state.good + 1, diagnostics: [], id, title, locales };
      tellAll();
    }
    // The page is up to date now; the figures of the proof, or the mistakes as data, follow a moment later.
    const told = await check();
    if (told === null) return;
    let report = {
      diagnostics: [{ code: 'no-report', file: folder, message: 'advisor check gave no report', hint: '' }],
    };
    try {
      report = JSON.parse(told);
    } catch {}
    const { diagnostics } = report;
    if (code === 0 && diagnostics.length === 0) {
      const proved = { sets: report.answer_sets, claims: report.claims.length, cases: report.cases.passed, ms };
      state = { ...state, proved };
      console.log(
        `proved for ${proved.sets} sets of answers, ${proved.claims} claims, ${proved.cases} cases (${ms} ms)`,
      );
    } else {
      state = { ...state, diagnostics };
      console.log(
        `${diagnostics.length} mistake${diagnostics.length === 1 ? '' : 's'}; the page keeps the last good version (${ms} ms)\n`,
      );
    }
    tellAll();
  }

  const files = siteServer(site);
  const server = createServer((request, response) => {
    if (!isOurs(request.headers.host)) {
      response
        .writeHead(421, { 'Content-Type': 'text/plain' })
        .end('This server answers under its own address only.\n');
      return;
    }
    if (request.url !== '/changes') {
      files.emit('request', request, response);
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    pages.add(response);
    response.on('close', () => pages.delete(response));
    tell(response);
  });

  await compile();
  let timer;
  watch(folder, { recursive: true }, (_, name) => {
    if (name && !/\.(json|svg)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(compile, kQuietMs);
  });
  return listen(server, port);
}
