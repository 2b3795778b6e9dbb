/**
 * Bundles the widget for packs that are unknown at that time: for an author's preview and for `npx runner-advisor
 * build`. The script contains a placeholder that upload.mjs replaces by the packs.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { plainImportsPlugin } from './assets-plugin.mjs';
import { pagesPlugin } from './pages-plugin.mjs';
import { kPlaceholder } from './upload.mjs';
import { siteConfig } from './vite.config.mjs';

const kName = 'virtual:assets';

/** Addresses are relative to the script, so that the folder works anywhere on any host. */
const livePlugin = {
  name: 'live-assets',
  enforce: 'pre',
  resolveId: (id) => (id === kName ? `\0${kName}` : null),
  load: (id) =>
    id === `\0${kName}`
      ? `const given = JSON.parse(${JSON.stringify(kPlaceholder)});
const here = (name) => new URL(name, import.meta.url).href;
const all = (names) => Object.fromEntries(Object.entries(names).map(([key, name]) => [key, typeof name === 'string' ? here(name) : name]));
const topic = Object.keys(given.packs)[0]?.split('.')[0] ?? '';
export const assets = { topic, engine: here(given.engine), packs: all(given.packs), first: all(given.first), words: all(given.words) };`
      : null,
};

/** Writes runner-advisor.js, its chunks and engine.wasm to the folder. */
export async function bundleLive({ buildFolder, outFolder, minify = true }) {
  const config = siteConfig({ buildFolder, outFolder });
  const input = { 'runner-advisor': config.build.rollupOptions.input['runner-advisor'] };
  // There is no page of ours to link to: nobody else can open a preview, and an author's folder contains no such page.
  config.plugins = [livePlugin, pagesPlugin({}), plainImportsPlugin()];
  config.build = { ...config.build, emptyOutDir: false, minify };
  config.build.rollupOptions = { ...config.build.rollupOptions, input };
  mkdirSync(outFolder, { recursive: true });
  await build(config);
  copyFileSync(join(buildFolder, 'wasm/engine.wasm'), join(outFolder, 'engine.wasm'));
}
