/** The files at hand, kept on the device so that unsaved work survives a reload. */

const kDatabase = 'runner-advisor-studio';
const kStore = 'work';
const kKey = 'files';

function database(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(kDatabase, 1);
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(kStore));
    asked.addEventListener('success', () => done(asked.result));
    asked.addEventListener('error', () => fail(asked.error));
  });
}

function finished<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    asked.addEventListener('success', () => done(asked.result));
    asked.addEventListener('error', () => fail(asked.error));
  });
}

export async function keep(files: ReadonlyMap<string, string>): Promise<void> {
  const open = await database();
  await finished(
    open
      .transaction(kStore, 'readwrite')
      .objectStore(kStore)
      .put([...files], kKey),
  );
  open.close();
}

export async function kept(): Promise<Map<string, string> | null> {
  const open = await database();
  const files = await finished(open.transaction(kStore).objectStore(kStore).get(kKey));
  open.close();
  return files ? new Map(files) : null;
}
