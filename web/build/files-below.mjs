import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths relative to the folder, with slashes, in the same order on every machine. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
