/**
 * ./dev bench: node tests/bench/bench.mjs [bytes|engine|compiler|page|steps|studio ...]
 *
 * Measures, prints one table for each part, and writes the numbers to build/bench.json. It has no limits; limits that
 * do not depend on the machine are tests (budgets.test.mjs).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bytesTable, measureBytes } from './bytes.mjs';
import { compilerTable, measureCompiler } from './compiler.mjs';
import { engineTable, measureEngine } from './engine.mjs';
import { kSlower, measurePage, pageTable } from './page.mjs';
import { measureSteps, stepsTable } from './steps.mjs';
import { measureStudio, studioTable } from './studio.mjs';

const root = join(import.meta.dirname, '../..');
const build = join(root, 'build');

const parts = {
  bytes: { title: 'Bytes', measure: () => measureBytes(join(build, 'site')), table: bytesTable },
  engine: { title: 'Engine', measure: () => measureEngine(build), table: engineTable },
  compiler: { title: 'Compiler', measure: () => measureCompiler(build), table: compilerTable },
  page: {
    title: `First question under slow 4G and a ${kSlower}x slower processor`,
    measure: () => measurePage(build),
    table: pageTable,
  },
  steps: {
    title: 'From a press to the next screen, with a 4x slower processor',
    measure: () => measureSteps(build),
    table: stepsTable,
  },
  studio: {
    title: 'The studio',
    measure: () => measureStudio(build),
    table: studioTable,
    // Only ./dev build studio builds it.
    isOnlyNamed: true,
  },
};

function print(title, rows) {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((name) => String(row[name])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  const number = columns.map((name) => rows.every((row) => /^[\d.]*$/.test(String(row[name]))));
  console.log(`\n${title}`);
  for (const line of cells) {
    console.log(
      line
        .map((cell, i) => (number[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    );
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
  console.error(`bench: no part '${unknown}'; there are: ${Object.keys(parts).join(' ')}`);
  process.exit(2);
}

const result = { machine: `${cpus().length} x ${cpus()[0].model}`, node: process.version };
for (const name of asked.length > 0 ? asked : Object.keys(parts).filter((part) => !parts[part].isOnlyNamed)) {
  result[name] = await parts[name].measure();
  print(parts[name].title, parts[name].table(result[name]));
}
mkdirSync(build, { recursive: true });
writeFileSync(join(build, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
