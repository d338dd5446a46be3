/** A function that resolves with what a request of IndexedDB gives, for scripts of the extension's own pages. */
export const OPENED = `(request) => new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => fail(request.error) }))`;

/** The database of the corpus. */
export const NAME = "careo-corpus";

/** Flips a bit in every record of every kind, as a bad disk does, and leaves nothing of the saved reports themselves. */
export const GARBLE = `(async () => {
  const opened = ${OPENED};
  const db = await opened(indexedDB.open("${NAME}"));
  const change = db.transaction(["records", "saved"], "readwrite");
  const [records, saved] = [change.objectStore("records"), change.objectStore("saved")];
  for (const key of await opened(records.getAllKeys())) {
    const record = await opened(records.get(key));
    record[record.length >> 1] ^= 16;
    records.put(record, key);
  }
  for (const key of await opened(saved.getAllKeys())) saved.put(0, key);
  await new Promise((done) => { change.oncomplete = done; });
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

/** Asks the background, twelve questions at a time, for what lies in the store, again and again until `STOP_ASKING`. */
export const KEEP_ASKING = `(() => {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const asking = (globalThis.asking = { asked: 0, answered: 0, stop: false });
  const ask = async (kind) => {
    while (!asking.stop) {
      asking.asked++;
      await runtime.sendMessage({ kind });
      asking.answered++;
    }
  };
  for (let chain = 0; chain < 12; chain++) void ask(chain % 3 === 0 ? "saved" : "storage");
})()`;

/** Asks no more, once as many more answers came. What then stays unanswered was lost. */
export const STOP_ASKING = `(async () => {
  const { asking } = globalThis;
  const until = async (reached) => { while (!reached()) await new Promise((done) => setTimeout(done, 20)); };
  const before = asking.answered;
  await until(() => asking.answered > before + 100);
  asking.stop = true;
  await Promise.race([until(() => asking.answered === asking.asked), new Promise((done) => setTimeout(done, 10_000))]);
  return asking.asked - asking.answered;
})()`;
