/** Writes a .br and a .gz beside each file of a site that becomes smaller by it, for hosts that serve those. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow } from './files-below.mjs';

const kCompressed = /\.(html|css|js|svg|json|webmanifest|txt|wasm|pack|head|words)$/;

export function compress(site) {
  for (const path of filesBelow(site).filter((name) => kCompressed.test(name))) {
    const bytes = readFileSync(join(site, path));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(site, `${path}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(site, `${path}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
