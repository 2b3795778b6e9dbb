/** runner-advisor-check ends in good time, with a sentence and not a stack trace, whatever a page or its host sends. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { lookInBrowser } from '../../web/embed/package/check-browser.mjs';
import { web } from './browser.mjs';

/** Milliseconds: far above what a check takes on a busy machine, and below what a page takes that hangs it. */
const kPatience = 60_000;
/** Length of a hostile page, in characters. */
const kLong = 600_000;

let host;
let origin;
let answer;
let requests = 0;

before(async () => {
  host = createServer((request, response) => {
    ++requests;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  origin = `http://127.0.0.1:${host.address().port}`;
});
beforeEach(() => {
  requests = 0;
});
after(() => {
  host.closeAllConnections();
  host.close();
});

/** Every page here has something to correct, so that no browser is opened. */
function check(env = {}) {
  return new Promise((done) => {
    const program = join(web, 'embed/package/check.mjs');
    const options = { encoding: 'utf8', timeout: kPatience, env: { ...process.env, ...env } };
    execFile('node', [program, `${origin}/`], options, (error, out, err) =>
      done({ code: error ? error.code : 0, out, err }),
    );
  });
}

const page = (body) => (_, response) =>
  response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>Race</title><body>${body}`);

const repeated = (text) => text.repeat(Math.ceil(kLong / text.length));

const bodies = {
  'the start of a tag, again and again': repeated('<script '),
  'the start of a comment, again and again': repeated('<!--'),
  'the start of an element of ours, again and again': repeated('<runner-advisor>'),
  'templates in an element of ours, none of them closed': `<runner-advisor>${repeated('<template>')}`,
  'the start of a policy, again and again': repeated('<meta '),
  'one tag of blanks': `<script${' '.repeat(kLong)}`,
  'one tag of quotes': `<script src=${repeated(`"'`)}`,
  'an address that is none': '<script src="http://[/embed.js" data-title="Q"></script>',
  'a frame with an address that is none': '<iframe src="http://[/embed.html" title="Q"></iframe>',
  'an address of a kind that is not fetched': '<script src="gopher://host/embed.js" data-title="Q"></script>',
  'a hash of a kind that does not exist': '<script src="/embed.js" integrity="sha1-x md0-y" data-title="Q"></script>',
};

for (const [name, body] of Object.entries(bodies)) {
  test(`a page that is ${name} is told what to correct`, async () => {
    answer = (request, response) =>
      request.url === '/embed.js'
        ? response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('')
        : page(body)(request, response);
    const { code, out, err } = await check();
    assert.equal(code, 1, out.slice(-500) + err);
    assert.equal(err, '');
    assert.match(out, /\d to mend/);
  });
}

test('a page with a thousand frames of ours makes twenty requests for them', async () => {
  answer = (request, response) =>
    request.url === '/' ? page('<iframe src="/embed.html"></iframe>'.repeat(1000))(request, response) : response.end();
  const { code, out } = await check();
  assert.equal(code, 1);
  assert.match(out, /only the first 20 are checked/);
  assert.equal(requests, 21);
});

test('a page without an end is left after a few megabytes', async () => {
  answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    const more = () => {
      while (response.write('a'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  };
  const { code, out, err } = await check();
  assert.equal(code, 1, err);
  assert.match(out, /the page is larger than 5 MB/);
});

test('a page that does not come in time is left', async () => {
  answer = (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).write('<!doctype html>');
  const { code, out, err } = await check({ RUNNER_ADVISOR_CHECK_SECONDS: '1' });
  assert.equal(code, 1, err);
  assert.match(out, /the page did not come within 1 s/);
});

test('as root, a page of the web is not opened in a browser, which would have no sandbox', {
  skip: process.getuid() !== 0,
}, async () => {
  const why = await lookInBrowser(new URL('http://partner.example/'), () => assert.fail('the page was opened'));
  assert.match(why, /as root .* without a sandbox/);
});
