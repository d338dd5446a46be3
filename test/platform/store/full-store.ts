import { IDBObjectStore } from "fake-indexeddb";

type Write = () => IDBRequest<IDBValidKey>;

/** The ways in which a store without room fails. */
export const FULL = [
  { where: "the browser's share", fail: abortFull },
  { where: "the disk", fail: throwFull },
];

/** Runs work while no more than so many values can be written: each one after them fails. */
export async function withRoomFor<T>(
  room: number,
  fail: (store: IDBObjectStore, write: Write) => IDBRequest<IDBValidKey>,
  work: () => Promise<T>,
): Promise<T> {
  const { put } = IDBObjectStore.prototype;
  let written = 0;
  IDBObjectStore.prototype.put = function (...args) {
    const write: Write = () => put.apply(this, args);
    return written++ < room ? write() : fail(this, write);
  };
  try {
    return await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

/** As browsers do it: the write is taken, and the transaction fails at its end. */
export function abortFull(store: IDBObjectStore, write: Write): IDBRequest<IDBValidKey> {
  const request = write();
  const { transaction } = store as unknown as { transaction: { _abort(name: string): void } };
  queueMicrotask(() => transaction._abort("QuotaExceededError"));
  return request;
}

/** As a full disk does it. */
export function throwFull(): never {
  throw new DOMException("Internal error: FILE_ERROR_NO_SPACE", "UnknownError");
}
