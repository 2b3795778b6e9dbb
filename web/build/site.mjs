/**
 * Builds the deployable site: node web/build/site.mjs <build folder>
 *
 * Bundles the scripts, copies the pages, compresses everything once, and moves the whole into place in one step, so that
 * a failed or a second build at the same time never leaves half a site.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { siteConfig } from './vite.config.mjs';

const web = join(import.meta.dirname, '..');
const buildFolder = resolve(process.argv[2] ?? join(web, '../build'));

/** Folders whose documents, styles and pictures belong to the site, each with its place in it. */
const kPageFolders = { pages: '.', app: '.', embed: '.' };
const kPageFiles = /\.(html|css|png|svg|ico|webmanifest|txt)$/;
const kCompressed = /\.(html|css|js|svg|json|webmanifest|txt|wasm|pack)$/;

export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** `{{engine}}` and `{{pack calf.en}}` in a page become addresses, for preload links and the like. */
function fillIn(page, name, addresses) {
  return page.replaceAll(/\{\{(engine|pack [\w.-]+)\}\}/g, (_, key) => {
    if (!addresses[key]) throw new Error(`${name}: {{${key}}} names no file of the site`);
    return addresses[key];
  });
}

function copyPages(site) {
  const addresses = {};
  for (const path of filesBelow(site)) {
    const named = basename(path).match(/^(.+)\.[\w-]{8}\.(wasm|pack)$/);
    if (named) addresses[named[2] === 'wasm' ? 'engine' : `pack ${named[1]}`] = path;
  }
  for (const [folder, place] of Object.entries(kPageFolders)) {
    const from = join(web, folder);
    if (!existsSync(from)) continue;
    for (const path of filesBelow(from).filter((name) => kPageFiles.test(name))) {
      const to = join(site, place, path);
      mkdirSync(join(to, '..'), { recursive: true });
      const bytes = readFileSync(join(from, path));
      writeFileSync(to, path.endsWith('.html') ? fillIn(bytes.toString(), path, addresses) : bytes);
    }
  }
}

function compress(site) {
  for (const path of filesBelow(site).filter((name) => kCompressed.test(name))) {
    const bytes = readFileSync(join(site, path));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(site, `${path}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(site, `${path}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

const fresh = join(buildFolder, `site.${process.pid}`);
const site = join(buildFolder, 'site');
try {
  await build(siteConfig({ buildFolder, outFolder: fresh }));
  copyPages(fresh);
  compress(fresh);
  const old = join(buildFolder, `site.old.${process.pid}`);
  if (existsSync(site)) renameSync(site, old);
  renameSync(fresh, site);
  rmSync(old, { recursive: true, force: true });
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`site: ${error.message}`);
  process.exitCode = 1;
}
