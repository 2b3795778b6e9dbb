/** How sources become scripts: names that pages and packages write stay plain, everything else carries a hash. */
import { join } from 'node:path';
import { words } from '../app/words.mjs';
import { assetsPlugin, plainImportsPlugin } from './assets-plugin.mjs';
import { kTargets } from './browsers.mjs';
import { pagesPlugin } from './pages-plugin.mjs';

const web = join(import.meta.dirname, '..');

/** Scripts of the site with an address of their own: the name, and the source. */
export const siteEntries = {
  'runner-advisor': 'src/runner-advisor.ts',
  embed: 'embed/loader.ts',
};

/**
 * Scripts of pages of ours that share sources with those above. They are bundled apart and take their own copy: shared
 * chunks would put a round trip before the first question of every page that embeds the element.
 */
export const pageEntries = {
  snippet: 'embed/snippet.ts',
};

/** The frame's script, apart from both. */
export const frameEntries = {
  frame: 'embed/frame.ts',
};

/** The app's own script, again apart: what it shares with nobody needs no chunk that it would wait for. */
const appEntries = { app: 'app/app.ts' };

/** What the npm package offers to import. */
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
      // An asset in the script as base64 would cost a third more bytes, and a strict policy refuses data addresses.
      assetsInlineLimit: 0,
      // Chunks are fetched while the reader reads; preload links would put them back on the critical path.
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(web, source)])),
        // Chunks take what they share from the entry; a chunk for the shared part would cost a round trip before it.
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
