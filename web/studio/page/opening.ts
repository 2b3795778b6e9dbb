/** The ways into the studio: the starter, a folder, files, a zip, a published topic; and the file that is dropped. */
import { button, h } from '../../src/views/dom.js';
import { questions } from '../compiler.js';
import { NotOpened, readFiles } from '../files/files.js';
import { canOpenFolders, pickFolder, readFolder } from '../files/folder.js';
import { openPublished, publishedTopics } from '../files/published.js';

interface Owner {
  /** `folder`: the folder into which the files can be saved; null when there is none. */
  open(files: Map<string, string>, folder: FileSystemDirectoryHandle | null): void;
  /** Adds files to the open topic. Returns false when no topic is open, or when the files are a whole topic. */
  add(files: Map<string, string>): boolean;
  /** Whether the open topic may be replaced. Asks the author when changes would be lost. */
  mayReplace(): Promise<boolean>;
  complain(words: string): void;
}

const $ = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

/** The error message for the author. */
const unreadable = (error: unknown): string =>
  error instanceof NotOpened ? error.message : 'These files could not be read. A zip may be damaged.';

export function waysIn(owner: Owner): void {
  /** Opens the files as a topic. If pack.json is missing, `owner.open` reports it and replaces nothing. */
  const open = async (files: Map<string, string>, folder: FileSystemDirectoryHandle | null): Promise<void> => {
    if (!files.has('pack.json') || (await owner.mayReplace())) owner.open(files, folder);
  };
  const take = (chosen: Iterable<File>): void => {
    readFiles(chosen).then(
      async (files) => {
        if (!owner.add(files)) await open(files, null);
      },
      (error) => owner.complain(unreadable(error)),
    );
  };
  // The author is asked when the files are there, because work can be opened or changed while they are loaded.
  $('starter').addEventListener('click', () => {
    void questions.run({ kind: 'starter' }, (answer) => {
      if (answer.kind === 'starter') void open(new Map(answer.files), null);
      if (answer.kind === 'failed') owner.complain(answer.words);
    });
  });
  $('open-folder').addEventListener('click', async () => {
    if (!canOpenFolders()) {
      $('folder').click();
      return;
    }
    const folder = await pickFolder();
    if (!folder) return;
    readFolder(folder).then(
      (files) => open(files, folder),
      (error) => owner.complain(unreadable(error)),
    );
  });
  $('open').addEventListener('click', () => $('files').click());
  for (const id of ['files', 'folder']) {
    const input = $<HTMLInputElement>(id);
    input.addEventListener('change', () => {
      take([...(input.files ?? [])]);
      input.value = ''; // the same choice again is a change, too
    });
  }
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files ?? []);
  });
  publishedTopics().then(
    (topics) => {
      const list = $('published').querySelector('ul');
      for (const { id, title } of topics) {
        const choose = () =>
          void openPublished(id).then(
            (files) => open(files, null),
            () => owner.complain('This topic could not be loaded. Try again when you are online.'),
          );
        list?.append(h('li', null, button('link', choose, title)));
      }
      $('published').hidden = topics.length === 0;
    },
    () => undefined, // without them the other ways are there
  );
}
