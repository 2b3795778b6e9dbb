/** Stores the author's work on the device, so that it survives a reload: the files, their first state, and the folder. */

const kDatabase = 'runner-advisor-studio';
const kStores = ['files', 'opened', 'folder'] as const;
type Name = (typeof kStores)[number];

export interface Work {
  readonly files: Map<string, string>;
  readonly opened: Map<string, string>;
  /** The folder that the files were opened from and can be saved to; null in browsers without File System Access. */
  readonly folder: FileSystemDirectoryHandle | null;
}

/** Another tab keeps its work. If two tabs kept theirs, the store would hold a mix of both. */
export class KeptElsewhere extends Error {}

const kLock = 'runner-advisor-studio';
/** A page that is reloaded gives its lock back a moment after the new page asks for it. */
const kLockMs = 3000;

let keeper: Promise<boolean> | undefined;

/**
 * Whether this tab keeps its work: no other tab held the lock when it was opened. Without locks, over plain http, each tab
 * keeps its work.
 */
function isKeeper(): Promise<boolean> {
  keeper ??= new Promise((done) => {
    if (!navigator.locks) {
      done(true);
      return;
    }
    const signal = AbortSignal.timeout(kLockMs);
    const hold = () =>
      new Promise<void>((release) => {
        done(true);
        // A page in the back/forward cache must not hold the lock. When it comes back, it reads the stored work again.
        addEventListener('pagehide', ({ persisted }) => persisted && release());
        addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
      });
    // A refusal is not late: the database then tells why nothing can be kept.
    navigator.locks.request(kLock, { signal }, hold).catch(() => done(!signal.aborted));
  });
  return keeper;
}

let open: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  open ??= new Promise((done, fail) => {
    const asked = indexedDB.open(kDatabase, 2);
    asked.addEventListener('upgradeneeded', () => {
      const had = [...asked.result.objectStoreNames];
      for (const name of had) asked.result.deleteObjectStore(name);
      for (const name of kStores) asked.result.createObjectStore(name);
    });
    asked.addEventListener('success', () => done(asked.result));
    asked.addEventListener('error', () => fail(asked.error));
    asked.addEventListener('blocked', () => fail(new Error('another tab holds an older database')));
  });
  return open;
}

/** Changes the stores in one transaction. `isChain`: `act` adds requests later, so the browser commits after the last. */
async function change(act: (store: (name: Name) => IDBObjectStore) => void, isChain = false): Promise<void> {
  if (!(await isKeeper())) throw new KeptElsewhere();
  const transaction = (await database()).transaction(kStores, 'readwrite');
  act((name) => transaction.objectStore(name));
  // The browser aborts a transaction that is not committed when the page is left.
  if (!isChain) transaction.commit();
  await new Promise<void>((done, fail) => {
    transaction.addEventListener('complete', () => done());
    transaction.addEventListener('error', () => fail(transaction.error));
    transaction.addEventListener('abort', () => fail(transaction.error));
  });
}

export function keepFile(name: string, text: string): Promise<void> {
  return change((store) => store('files').put(text, name));
}

export function dropFile(name: string): Promise<void> {
  return change((store) => store('files').delete(name));
}

/** Stores one text after the other, each in a task of its own, because copying a large text takes milliseconds. */
function putEach(left: (readonly [store: IDBObjectStore, name: string, text: string])[]): void {
  const [first, ...others] = left;
  if (!first) return;
  const [store, name, text] = first;
  store.put(text, name).addEventListener('success', () => putEach(others));
}

/** Replaces the stored work, because another topic was opened. */
export function keepWork({ files, opened, folder }: Work): Promise<void> {
  return change((store) => {
    for (const name of kStores) store(name).clear();
    const [now, before] = [store('files'), store('opened')];
    if (folder) store('folder').put(folder, 'handle');
    putEach([
      ...[...files].map(([name, text]) => [now, name, text] as const),
      ...[...opened].map(([name, text]) => [before, name, text] as const),
    ]);
  }, true);
}

/** Replaces the first state of the files by the state that was saved to the folder. */
export function keepOpened(opened: ReadonlyMap<string, string>): Promise<void> {
  return change((store) => {
    store('opened').clear();
    for (const [name, text] of opened) store('opened').put(text, name);
  });
}

function all<T>(store: IDBObjectStore): Promise<[string, T][]> {
  return new Promise((done, fail) => {
    const found: [string, T][] = [];
    const asked = store.openCursor();
    asked.addEventListener('error', () => fail(asked.error));
    asked.addEventListener('success', () => {
      const { result } = asked;
      if (!result) return done(found);
      found.push([String(result.key), result.value]);
      result.continue();
    });
  });
}

/** Returns null when no work is stored. Throws KeptElsewhere when another tab keeps its work. */
export async function keptWork(): Promise<Work | null> {
  if (!(await isKeeper())) throw new KeptElsewhere();
  const transaction = (await database()).transaction(kStores);
  const [files, opened, folder] = await Promise.all([
    all<string>(transaction.objectStore('files')),
    all<string>(transaction.objectStore('opened')),
    all<FileSystemDirectoryHandle>(transaction.objectStore('folder')),
  ]);
  if (files.length === 0) return null;
  return { files: new Map(files), opened: new Map(opened), folder: folder[0]?.[1] ?? null };
}
