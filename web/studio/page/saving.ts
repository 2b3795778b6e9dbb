/** Saves back into the folder that the topic was opened from. */
import { type Saving, saveFolder } from '../files/folder.js';
import { askAuthor } from './ask.js';

const ask = (name: string): Promise<boolean> =>
  askAuthor(
    `${name} was changed by another program since you opened it. Replace it with what you have written here?`,
    'Replace it',
    'Leave it',
  );

/** `words`: the result, for the author. `opened`: the files as they are on the disk now; null when nothing was saved. */
export interface Saved {
  readonly words: string;
  readonly opened: ReadonlyMap<string, string> | null;
}

function told({ written, removed, left }: Saving): string {
  const files = `${written.length} ${written.length === 1 ? 'file' : 'files'}`;
  return [
    `Saved ${files} to the folder.`,
    removed.length > 0 && `Removed: ${removed.join(', ')}.`,
    left.length > 0 && `Left as on the disk: ${left.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

export async function saveWork(
  folder: FileSystemDirectoryHandle,
  files: ReadonlyMap<string, string>,
  opened: ReadonlyMap<string, string>,
): Promise<Saved> {
  // Edits that the author makes while the files are written are not saved, so they must not count as saved.
  const texts = new Map(files);
  try {
    const saving = await saveFolder(folder, texts, opened, ask);
    if (!saving)
      return { words: 'The browser was not allowed to write into the folder; nothing was saved.', opened: null };
    const now = new Map(opened);
    for (const name of saving.written) now.set(name, texts.get(name) ?? '');
    for (const name of saving.removed) now.delete(name);
    return { words: told(saving), opened: now };
  } catch {
    return { words: 'The folder could not be written. Download your work as a zip.', opened: null };
  }
}
