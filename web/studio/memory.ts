/** The compiler's machine in a browser: files in memory, one folder, no terminal. See Machine in web/cli/module.mjs. */
import type { Machine } from '../cli/module.mjs';

const kNothing = 0;
const kFile = 1;
const kFolder = 2;
const kSlash = 0x2f;
const utf8 = new TextEncoder();

const clean = (path: string) => path.replace(/\/+$/, '');

/** Upper bound of the time that is counted between two readings of the clock; see `millisecondsUsed`. */
const kMostMs = 5;

/**
 * `files`: by full path, such as "pack/pack.json". `printed`: collects the output of a call. `told`: is called with each complete
 * line of standard error.
 */
export function memory(
  files: Map<string, Uint8Array>,
  printed: Record<1 | 2, string>,
  told: (line: string) => void = () => undefined,
): Machine {
  const text = { 1: new TextDecoder(), 2: new TextDecoder() };
  let begun = '';
  let last = performance.now();
  let used = 0;
  const folders = new Set<string>();
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${clean(folder)}/`));
  return {
    entryAt: (path) =>
      files.has(path) ? kFile : folders.has(clean(path)) || below(path).length > 0 ? kFolder : kNothing,
    namesIn: (folder) => [
      ...new Set(below(folder).map((path) => path.slice(clean(folder).length + 1).split('/')[0] ?? '')),
    ],
    samePlace: (a, b) => clean(a) === clean(b),
    lastSeparator: (path) => path.lastIndexOf(kSlash),
    sizeOf: (path) => files.get(path)?.length ?? 0,
    readFile: (path) => files.get(path) ?? null,
    makeFolders: (path) => {
      folders.add(clean(path));
      return '';
    },
    writeFile: (path, bytes) => {
      files.set(path, bytes);
      return '';
    },
    renameFile: (from, to) => {
      const bytes = files.get(from);
      if (!bytes) return 'No such file or directory';
      files.delete(from);
      files.set(to, bytes);
      return '';
    },
    removeFile: (path) => {
      files.delete(path);
    },
    calledAs: () => 'advisor',
    showsColours: () => false,
    localDay: () => {
      const now = new Date();
      return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
    },
    // A browser does not report processor time. The compiler reads the clock before each operation, and most operations take
    // microseconds, so a longer interval was spent by other programs. If it counted, a busy machine would end proofs that an
    // idle one finishes.
    millisecondsUsed: () => {
      const now = performance.now();
      used += Math.min(now - last, kMostMs);
      last = now;
      return used;
    },
    readInput: () => 0,
    print: (stream, bytes) => {
      const words = text[stream].decode(bytes, { stream: true });
      printed[stream] += words;
      if (stream === 2) {
        const lines = (begun + words).split('\n');
        begun = lines.pop() ?? '';
        for (const line of lines) told(line);
      }
      return true;
    },
  };
}

export const encode = (files: Iterable<readonly [string, string]>, folder: string) =>
  new Map([...files].map(([name, words]) => [`${folder}/${name}`, utf8.encode(words)]));
