import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { plainImportsPlugin } from './assets-plugin.mjs';
import { kTargets } from './browsers.mjs';

const web = join(import.meta.dirname, '..');

/** Bundles one script without imports: `replace` maps an imported module to a file, `plugins` provide other modules. */
export async function bundle(source, buildFolder, { replace = {}, plugins = [] }) {
  const folder = join(buildFolder, `bundle.${process.pid}`);
  const stand = {
    name: 'stand-ins',
    enforce: 'pre',
    resolveId: (id) => replace[id.replace(/^.*\//, '')] ?? null,
  };
  try {
    await build({
      configFile: false,
      root: web,
      publicDir: false,
      logLevel: 'warn',
      plugins: [stand, ...plugins, plainImportsPlugin()],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: kTargets,
        rollupOptions: {
          input: join(web, source),
          output: { format: 'iife', entryFileNames: 'bundle.js', codeSplitting: false },
        },
      },
    });
    return readFileSync(join(folder, 'bundle.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
