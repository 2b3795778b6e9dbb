/**
 * A topic's folder on the author's disk, where the browser lets a page open one (File System Access). Nothing in it is
 * overwritten unasked: a file that is no longer as it was when it was opened is told before anything is written.
 */
import { isPart } from './files.js';

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

async function textOf(handle: FileSystemFileHandle): Promise<string> {
  return (await handle.getFile()).text();
}

export async function readFolder(folder: FileSystemDirectoryHandle): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'file') {
      if (isPart(name)) found.set(name, await textOf(handle as FileSystemFileHandle));
      continue;
    }
    if (name !== 'pictures' && name !== 'drawings') continue;
    for await (const [inner, file] of (handle as FileSystemDirectoryHandle).entries()) {
      const path = `${name}/${inner}`;
      if (file.kind === 'file' && isPart(path)) found.set(path, await textOf(file as FileSystemFileHandle));
    }
  }
  return found;
}

async function fileAt(folder: FileSystemDirectoryHandle, path: string, create: boolean): Promise<FileSystemFileHandle> {
  const steps = path.split('/');
  const name = steps.pop() ?? path;
  let at = folder;
  for (const step of steps) at = await at.getDirectoryHandle(step, { create });
  return at.getFileHandle(name, { create });
}

/** Null: there is no such file. */
async function onDisk(folder: FileSystemDirectoryHandle, path: string): Promise<string | null> {
  try {
    return await textOf(await fileAt(folder, path, false));
  } catch {
    return null;
  }
}

export interface Saving {
  /** Names of the files that were written. */
  readonly written: string[];
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
  const saving: Saving = { written: [], left: [] };
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
  return saving;
}
