/**
 * Prints the last line of ./dev test: node tests/tally.mjs <folder with native.xml, node.xml, web.xml, studio.xml,
 * browsers.xml, the JSON of the last three, types, broken>
 *
 * It counts the tests that ran. A part that broke without naming a failed test (a crash, a type error) counts as one
 * failure, and so does a run without any test.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const read = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
const testcases = (xml) => xml.match(/<testcase\b[^>]*?(\/>|>[\s\S]*?<\/testcase>)/g) ?? [];

/** ctest counts one test for each program; the last line of the program's output has the number of its cases. */
function native() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const program of testcases(read('native.xml'))) {
    const all = program.match(/All tests passed \(.* in (\d+) test cases?\)/);
    const some = program.match(/test cases:\s+(\d+)(?: \|\s+(\d+) passed)?(?: \|\s+(\d+) failed)?/);
    const node = ['pass', 'fail', 'skipped'].map((word) =>
      Number(program.match(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, 'm'))?.[1] ?? 0),
    );
    if (node[0] + node[1] > 0) {
      sum.passed += node[0];
      sum.failed += node[1];
      sum.skipped += node[2];
    } else if (all) sum.passed += Number(all[1]);
    else if (some) {
      sum.passed += Number(some[2] ?? 0);
      sum.failed += Number(some[3] ?? 0);
    } else if (/status="run"/.test(program)) sum.passed += 1;
    else sum.failed += 1;
  }
  return sum;
}

function junit(name) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const test of testcases(read(name))) {
    if (/<(failure|error)\b/.test(test)) sum.failed += 1;
    else if (/<skipped\b/.test(test)) sum.skipped += 1;
    else sum.passed += 1;
  }
  return sum;
}

const parts = {
  native: native(),
  types: { passed: existsSync(join(folder, 'types')) ? 1 : 0, failed: 0, skipped: 0 },
  node: junit('node.xml'),
  web: junit('web.xml'),
  studio: junit('studio.xml'),
  browsers: junit('browsers.xml'),
  old: junit('old.xml'),
  bundlers: junit('bundlers.xml'),
  reader: junit('reader.xml'),
};
for (const part of read('broken').split('\n').filter(Boolean)) {
  // `quick` is a choice of the tests of other parts.
  parts[part] ??= { passed: 0, failed: 0, skipped: 0 };
  parts[part].failed ||= 1;
}

/** The failed tests by part, so that the end of a long log says what to look at. */
function failures(name) {
  const text = (value) =>
    value.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, code) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[code],
    );
  return testcases(read(`${name}.xml`))
    .filter((test) => /<(failure|error)\b|status="fail"/.test(test))
    .map((test) => `${name}: ${text(test.match(/\bname="([^"]*)"/)?.[1] ?? 'a test without a name')}`);
}
for (const line of Object.keys(parts).flatMap(failures)) console.log(`failed: ${line}`);

/** Tests of Playwright that failed before they passed. */
function flaky(part) {
  const names = [];
  const walk = (suite, path) => {
    const here = suite.file === suite.title ? path : [...path, suite.title];
    for (const inner of suite.suites ?? []) walk(inner, here);
    for (const spec of suite.specs ?? []) {
      if (spec.tests.some(({ status }) => status === 'flaky')) names.push([...here, spec.title].join(' › '));
    }
  };
  const json = read(`${part}.json`);
  if (json) for (const suite of JSON.parse(json).suites) walk(suite, []);
  return names.map((name) => `${part}: ${name}`);
}
const retried = Object.keys(parts).flatMap(flaky);
for (const line of retried) console.log(`flaky: ${line}`);

const total = { passed: 0, failed: 0, skipped: 0 };
for (const part of Object.values(parts)) for (const key of Object.keys(total)) total[key] += part[key];
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
const again = retried.length ? `, ${retried.length} flaky` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}${again}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
