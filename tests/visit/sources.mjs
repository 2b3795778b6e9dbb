// Bundles the TypeScript of a visit for Node.js, in memory, so that tests can run in parallel.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** For coverage (tests/coverage), the bundle is a file with a source map, because coverage refers to lines of files. */
const isMeasured = Boolean(process.env.NODE_V8_COVERAGE);

export async function bundled(entry, plugins = []) {
  const [{ output }] = [
    await build({
      configFile: false,
      root: join(root, 'web'),
      logLevel: 'error',
      plugins,
      build: {
        write: false,
        minify: false,
        sourcemap: isMeasured && 'inline',
        target: 'es2022',
        rollupOptions: {
          input: entry,
          preserveEntrySignatures: 'strict',
          output: { format: 'es', codeSplitting: false },
        },
      },
    }),
  ].flat();
  const { code } = output.find(({ type }) => type === 'chunk');
  if (isMeasured) {
    const folder = join(root, 'build/coverage/bundles');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${basename(entry)}.${process.pid}.mjs`);
    writeFileSync(file, code);
    return import(pathToFileURL(file).href);
  }
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

export const visit = await bundled(join(import.meta.dirname, 'sources.ts'));
