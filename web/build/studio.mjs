/**
 * Builds the studio into the site: node web/build/studio.mjs <build folder>
 *
 * It is bundled separately from the scripts of readers' pages and has its own copy of the widget, so that those do not
 * grow.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { plainImportsPlugin } from './assets-plugin.mjs';
import { kTargets } from './browsers.mjs';
import { compress } from './compress.mjs';
import { pagesPlugin } from './pages-plugin.mjs';

const web = join(import.meta.dirname, '..');
const source = join(web, 'studio');
const buildFolder = resolve(process.argv[2] ?? join(web, '../build'));
const fresh = join(buildFolder, `studio.${process.pid}`);
const finished = join(buildFolder, 'site/studio');

/** The widget beside the editor gets its packs from memory. */
const memoryPlugin = {
  name: 'packs-in-memory',
  enforce: 'pre',
  resolveId(id, importer = '') {
    if (id === 'virtual:assets') return join(source, 'live-packs.ts');
    return id === './load.js' && /src[/\\]element[/\\]/.test(importer) ? join(source, 'load.ts') : null;
  },
};

try {
  await build({
    configFile: false,
    root: source,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [memoryPlugin, pagesPlugin({}), plainImportsPlugin()],
    worker: { format: 'es' },
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
  copyFileSync(join(buildFolder, 'buddy/copyright'), join(fresh, 'LICENSE-BuDDy.txt'));
  compress(fresh);
  if (existsSync(finished)) rmSync(finished, { recursive: true });
  renameSync(fresh, finished);
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`studio: ${error.message}`);
  process.exitCode = 1;
}
