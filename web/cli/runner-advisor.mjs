#!/usr/bin/env node
/**
 * npx runner-advisor COMMAND …: the advisor program without an installation. Two commands do more than the native
 * program: `build` also writes the widget beside the packs, and `preview` serves the widget and compiles after each
 * save.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeSite } from '../build/upload.mjs';
import { compiler } from './compiler.mjs';
import { disk } from './disk.mjs';
import { runAdvisor } from './module.mjs';
import { openPreview } from './preview.mjs';

const kCallWrong = 2;
const widget = join(import.meta.dirname, '../widget');

/** The value of -o in the arguments of `build`, which the module has accepted. */
const outputOf = (words) => words[words.indexOf('-o') + 1];

/** Writes the packs as the native program does, and the files that a page needs to show them. */
function build(words) {
  const split =
    words.includes('--split') || words.includes('--help') || words.includes('-h') ? words : [...words, '--split'];
  const code = runAdvisor(compiler(), split, disk);
  if (code !== 0 || !words.includes('-o')) return code;
  const folder = outputOf(words);
  const { taken, files } = writeSite({ widget, folder });
  if (taken) {
    console.error(
      `${disk.calledAs()} build: "${join(folder, taken)}" is there already and no earlier build wrote it; name another folder`,
    );
    return kCallWrong;
  }
  for (const [name, bytes] of files) console.log(`${join(folder, name)} ${bytes.length} bytes`);
  return code;
}

/** The program's own help does not know what is only here. */
function help() {
  const code = runAdvisor(compiler(), words, disk);
  const more = `
In this package also:
  preview   a live preview of a pack: every save proves and reloads
  build     writes the widget beside the packs: a folder to upload
`;
  (code === 0 ? process.stdout : process.stderr).write(more);
  return code;
}

const words = process.argv.slice(2);
if (words.length === 0 || ['--help', '-h', 'help'].includes(words[0])) process.exitCode = help();
else if (words[0] === 'preview') process.exitCode = await openPreview(words.slice(1), widget);
else if (words[0] === 'build' && existsSync(widget)) process.exitCode = build(words);
else process.exitCode = runAdvisor(compiler(), words, disk);
