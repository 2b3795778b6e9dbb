/** A topic's files from and to the author's disk: dropped or chosen files, and zips. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a topic is made of: JSON files beside each other, pictures and drawings in folders of their own. */
const kPart = /^(?:[\w-]+\.json|(?:pictures|drawings)\/[\w-]+\.svg)$/;

export const isPart = (path: string): boolean => kPart.test(path);

/** Names from the folder that holds pack.json on; files that are no part of a topic are left out. */
function partsOf(all: readonly (readonly [string, Uint8Array])[]): Map<string, string> {
  const pack = all.map(([path]) => path).find((path) => /(^|\/)pack\.json$/.test(path)) ?? 'pack.json';
  const folder = pack.slice(0, -'pack.json'.length);
  return new Map(
    all
      .filter(([path]) => path.startsWith(folder) && isPart(path.slice(folder.length)))
      .map(([path, bytes]) => [path.slice(folder.length), strFromU8(bytes)]),
  );
}

export const readZip = (bytes: Uint8Array): Map<string, string> => partsOf(Object.entries(unzipSync(bytes)));

export async function readFiles(chosen: Iterable<File>): Promise<Map<string, string>> {
  const all: [string, Uint8Array][] = [];
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (/\.zip$/i.test(file.name)) all.push(...Object.entries(unzipSync(bytes)));
    else all.push([file.webkitRelativePath || file.name, bytes]);
  }
  return partsOf(all);
}

export function download(bytes: Uint8Array | string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function downloadZip(
  files: Iterable<readonly [string, Uint8Array | string]>,
  folder: string,
  name: string,
): void {
  const entries = [...files].map(([path, content]) => [
    `${folder}/${path}`,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  download(zipSync(Object.fromEntries(entries)), `${name}.zip`, 'application/zip');
}
