/**
 * A topic's folder on the author's disk, in browsers with File System Access. No file is overwritten unasked: when a file
 * has changed since it was opened, the author is asked before it is written.
 */
import { isPart, textOf } from './files.js';

/** Declarations that TypeScript's DOM types do not have. */
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

/** Returns null when the author closes the dialog. */
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

/** The folder that contains the file of a path, and the file's name in it. */
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

/** The text of a file; null when there is no such file. */
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
  /** Names of the files that the author removed in the studio and that were removed from the disk too. */
  readonly removed: string[];
  /** Names of the files that were left unchanged on the disk. */
  readonly left: string[];
}

/**
 * Writes the files that have changed since they were opened. `ask`: asks whether the author's text may replace a file that
 * another program has changed. Returns null when the author does not allow the page to write.
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
    // Another program has changed the file since it was opened, so it stays.
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
