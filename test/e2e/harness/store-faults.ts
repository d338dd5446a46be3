/** A function that resolves with what a request of IndexedDB gives, for scripts of the extension's own pages. */
export const OPENED = `(request) => new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => fail(request.error) }))`;

/** The database of the corpus. */
export const NAME = "careo-corpus";

/** Flips a bit in every record of every kind, as a bad disk does. */
export const GARBLE = `(async () => {
  const opened = ${OPENED};
  const db = await opened(indexedDB.open("${NAME}"));
  const store = db.transaction("records", "readwrite").objectStore("records");
  for (const key of await opened(store.getAllKeys())) {
    const record = await opened(store.get(key));
    record[record.length >> 1] ^= 16;
    store.put(record, key);
  }
  await new Promise((done) => { store.transaction.oncomplete = done; });
  db.close();
})()`;

/** Leaves a database of a version that is still to come. */
export const FUTURE = `(async () => {
  const opened = ${OPENED};
  await opened(indexedDB.deleteDatabase("${NAME}"));
  const request = indexedDB.open("${NAME}", 99);
  request.onupgradeneeded = () => request.result.createObjectStore("future");
  (await opened(request)).close();
})()`;

/** Holds a database of the first version open, and does not let go. */
export const HOLD_OLD = `(async () => {
  const opened = ${OPENED};
  await opened(indexedDB.deleteDatabase("${NAME}"));
  const request = indexedDB.open("${NAME}", 1);
  request.onupgradeneeded = () => {
    for (const store of ["records", "current"]) request.result.createObjectStore(store);
    request.result.createObjectStore("staging", { keyPath: "generation" });
  };
  globalThis.held = await opened(request);
})()`;

/** Lets go of it. */
export const LET_GO = `globalThis.held?.close()`;

/** Takes the whole database away. */
export const DELETE = `(async () => (${OPENED})(indexedDB.deleteDatabase("${NAME}")))()`;
