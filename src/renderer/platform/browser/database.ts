const DATABASE = 'drawbridge';

/** The stores of this database and what their entries are found by. A new one needs the next version. */
const STORES = { recent: 'token', recovery: 'id' } as const;
const VERSION = 2;

/** Runs one request in a transaction of its own; done when it is on the disk. */
export async function inStore<T>(
  name: keyof typeof STORES,
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = run(transaction.objectStore(name));
    await ended(transaction);
    return request.result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    const there = request.result.objectStoreNames;
    for (const [name, keyPath] of Object.entries(STORES))
      if (!there.contains(name)) request.result.createObjectStore(name, { keyPath });
  };
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A full disk may show only when a transaction ends. */
function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
