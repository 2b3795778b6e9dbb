#!/usr/bin/env node
/**
 * npx runner-advisor-check URL: checks a page that embeds the questions and says what to correct. Exit codes: 0 no
 * problem, 1 problems, 2 the call is wrong.
 */
import { createHash } from 'node:crypto';
import { lookInBrowser } from './check-browser.mjs';
import { allows, allowsWasm, framedBy, policiesOf } from './policy.mjs';

const [given, ...more] = process.argv.slice(2);
let page;
try {
  page = new URL(given ?? '');
  if (more.length || !/^https?:$/.test(page.protocol)) throw new Error();
} catch {
  console.error('usage: runner-advisor-check URL');
  process.exit(2);
}

let broken = 0;
function say(fine, right, mend) {
  if (!fine) ++broken;
  console.log(fine ? `  fine  ${right}` : `  MEND  ${mend}`);
  return fine;
}

const attribute = (tag, name) =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);
const unquoted = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

async function ask(address, what) {
  try {
    const answer = await fetch(address, { headers: { Origin: page.origin } });
    const body = Buffer.from(await answer.arrayBuffer());
    return say(answer.ok, `${what} answers`, `${what} answers ${answer.status}: ${address}`) ? { answer, body } : null;
  } catch (error) {
    say(false, '', `${what} cannot be reached: ${address} (${error.cause?.code ?? error.message})`);
    return null;
  }
}

async function checkScript(tag, name, isModule) {
  const src = attribute(tag, 'src');
  const address = new URL(unquoted(src), page);
  const found = await ask(address, name);
  if (!found) return address;
  const { answer, body } = found;
  const type = answer.headers.get('content-type') ?? '';
  say(
    /javascript/.test(type),
    `${name} is sent as a script`,
    `${name} is sent as "${type}": send it as text/javascript`,
  );
  const integrity = attribute(tag, 'integrity');
  const shared = ['*', page.origin].includes(answer.headers.get('access-control-allow-origin'));
  if (address.origin !== page.origin && (isModule || integrity)) {
    say(
      shared,
      `${name} may be used by this site`,
      `${name} lacks "Access-Control-Allow-Origin: *"; its host must send it`,
    );
    say(
      isModule || /\scrossorigin/i.test(tag),
      'crossorigin is set',
      `add crossorigin="anonymous" to the tag of ${name}, or integrity cannot be checked`,
    );
  }
  if (integrity) {
    const [algorithm] = integrity.split('-', 1);
    const hash = `${algorithm}-${createHash(algorithm).update(body).digest('base64')}`;
    say(
      integrity.split(/\s+/).includes(hash),
      `${name} is the one that was pasted`,
      `${name} is not the one that was pasted: copy the lines anew from snippet.html`,
    );
  }
  for (const policy of policies) {
    say(
      allows(policy, ['script-src-elem', 'script-src'], address, page, attribute(tag, 'nonce')),
      `the policy lets ${name} in`,
      `the policy keeps ${name} out: add ${address.origin} to script-src`,
    );
  }
  return address;
}

async function checkFrame(address) {
  const found = await ask(address, 'the frame');
  for (const policy of policies) {
    say(
      allows(policy, ['frame-src', 'child-src'], address, page),
      'the policy lets the frame in',
      `the policy keeps the frame out: add ${address.origin} to frame-src`,
    );
  }
  if (found)
    say(
      framedBy(found.answer.headers, address, page),
      'the frame lets itself be framed',
      'the host of the frame forbids framing: take X-Frame-Options and frame-ancestors away from embed.html',
    );
}

console.log(page.href);
const found = await ask(page, 'the page');
if (!found) process.exit(1);
const html = found.body.toString().replaceAll(/<!--.*?-->/gs, '');
const policies = policiesOf(found.answer.headers, html);
const local = /^(localhost|127\.|\[::1\])/.test(page.hostname);
say(page.protocol === 'https:' || local, 'the page comes over https or from this machine', 'serve the page over https');

const scripts = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => attribute(tag, 'src'));
const loaders = scripts.filter((tag) => /\/?embed\.js(\?|$)/.test(attribute(tag, 'src')));
const frames = [...html.matchAll(/<iframe\b[^>]*>/gi)]
  .map(([tag]) => tag)
  .filter((tag) => /embed\.html/.test(attribute(tag, 'src') ?? ''));
const elements = [...html.matchAll(/<runner-advisor\b[^>]*>(.*?)<\/runner-advisor>/gis)];
say(
  loaders.length + frames.length + elements.length > 0,
  'the questions are on the page',
  'there are no questions on this page: paste the lines from snippet.html',
);

for (const tag of loaders) {
  say(
    attribute(tag, 'type') !== 'module',
    'embed.js is a plain script',
    'take type="module" away from the tag of embed.js: it finds its place by the tag',
  );
  say(attribute(tag, 'data-title'), 'the frame has a name for screen readers', 'give the tag of embed.js a data-title');
  const address = await checkScript(tag, 'embed.js', false);
  await checkFrame(new URL('embed.html', address));
}
for (const tag of frames) {
  say(attribute(tag, 'title'), 'the frame has a name for screen readers', 'give the iframe a title');
  const sandbox = attribute(tag, 'sandbox');
  const needed = ['allow-scripts', 'allow-same-origin', 'allow-forms'].filter(
    (word) => !sandbox?.split(/\s+/).includes(word),
  );
  if (sandbox !== undefined)
    say(!needed.length, 'the sandbox lets the questions work', `add to the sandbox: ${needed.join(' ')}`);
  await checkFrame(new URL(unquoted(attribute(tag, 'src')), page));
}
if (elements.length) {
  const script = scripts.find((tag) => /runner-advisor[^/]*\.js(\?|$)/.test(attribute(tag, 'src')));
  // The page's own bundle may define the element; only a browser can tell.
  if (script) {
    say(
      attribute(script, 'type') === 'module',
      'runner-advisor.js is a module',
      'add type="module" to the tag of runner-advisor.js',
    );
    const address = await checkScript(script, 'runner-advisor.js', true);
    for (const policy of policies) {
      say(
        allowsWasm(policy),
        'the policy lets the engine run',
        "the policy keeps the engine from running: add 'wasm-unsafe-eval' to script-src",
      );
      say(
        allows(policy, ['connect-src'], new URL('assets/', address), page),
        'the policy lets the engine and the pack in',
        `the policy keeps the engine and the pack out: add ${address.origin} to connect-src`,
      );
    }
  }
  for (const [, inside] of elements) {
    const words = inside
      .replaceAll(/<template\b.*?<\/template>/gis, '')
      .replaceAll(/<[^>]*>/g, '')
      .trim();
    say(
      words,
      'readers without script have words',
      'put the warning signs between <runner-advisor> and </runner-advisor>, for readers without script',
    );
  }
}

const browser = broken ? 'not opened: mend the above first' : await lookInBrowser(page, say);
if (browser) console.log(`  (browser ${browser})`);
console.log(broken ? `${broken} to mend` : 'All is well.');
process.exit(broken ? 1 : 0);
