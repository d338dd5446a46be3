import { IDBObjectStore } from "fake-indexeddb";

/**
 * Lets the worker die at its n-th write: the transaction which that write is of is rolled back, and no later one
 * takes writes. Runs the work, tells whether it died, and brings the store back to life.
 */
export async function dieAtWrite(n: number, work: () => Promise<unknown>): Promise<boolean> {
  const { put, delete: remove, clear } = IDBObjectStore.prototype;
  let writes = 0;
  let dying: unknown;
  const mortal = <A extends unknown[]>(write: (this: IDBObjectStore, ...args: A) => IDBRequest) =>
    function (this: IDBObjectStore, ...args: A): IDBRequest {
      if (dying !== undefined && dying !== this.transaction) throw new Error("written after death");
      const request = write.apply(this, args);
      if (++writes === n) {
        dying = this.transaction;
        queueMicrotask(() => this.transaction.abort());
      }
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { put: mortal(put), delete: mortal(remove), clear: mortal(clear) });
  try {
    await work();
  } catch (error) {
    if (dying === undefined) throw error;
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, delete: remove, clear });
  }
  return dying !== undefined;
}
