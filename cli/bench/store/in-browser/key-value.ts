const STORE = "values";

/** Keeps one value in IndexedDB, as engines that have no store of their own are told to. */
export async function keep(name: string, value: unknown): Promise<void> {
  const database = await open(name);
  const change = database.transaction(STORE, "readwrite");
  change.objectStore(STORE).put(value, STORE);
  await new Promise<void>((done, fail) => {
    change.oncomplete = () => done();
    change.onabort = () => fail(change.error ?? new Error("the transaction was aborted"));
  });
  database.close();
}

/** The value kept under this name. */
export async function kept(name: string): Promise<unknown> {
  const database = await open(name);
  const request = database.transaction(STORE).objectStore(STORE).get(STORE);
  return settled(request);
}

/** A request's result as a promise. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}
