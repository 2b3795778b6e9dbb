/**
 * The bytes that a reader downloads, by file and by moment, measured on the built site. "First question" is everything
 * that has arrived when the first question can be read and answered: the script with its static imports, which contain
 * the first screen of the English calf pack. "Second screen" adds what the next step needs: the rest of the script, the
 * engine and the head of the pack. "Everything" adds each chunk that is loaded later and the pack's other texts: all
 * that a reader in one language can ever download on a page with the element. The words of another language are listed
 * but not added, because no reader loads both without changing the language; in Spanish they are loaded in addition to
 * the English ones, which are in the script.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The target sizes in bytes of brotli; the first question fits one initial TCP window. */
export const budgets = { engine: 4000, firstQuestion: 8000, everything: 80000 };

/** Present sizes with a little room. They are only ever lowered, until each equals the budget. */
export const ceilings = { engine: 4000, firstQuestion: 8_000, everything: 85_700, everythingInSpanish: 91_500 };

function sizesOf(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** Scripts that `name` imports, statically or later, as paths in the site. */
function importsOf(site, name, pattern) {
  const text = readFileSync(join(site, name), 'utf8');
  return [...text.matchAll(pattern)].map((match) => posix.join(posix.dirname(name), match[1]));
}
const kStatic = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const kLazy = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

function closure(site, start, patterns) {
  const reached = new Set();
  const open = [start];
  while (open.length > 0) {
    const name = open.pop();
    if (reached.has(name)) continue;
    reached.add(name);
    for (const pattern of patterns) open.push(...importsOf(site, name, pattern));
  }
  return [...reached].sort();
}

/** Chunks with the words of a language, by name: those of the packs, and one for tests. */
const kLanguages = /^assets\/(es|pseudo)\./;

export function measureBytes(site) {
  const assets = readdirSync(join(site, 'assets')).map((name) => `assets/${name}`);
  const one = (pattern) => assets.find((name) => pattern.test(name));
  const pack = (lang) => assets.filter((name) => name.startsWith(`assets/calf.${lang}.`) && !/\.(br|gz)$/.test(name));
  const head = pack('en').find((name) => name.endsWith('.head'));
  const engine = one(/\/engine\.[\w-]+\.wasm$/);
  const script = 'runner-advisor.js';
  const interview = one(/\/interview-chunk\.[\w-]+\.js$/);
  const first = closure(site, script, [kStatic]);
  const second = [...new Set([...first, ...closure(site, interview, [kStatic]), engine, head])];
  const scripts = closure(site, script, [kStatic, kLazy]);
  const everythingIn = (lang) => [
    ...scripts.filter((name) => (kLanguages.exec(name)?.[1] ?? lang) === lang),
    engine,
    ...pack(lang),
  ];
  const all = [...new Set([...second, ...scripts, ...everythingIn('en'), ...everythingIn('es')])];
  const files = Object.fromEntries(all.map((name) => [name, sizesOf(readFileSync(join(site, name)))]));
  const total = (names) =>
    names.reduce(
      (sum, name) => ({
        raw: sum.raw + files[name].raw,
        gzip: sum.gzip + files[name].gzip,
        brotli: sum.brotli + files[name].brotli,
      }),
      { raw: 0, gzip: 0, brotli: 0 },
    );
  return {
    files,
    engine: files[engine],
    firstQuestion: total(first),
    secondScreen: total(second),
    everything: total(everythingIn('en')),
    everythingInSpanish: total(everythingIn('es')),
    requests: first.length,
  };
}

export function bytesTable(result) {
  const row = (name, sizes, limit) => ({
    what: name,
    raw: sizes.raw,
    gzip: sizes.gzip,
    brotli: sizes.brotli,
    limit: limit ?? '',
  });
  return [
    ...Object.entries(result.files).map(([name, sizes]) => row(name, sizes)),
    row('engine', result.engine, budgets.engine),
    row(`to the first question (${result.requests} requests)`, result.firstQuestion, budgets.firstQuestion),
    row('to the second screen', result.secondScreen),
    row('everything', result.everything, budgets.everything),
    row('everything, in Spanish', result.everythingInSpanish),
  ];
}
