/**
 * A topic's folder on the author's disk, where the browser lets a page open one (File System Access). Nothing in it is
 * overwritten unasked: a file that is no longer as it was when it was opened is told before anything is written.
 */
import { isPart, textOf } from './files.js';

/** What the types of the DOM leave out. */
declare global {
  interface Window {
    showDirectoryPicker?(how: { mode: 'read' | 'readwrite' }): Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
  }
}

export const canOpenFolders = (): boolean => window.showDirectoryPicker !== undefined;

/** Null: the author has closed the dialog. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await window.showDirectoryPicker?.({ mode: 'readwrite' })) ?? null;
  } catch {
    return null;
  }
}

async function textIn(handle: FileSystemFileHandle, name: string): Promise<string> {
  return textOf(name, new Uint8Array(await (await handle.getFile()).arrayBuffer()));
}

export async function readFolder(folder: FileSystemDirectoryHandle): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'file') {
      if (isPart(name)) found.set(name, await textIn(handle as FileSystemFileHandle, name));
      continue;
    }
    if (name !== 'pictures' && name !== 'drawings') continue;
    for await (const [inner, file] of (handle as FileSystemDirectoryHandle).entries()) {
      const path = `${name}/${inner}`;
      if (file.kind === 'file' && isPart(path)) found.set(path, await textIn(file as FileSystemFileHandle, path));
    }
  }
  return found;
}

/** The folder of a path's last step, and that step. */
async function placeOf(
  folder: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<{ at: FileSystemDirectoryHandle; name: string }> {
  const steps = path.split('/');
  const name = steps.pop() ?? path;
  let at = folder;
  for (const step of steps) at = await at.getDirectoryHandle(step, { create });
  return { at, name };
}

async function fileAt(folder: FileSystemDirectoryHandle, path: string, create: boolean): Promise<FileSystemFileHandle> {
  const { at, name } = await placeOf(folder, path, create);
  return at.getFileHandle(name, { create });
}

/** Null: there is no such file. */
async function onDisk(folder: FileSystemDirectoryHandle, path: string): Promise<string | null> {
  try {
    return await textIn(await fileAt(folder, path, false), path);
  } catch {
    return null;
  }
}

export interface Saving {
  /** Names of the files that were written. */
  readonly written: string[];
  /** Those that the author removed here, and that are gone from the disk too. */
  readonly removed: string[];
  /** Those that stay as they are on the disk. */
  readonly left: string[];
}

/**
 * Writes what has changed since it was opened. `ask`: whether the author's text replaces a file that another program has changed
 * meanwhile. Null when the author does not allow the page to write.
 */
export async function saveFolder(
  folder: FileSystemDirectoryHandle,
  files: ReadonlyMap<string, string>,
  opened: ReadonlyMap<string, string>,
  ask: (name: string) => Promise<boolean>,
): Promise<Saving | null> {
  const how = { mode: 'readwrite' } as const;
  const allowed = (await folder.queryPermission?.(how)) ?? 'granted';
  if (allowed !== 'granted' && (await folder.requestPermission?.(how)) !== 'granted') return null;
  const saving: Saving = { written: [], removed: [], left: [] };
  for (const [name, text] of files) {
    if (opened.get(name) === text) continue;
    const disk = await onDisk(folder, name);
    if (disk === text) {
      saving.written.push(name);
      continue;
    }
    if (disk !== (opened.get(name) ?? null) && !(await ask(name))) {
      saving.left.push(name);
      continue;
    }
    const writing = await (await fileAt(folder, name, true)).createWritable();
    await writing.write(text);
    await writing.close();
    saving.written.push(name);
  }
  for (const [name, text] of opened) {
    if (files.has(name)) continue;
    const disk = await onDisk(folder, name);
    // What another program has written since then is not the author's to lose.
    if (disk !== null && disk !== text) {
      saving.left.push(name);
      continue;
    }
    if (disk !== null) {
      const place = await placeOf(folder, name, false);
      await place.at.removeEntry(place.name);
    }
    saving.removed.push(name);
  }
  return saving;
}
