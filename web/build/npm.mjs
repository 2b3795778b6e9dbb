/**
 * Builds the npm package: node web/build/npm.mjs <build folder>
 *
 * `engine.js` is the engine without a screen and `runner-advisor.js` the custom element. assets/ holds the engine's
 * bytes and the files that the element fetches, packs/ the whole packs for `engine.js`; types are generated from the
 * sources. tool/ holds the command `runner-advisor` for authors: the compiler as a module, and a widget for their
 * packs. It is omitted when `./dev build studio` has not built that module.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
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
import { bundleLive } from './live.mjs';
import { moduleNotices, noticesText } from './notices.mjs';
import { writeBom } from './sbom.mjs';
import { npmConfig, npmEntries } from './vite.config.mjs';

const web = join(import.meta.dirname, '..');
const buildFolder = resolve(process.argv[2] ?? join(web, '../build'));
const fresh = join(buildFolder, `npm.${process.pid}`);
const finished = join(buildFolder, 'npm');
const compiler = join(buildFolder, 'studio/advisor.wasm');
const hasCompiler = existsSync(compiler);

/** Copies the sources of the command, with the same relative paths as here. */
async function writeTool(folder) {
  for (const part of [
    'cli',
    'preview/live.mjs',
    'preview/page',
    'build/serve.mjs',
    'build/upload.mjs',
    'build/files-below.mjs',
    'build/policy.mjs',
    'build/integrity.mjs',
  ])
    cpSync(join(web, part), join(folder, part), { recursive: true });
  copyFileSync(compiler, join(folder, 'cli/advisor.wasm'));
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), noticesText([], moduleNotices(buildFolder)));
  chmodSync(join(folder, 'cli/runner-advisor.mjs'), 0o755);
  await bundleLive({ buildFolder, outFolder: join(folder, 'widget') });
}

function packageJson() {
  const own = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));
  const exports = Object.fromEntries(
    Object.entries(npmEntries).map(([name, source]) => {
      const types = source.replace(/^src/, './types').replace(/\.ts$/, '.d.ts');
      return [`./${name}`, { types, default: `./${name}.js` }];
    }),
  );
  const { name, version, description, license, type, engines } = own;
  return {
    name,
    version,
    description,
    license,
    type,
    engines,
    // For tools that do not read "exports", such as Parcel by default.
    main: './runner-advisor.js',
    types: './types/runner-advisor.d.ts',
    exports: {
      '.': exports['./runner-advisor'],
      ...exports,
      './react': { types: './react.d.ts', default: './react.js' },
      './engine.wasm': './assets/engine.wasm',
      './packs/*': './packs/*',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    bin: {
      ...(hasCompiler && { 'runner-advisor': './tool/cli/runner-advisor.mjs' }),
      'runner-advisor-check': './check/check.mjs',
    },
    customElements: 'custom-elements.json',
    keywords: ['running', 'custom-element', 'webassembly', 'health'],
    // Importing the element defines it; a bundler must not remove that side effect.
    sideEffects: ['./runner-advisor.js'],
  };
}

try {
  await build(npmConfig({ buildFolder, outFolder: fresh }));
  // ./dev test and ./dev check check the types; here they are only generated.
  const tsc = join(web, 'node_modules/.bin/tsc');
  const types = ['-p', join(web, 'tsconfig.npm.json'), '--noCheck', '--outDir', join(fresh, 'types')];
  execFileSync(tsc, types, { stdio: 'inherit' });
  mkdirSync(join(fresh, 'packs'));
  for (const name of readdirSync(join(buildFolder, 'packs')).filter((file) => file.endsWith('.pack'))) {
    copyFileSync(join(buildFolder, 'packs', name), join(fresh, 'packs', name));
  }
  const source = join(web, 'embed/package');
  mkdirSync(join(fresh, 'check'));
  for (const name of readdirSync(source)) {
    copyFileSync(join(source, name), join(fresh, name.endsWith('.mjs') ? 'check' : '', name));
  }
  chmodSync(join(fresh, 'check/check.mjs'), 0o755);
  if (hasCompiler) await writeTool(join(fresh, 'tool'));
  copyFileSync(join(web, '../LICENSE'), join(fresh, 'LICENSE'));
  writeBom(fresh, ['lean-qr']);
  writeFileSync(join(fresh, 'package.json'), `${JSON.stringify(packageJson(), null, 2)}\n`);
  rmSync(finished, { recursive: true, force: true });
  renameSync(fresh, finished);
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`npm package: ${error.message}`);
  process.exitCode = 1;
}
