// Bundles the TypeScript of a visit for Node.js, in memory, so that tests can run in parallel.
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

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
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

export const visit = await bundled(join(import.meta.dirname, 'sources.ts'));
