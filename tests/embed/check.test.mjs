/** runner-advisor-check accepts correct pages, and says how to correct each mistake. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, serve, web } from './browser.mjs';

let site;
let host;
let origin;
const pages = {};

before(async () => {
  site = await serve(join(build, 'site'));
  host = createServer((request, response) => {
    const page = pages[request.url];
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html', ...page?.headers });
    response.end(page?.body ?? '');
  });
  await new Promise((done) => host.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${host.address().port}`;
});
after(async () => {
  await site.close();
  host.closeAllConnections();
  await new Promise((done) => host.close(done));
});

function check(...args) {
  return new Promise((done) => {
    // Run it from the sources, beside which playwright-core is installed; the package holds the same files.
    const program = join(web, 'embed/package/check.mjs');
    execFile('node', [program, ...args], { encoding: 'utf8' }, (error, out, err) =>
      done({ code: error?.code ?? 0, out, err }),
    );
  });
}

async function checkPage(body, headers) {
  pages['/'] = { body: `<!doctype html><title>Race</title><body>${body}</body>`, headers };
  return check(`${origin}/`);
}

const tag = (more = '') => `<script async src="${site.address}/embed.js" data-title="Questions" ${more}></script>`;
const element = (inside = 'Warning signs.') =>
  `<script type="module" src="${site.address}/runner-advisor.js"></script><runner-advisor pack="calf">${inside}</runner-advisor>`;

test('the demo pages pass, seen in a browser', async () => {
  for (const name of ['blog.html', 'partner.html']) {
    const { code, out } = await check(`${site.address}/${name}`);
    assert.equal(code, 0, out);
    assert.match(out, /the first question is there/);
    assert.match(out, /All is well/);
  }
});

test('a partner of another origin passes with each way in', async () => {
  for (const body of [
    tag(),
    element(),
    `<iframe src="${site.address}/embed.html?pack=calf" title="Questions" width="600" height="900"></iframe>`,
  ]) {
    const { code, out } = await checkPage(body);
    assert.equal(code, 0, out);
  }
});

const mistakes = {
  'a page without the questions': ['<p>Nothing.</p>', /no questions on this page/],
  'a policy that keeps the loader out': [() => tag(), /add http:\/\/127[^ ]+ to script-src/, "script-src 'self'"],
  'a policy that keeps the frame out': [
    () => tag(),
    /add http:\/\/127[^ ]+ to frame-src/,
    "default-src *; frame-src 'none'",
  ],
  'a policy without WebAssembly': [() => element(), /'wasm-unsafe-eval'/, 'script-src *'],
  'a policy without requests': [
    () => element(),
    /to connect-src/,
    "script-src * 'wasm-unsafe-eval'; connect-src 'self'",
  ],
  'a script that is not the one pasted': [
    () => tag('integrity="sha384-AAAA" crossorigin="anonymous"'),
    /copy the lines anew/,
  ],
  'a frame without a name': [() => tag().replace('data-title', 'data-x'), /data-title/],
  'an element without fallback words': [() => element(''), /put the warning signs between/],
  'a script that is gone': [() => tag().replace('embed.js', 'old/embed.js'), /answers 404/],
  'a module tag without the type': [() => element().replace('type="module"', ''), /add type="module"/],
  'a sandbox that is too tight': [
    () => `<iframe src="${site.address}/embed.html" title="Q" sandbox="allow-scripts"></iframe>`,
    /add to the sandbox: allow-same-origin allow-forms/,
  ],
  'a frame with no height': [
    () => `<iframe src="${site.address}/embed.html" title="Q" style="height: 90px"></iframe>`,
    /only 9\d pixels high/,
  ],
};

for (const [name, [body, says, policy]] of Object.entries(mistakes)) {
  test(`${name} is told, with what to mend`, async () => {
    const { code, out } = await checkPage(
      typeof body === 'function' ? body() : body,
      policy && { 'Content-Security-Policy': policy },
    );
    assert.equal(code, 1, out);
    assert.match(out, says);
  });
}

test('a loader in the head of a page, where nothing is shown, is reported', async () => {
  pages['/'] = { body: `<!doctype html><head><title>Race</title>${tag()}</head><body>Words.</body>` };
  const { code, out } = await check(`${origin}/`);
  assert.equal(code, 1, out);
  assert.match(out, /where they are to appear/);
});

test('a call without an address is refused', async () => {
  assert.equal((await check()).code, 2);
  assert.equal((await check('not an address')).code, 2);
});
