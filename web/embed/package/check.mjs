#!/usr/bin/env node
/**
 * npx runner-advisor-check URL: checks a page that embeds the questions and says what to correct. Exit codes: 0 no
 * problem, 1 problems, 2 the call is wrong.
 */
import { createHash } from 'node:crypto';
import { lookInBrowser } from './check-browser.mjs';
import { allows, allowsWasm, framedBy, policiesOf } from './policy.mjs';
import { shownWords, tagsOf } from './tags.mjs';

/** Greatest size of a page or script, in bytes. */
const kLargest = 5_000_000;
/** How long each request may take, in seconds; tests set less. */
const kLongest = Number(process.env.RUNNER_ADVISOR_CHECK_SECONDS) || 20;
/** How many tags of one kind are checked. */
const kMost = 20;

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

/** The bytes of a response; throws when there are more than `kLargest`. */
async function bytesOf(answer) {
  const parts = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > kLargest) throw new RangeError();
  }
  return Buffer.concat(parts);
}

async function ask(address, what) {
  try {
    const answer = await fetch(address, {
      headers: { Origin: page.origin },
      signal: AbortSignal.timeout(kLongest * 1000),
    });
    const body = await bytesOf(answer);
    return say(answer.ok, `${what} answers`, `${what} answers ${answer.status}: ${address}`) ? { answer, body } : null;
  } catch (error) {
    if (error instanceof RangeError) say(false, '', `${what} is larger than ${kLargest / 1e6} MB: ${address}`);
    else if (error.name === 'TimeoutError') say(false, '', `${what} did not come within ${kLongest} s: ${address}`);
    else say(false, '', `${what} cannot be reached: ${address} (${error.cause?.code ?? error.message})`);
    return null;
  }
}

/** The address that a tag names, or null when it names none. */
function addressIn(tag, what) {
  const src = tag.attributes.get('src');
  if (URL.canParse(src, page)) return new URL(src, page);
  say(false, '', `the address of ${what} is none: ${src}`);
  return null;
}

/** Whether the bytes have one of the hashes of an `integrity` attribute. */
const hasHash = (integrity, body) =>
  integrity.split(/\s+/).some((hash) => {
    const [, algorithm, value] = /^(sha(?:256|384|512))-([^?]*)/.exec(hash) ?? [];
    return algorithm && createHash(algorithm).update(body).digest('base64') === value;
  });

async function checkScript(tag, name, isModule) {
  const address = addressIn(tag, name);
  if (!address) return null;
  const found = await ask(address, name);
  if (!found) return address;
  const { answer, body } = found;
  const type = answer.headers.get('content-type') ?? '';
  say(
    /javascript/.test(type),
    `${name} is sent as a script`,
    `${name} is sent as "${type}": send it as text/javascript`,
  );
  const integrity = tag.attributes.get('integrity');
  const shared = ['*', page.origin].includes(answer.headers.get('access-control-allow-origin'));
  if (address.origin !== page.origin && (isModule || integrity)) {
    say(
      shared,
      `${name} may be used by this site`,
      `${name} lacks "Access-Control-Allow-Origin: *"; its host must send it`,
    );
    say(
      isModule || tag.attributes.has('crossorigin'),
      'crossorigin is set',
      `add crossorigin="anonymous" to the tag of ${name}, or integrity cannot be checked`,
    );
  }
  if (integrity) {
    say(
      hasHash(integrity, body),
      `${name} is the one that was pasted`,
      `${name} is not the one that was pasted: copy the lines anew from snippet.html`,
    );
  }
  for (const policy of policies) {
    say(
      allows(policy, ['script-src-elem', 'script-src'], address, page, tag.attributes.get('nonce')),
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
const tags = [...tagsOf(found.body.toString())];
const starts = (name, has = () => true) => tags.filter((tag) => tag.name === name && !tag.isEnd && has(tag));
const policies = policiesOf(
  found.answer.headers,
  starts('meta').map(({ attributes }) => attributes),
);
const local = /^(localhost|127\.|\[::1\])/.test(page.hostname);
say(page.protocol === 'https:' || local, 'the page comes over https or from this machine', 'serve the page over https');

/** At most `kMost` of the tags, and a mistake where there are more. */
function first(found) {
  if (found.length > kMost)
    say(false, '', `the page has ${found.length} tags of one kind: only the first ${kMost} are checked`);
  return found.slice(0, kMost);
}

const source = ({ attributes }) => attributes.get('src') ?? '';
const scripts = starts('script', source);
const loaders = first(scripts.filter((tag) => /\/?embed\.js(\?|$)/.test(source(tag))));
const frames = first(starts('iframe', (tag) => /embed\.html/.test(source(tag))));
const elements = first(starts('runner-advisor'));
say(
  loaders.length + frames.length + elements.length > 0,
  'the questions are on the page',
  'there are no questions on this page: paste the lines from snippet.html',
);

for (const tag of loaders) {
  say(
    tag.attributes.get('type') !== 'module',
    'embed.js is a plain script',
    'take type="module" away from the tag of embed.js: it finds its place by the tag',
  );
  say(
    tag.attributes.get('data-title'),
    'the frame has a name for screen readers',
    'give the tag of embed.js a data-title',
  );
  const address = await checkScript(tag, 'embed.js', false);
  if (address) await checkFrame(new URL('embed.html', address));
}
for (const tag of frames) {
  say(tag.attributes.get('title'), 'the frame has a name for screen readers', 'give the iframe a title');
  const sandbox = tag.attributes.get('sandbox');
  const needed = ['allow-scripts', 'allow-same-origin', 'allow-forms'].filter(
    (word) => !sandbox?.split(/\s+/).includes(word),
  );
  if (sandbox !== undefined)
    say(!needed.length, 'the sandbox lets the questions work', `add to the sandbox: ${needed.join(' ')}`);
  const address = addressIn(tag, 'the frame');
  if (address) await checkFrame(address);
}
if (elements.length) {
  const script = scripts.find((tag) => /runner-advisor[^/]*\.js(\?|$)/.test(source(tag)));
  // The page's own bundle may define the element; only a browser can tell.
  if (script) {
    say(
      script.attributes.get('type') === 'module',
      'runner-advisor.js is a module',
      'add type="module" to the tag of runner-advisor.js',
    );
    const address = await checkScript(script, 'runner-advisor.js', true);
    for (const policy of address ? policies : []) {
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
  for (const element of elements) {
    const words = shownWords(tags, element);
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
