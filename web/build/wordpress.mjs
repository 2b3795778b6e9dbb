/**
 * Builds the WordPress plugin: node web/build/wordpress.mjs <build folder>
 *
 * It consists of web/embed/wordpress/, the scripts and assets of the pinned version of the built site, and the titles
 * and fallback texts of the packs. The same input gives the same bytes.
 */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kTopic } from './assets-plugin.mjs';
import { importSource } from './prerender.mjs';
import { zip } from './zip.mjs';

const web = join(import.meta.dirname, '..');
const buildFolder = resolve(process.argv[2] ?? join(web, '../build'));
const { version } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** A value in PHP syntax; strings in single quotes have only two escapes. */
function php(value, depth = 0) {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const indent = '\t'.repeat(depth + 1);
  const entries = Object.entries(value).map(([key, inner]) => `${indent}${php(key)} => ${php(inner, depth + 1)},\n`);
  return `array(\n${entries.join('')}${'\t'.repeat(depth)})`;
}

/** Title and safety text of each pack and language. The text must also be valid inside a paragraph of a post. */
async function packWords() {
  const none = { topic: kTopic, engine: '', packs: {}, first: {}, words: {} };
  const { open, fallbackInline } = await importSource('build/first-question.ts', buildFolder, none);
  const bytes = (path) => new Uint8Array(readFileSync(join(buildFolder, path))).buffer;
  const packs = {};
  for (const file of readdirSync(join(buildFolder, 'packs'))
    .filter((name) => existsSync(join(buildFolder, 'packs', name.replace(/pack$/, 'head'))) && name.endsWith('.pack'))
    .sort()) {
    const { pack } = await open(bytes('wasm/engine.wasm'), bytes(`packs/${file}`));
    packs[pack.id] ??= {};
    packs[pack.id][pack.locale] = { title: pack.title, fallback: fallbackInline(pack) };
  }
  return `<?php\n/**\n * Made from the packs: titles, and words for readers without script.\n *\n * @package RunnerAdvisor\n */\n\nreturn ${php(packs)};\n`;
}

try {
  const files = [];
  const add = (path, bytes) => files.push({ path: `runner-advisor/${path}`, bytes: Buffer.from(bytes) });
  const source = join(web, 'embed/wordpress');
  for (const path of filesBelow(source)) {
    add(path, readFileSync(join(source, path), 'utf8').replaceAll('{{version}}', version));
  }
  add('packs.php', await packWords());
  add('LICENSE', readFileSync(join(web, '../LICENSE')));
  const site = join(buildFolder, 'site', `v${version}`);
  for (const path of filesBelow(site).filter((name) =>
    /^(runner-advisor\.js|assets\/.*\.(js|json|wasm|pack|head|words))$/.test(name),
  )) {
    add(`public/v${version}/${path}`, readFileSync(join(site, path)));
  }
  const fresh = join(buildFolder, `wordpress.${process.pid}.zip`);
  writeFileSync(fresh, zip(files.sort((a, b) => (a.path < b.path ? -1 : 1))));
  renameSync(fresh, join(buildFolder, 'runner-advisor-wordpress.zip'));
} catch (error) {
  console.error(`WordPress plugin: ${error.message}`);
  process.exitCode = 1;
}
