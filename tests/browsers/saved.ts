import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './reader.ts';

let count = 0;

/**
 * Waits until a browser has saved that file completely, and renames it, so that the next file of the same name has no
 * conflict.
 */
export async function savedFile(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  let before = -1;
  await until(`${name} in ${readdirSync(folder)}`, async () => {
    // During a download the file is empty, or a temporary file is beside it.
    if (!existsSync(file) || readdirSync(folder).some((one) => /\.(part|wkdownload)$/.test(one))) return false;
    const { size } = statSync(file);
    const done = size > 0 && size === before;
    before = size;
    return done;
  });
  const taken = join(folder, `${++count}-${name}`);
  renameSync(file, taken);
  return taken;
}
