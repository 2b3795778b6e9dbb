/** How sources become scripts: names that pages and packages use stay plain, all other names contain a hash. */
import { join } from 'node:path';
import { words } from '../app/words.mjs';
import { assetsPlugin, plainImportsPlugin } from './assets-plugin.mjs';
import { kTargets } from './browsers.mjs';
import { pagesPlugin } from './pages-plugin.mjs';

const web = join(import.meta.dirname, '..');

/** Scripts of the site with an address of their own: name and source. */
export const siteEntries = {
  'runner-advisor': 'src/runner-advisor.ts',
  embed: 'embed/loader.ts',
};

/**
 * Scripts of our pages that share sources with the scripts above. They are bundled separately, with copies of the
 * shared code: shared chunks would cost a round trip before the first question of every page that embeds the element.
 */
export const pageEntries = {
  snippet: 'embed/snippet.ts',
};

/** The frame's script, bundled separately from both. */
export const frameEntries = {
  frame: 'embed/frame.ts',
};

/** The app's own script, also bundled separately, so that it waits for no shared chunk. */
const appEntries = { app: 'app/app.ts' };

/** The entry points of the npm package. */
export const npmEntries = {
  engine: 'src/engine/engine.ts',
  'runner-advisor': 'src/runner-advisor.ts',
  element: 'src/element/element.ts',
};

/** The app in each language; see app.mjs. */
const appPages = Object.fromEntries(Object.entries(words).map(([lang, { dir }]) => [`calf.${lang}`, dir]));

function config(entries, { buildFolder, outFolder }, { hashed, emptyOutDir = true, pages = appPages }) {
  const hash = hashed ? '.[hash]' : '';
  return {
    configFile: false,
    root: web,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [assetsPlugin(buildFolder), pagesPlugin(pages), plainImportsPlugin()],
    build: {
      outDir: outFolder,
      emptyOutDir,
      target: kTargets,
      // Inlined as base64, an asset would be a third larger, and a strict policy refuses data addresses.
      assetsInlineLimit: 0,
      // Chunks are fetched while the reader reads; preload links would make the first question wait for them.
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(web, source)])),
        // Chunks import shared code from the entry; a chunk for the shared code would cost a round trip before the
        // entry.
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: `assets/[name]${hash}.js`,
          assetFileNames: `assets/[name]${hash}[extname]`,
        },
      },
    },
  };
}

export const siteConfig = (folders) => config(siteEntries, folders, { hashed: true });
export const pageConfig = (folders) => config(pageEntries, folders, { hashed: true, emptyOutDir: false });
export const frameConfig = (folders) => config(frameEntries, folders, { hashed: true, emptyOutDir: false });
export const appConfig = (folders) => config(appEntries, folders, { hashed: true, emptyOutDir: false });
export const npmConfig = (folders) => config(npmEntries, folders, { hashed: false, pages: {} });
