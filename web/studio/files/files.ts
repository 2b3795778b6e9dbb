/** Reads a topic's files from the author's disk (dropped or chosen files, zips) and saves them as a zip. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { kMostFolderMegabytes } from '../../src/engine/layout.js';

/** The parts of a topic: JSON files in one folder, and pictures and drawings in folders of their own. */
const kPart = /^(?:[\w-]+\.json|(?:pictures|drawings)\/[\w-]+\.svg)$/;

/** Other files of a topic's folder are not read. */
const kReadable = /\.(?:json|svg)$/i;
const kZip = /\.zip$/i;

export const isPart = (path: string): boolean => kPart.test(path);

/** The files cannot be opened. The message is written for the author. */
export class NotOpened extends Error {}

/**
 * Decodes a file. It is always saved as UTF-8 without a byte order mark. Throws NotOpened for an old encoding, because the
 * editor would replace its letters, and saving would destroy the author's words.
 */
export function textOf(name: string, bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  try {
    return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotOpened(
      `${name} is saved in an old encoding. Save it as UTF-8 in the program that wrote it, then open it again.`,
    );
  }
}

/** The compiler refuses larger files, so the page does not read them. */
function refuseTooMuch(bytes: number): void {
  if (bytes > kMostFolderMegabytes << 20) {
    throw new NotOpened(
      `All files together are larger than ${kMostFolderMegabytes} MiB. Choose the files of one topic.`,
    );
  }
}

/** A picture or a drawing that was chosen without its folder: only a picture has places for options. */
const folderOf = (text: string): string => (/\bdata-option=/.test(text) ? 'pictures/' : 'drawings/');

const ownTask = () => new Promise((done) => setTimeout(done));

/**
 * Returns texts by name. Names are relative to the folder of pack.json, and files that are no part of a topic are left out.
 * Each file is read in a task of its own, so that the page answers while large ones are read.
 */
async function partsOf(all: readonly (readonly [string, Uint8Array])[]): Promise<Map<string, string>> {
  const pack = all.map(([path]) => path).find((path) => /(^|\/)pack\.json$/.test(path)) ?? 'pack.json';
  const folder = pack.slice(0, -'pack.json'.length);
  const parts = new Map<string, string>();
  for (const [path, bytes] of all) {
    const name = path.slice(folder.length);
    if (!path.startsWith(folder)) continue;
    await ownTask();
    if (isPart(name)) parts.set(name, textOf(name, bytes));
    else if (/^[\w-]+\.svg$/.test(name)) {
      const text = textOf(name, bytes);
      parts.set(folderOf(text) + name, text);
    }
  }
  await ownTask();
  return parts;
}

/** Reads the entries of a zip that may be parts of a topic. An entry with a false size makes the reading fail. */
function unzip(bytes: Uint8Array): [string, Uint8Array][] {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    const isRead = kReadable.test(name);
    if (isRead) total += originalSize;
    refuseTooMuch(total);
    return isRead;
  };
  return Object.entries(unzipSync(bytes, { filter }));
}

export const readZip = (bytes: Uint8Array): Promise<Map<string, string>> => partsOf(unzip(bytes));

export async function readFiles(chosen: Iterable<File>): Promise<Map<string, string>> {
  const all: [string, Uint8Array][] = [];
  const read = [...chosen].filter(({ name }) => kReadable.test(name) || kZip.test(name));
  refuseTooMuch(read.reduce((total, { size }) => total + size, 0));
  for (const file of read) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (kZip.test(file.name)) all.push(...unzip(bytes));
    else all.push([file.webkitRelativePath || file.name, bytes]);
  }
  return partsOf(all);
}

export function download(bytes: Uint8Array | string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  link.click();
  // Some browsers start to read the address only after the click event, so release it later.
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
