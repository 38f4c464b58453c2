/** A file opened or saved before: its handle where the browser gives one, else the text as it was. */
export interface RecentEntry {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
  readonly source: { readonly handle: FileSystemFileHandle } | { readonly text: string };
}

const DATABASE = 'drawbridge';
const STORE = 'recent';
const MOST = 12;

/** All entries, newest first; none where the browser keeps no data (private windows). */
export async function listRecent(): Promise<readonly RecentEntry[]> {
  const entries = await inStore<RecentEntry[]>('readonly', (store) => store.getAll()).catch(() => []);
  return entries.sort((a, b) => b.openedAt.localeCompare(a.openedAt));
}

/** Adds or renews an entry and lets the oldest go. Keeping a list is a convenience: failing at it is not an error. */
export async function keepRecent(entry: RecentEntry): Promise<void> {
  await inStore('readwrite', (store) => store.put(entry)).catch(() => undefined);
  const tooOld = (await listRecent()).slice(MOST);
  await Promise.all(tooOld.map(({ token }) => forgetRecent(token)));
}

/** Takes an entry off the list. */
export async function forgetRecent(token: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(token)).catch(() => undefined);
}

async function inStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await settled(run(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'token' });
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
