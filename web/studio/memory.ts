/** The machine of a call in a browser: files in memory, in one folder, and no terminal. See Machine in web/cli/module.mjs. */
import type { Machine } from '../cli/module.mjs';

const kNothing = 0;
const kFile = 1;
const kFolder = 2;
const kSlash = 0x2f;
const utf8 = new TextEncoder();

const clean = (path: string) => path.replace(/\/+$/, '');

/** Paths of `files` are whole: "pack/pack.json". What a call prints is added to `printed`. */
export function memory(files: Map<string, Uint8Array>, printed: Record<1 | 2, string>): Machine {
  const text = { 1: new TextDecoder(), 2: new TextDecoder() };
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
    millisecondsUsed: () => performance.now(),
    readInput: () => 0,
    print: (stream, bytes) => {
      printed[stream] += text[stream].decode(bytes, { stream: true });
      return true;
    },
  };
}

export const encode = (files: Iterable<readonly [string, string]>, folder: string) =>
  new Map([...files].map(([name, words]) => [`${folder}/${name}`, utf8.encode(words)]));
