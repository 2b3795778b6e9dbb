/** Writes a .br and a .gz beside each text and module of a site, for hosts that serve compressed files. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { filesBelow } from './files-below.mjs';

const kCompressed = /\.(html|css|js|svg|json|webmanifest|txt|wasm|pack|head|words)$/;

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/**
 * Compresses several files at a time, because the best compression takes longer than the rest of a build. `before`: the
 * site that this one replaces. Compressed files of the same bytes are copied from it, so remove that site after a change
 * of the settings below.
 */
export async function compress(site, before) {
  const paths = filesBelow(site).filter((name) => kCompressed.test(name));
  await Promise.all(
    paths.map(async (path) => {
      const file = join(site, path);
      const bytes = readFileSync(file);
      const known = join(before, path);
      const ends = ['.br', '.gz'];
      if (ends.every((end) => existsSync(known + end)) && readFileSync(known).equals(bytes)) {
        for (const end of ends) copyFileSync(known + end, file + end);
        return;
      }
      const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
      writeFileSync(`${file}.br`, await brotli(bytes, { params }));
      writeFileSync(`${file}.gz`, await gzip(bytes, { level: 9 }));
    }),
  );
}
