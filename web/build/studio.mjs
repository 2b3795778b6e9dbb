/**
 * Builds the studio into the site: node web/build/studio.mjs <build folder>
 *
 * It is bundled separately from the scripts of readers' pages and has its own copy of the widget, so that those do not
 * grow.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { plainImportsPlugin } from './assets-plugin.mjs';
import { kTargets } from './browsers.mjs';
import { bundle } from './bundle.mjs';
import { compress } from './compress.mjs';
import { filesBelow } from './files-below.mjs';
import { bundledPackages, moduleNotices, noticesText } from './notices.mjs';
import { pagesPlugin } from './pages-plugin.mjs';
import { precachePlugin, studioPrecacheList } from './precache.mjs';
import { zip } from './zip.mjs';

const web = join(import.meta.dirname, '..');
const source = join(web, 'studio');
const buildFolder = resolve(process.argv[2] ?? join(web, '../build'));
const fresh = join(buildFolder, `studio.${process.pid}`);
const finished = join(buildFolder, 'site/studio');

/**
 * Modules of the widget beside the editor that the studio replaces: packs come from memory, and the storage is its own.
 */
const kOfTheStudio = { './load.js': 'page/load.ts', './world.js': 'page/world.ts' };
const memoryPlugin = {
  name: 'packs-in-memory',
  enforce: 'pre',
  resolveId(id, importer = '') {
    if (id === 'virtual:assets') return join(source, 'page/live-packs.ts');
    const own = /src[/\\]element[/\\]/.test(importer) ? kOfTheStudio[id] : undefined;
    return own ? join(source, own) : null;
  },
};

/** Writes the content of the site's topics for the studio: one zip for each topic, and a list of them. */
function publishContent(folder) {
  const content = join(web, '../content');
  const topics = [];
  mkdirSync(folder);
  for (const name of readdirSync(content)) {
    const topic = join(content, name);
    // The compiler contains the starter.
    if (name === 'starter' || !existsSync(join(topic, 'pack.json'))) continue;
    const { id, title } = JSON.parse(readFileSync(join(topic, 'pack.json'), 'utf8'));
    const files = filesBelow(topic).map((path) => ({ path: `${id}/${path}`, bytes: readFileSync(join(topic, path)) }));
    writeFileSync(join(folder, `${id}.zip`), zip(files));
    topics.push({ id, title });
  }
  writeFileSync(join(folder, 'topics.json'), JSON.stringify(topics));
}

const packages = bundledPackages();

try {
  await build({
    configFile: false,
    root: source,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [memoryPlugin, pagesPlugin({}), plainImportsPlugin(), packages.plugin()],
    worker: { format: 'es', plugins: () => [packages.plugin()] },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      target: kTargets,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  });
  copyFileSync(join(buildFolder, 'studio/advisor.wasm'), join(fresh, 'advisor.wasm'));
  copyFileSync(join(buildFolder, 'wasm/engine.wasm'), join(fresh, 'engine.wasm'));
  publishContent(join(fresh, 'content'));
  const offline = precachePlugin(studioPrecacheList(fresh));
  writeFileSync(
    join(fresh, 'sw.js'),
    await bundle('studio/service-worker.ts', buildFolder, { plugins: [offline, packages.plugin()] }),
  );
  writeFileSync(join(fresh, 'THIRD-PARTY.txt'), noticesText(packages.folders, moduleNotices(buildFolder)));
  await compress(fresh, finished);
  if (existsSync(finished)) rmSync(finished, { recursive: true });
  renameSync(fresh, finished);
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`studio: ${error.message}`);
  process.exitCode = 1;
}
