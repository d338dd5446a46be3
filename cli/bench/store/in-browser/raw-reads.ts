import { settled } from "./key-value";
import type { RawKey, RawRead } from "./requests";

/** Repeats reads of one database in one transaction, all at once, and gives the bytes that came: no search can be faster. */
export async function readRaw(reads: readonly RawRead[]): Promise<number> {
  const [first] = reads;
  if (first === undefined) return 0;
  const database = await settled(indexedDB.open(first.database));
  const transaction = database.transaction([...new Set(reads.map(({ store }) => store))]);
  const values = await Promise.all(
    reads.map(({ store, method, key }) => settled(transaction.objectStore(store)[method](keyOf(key)))),
  );
  return values.flat().reduce((sum: number, value: unknown) => sum + bytesOf(value), 0);
}

/** Runs work and notes every read of IndexedDB meanwhile. */
export async function recordReads(work: () => Promise<unknown>): Promise<RawRead[]> {
  const reads: RawRead[] = [];
  const { prototype } = IDBObjectStore;
  const methods = ["get", "getAll", "getKey", "count"] as const;
  const originals = methods.map((method) => [method, prototype[method]] as const);
  for (const [method, original] of originals) {
    Object.defineProperty(prototype, method, {
      configurable: true,
      writable: true,
      value(this: IDBObjectStore, ...given: [IDBValidKey | IDBKeyRange]) {
        const database = this.transaction.db.name;
        reads.push({ database, store: this.name, method, key: rawKey(given[0]) });
        return Reflect.apply(original, this, given);
      },
    });
  }
  try {
    await work();
  } finally {
    for (const [method, original] of originals) {
      Object.defineProperty(prototype, method, { configurable: true, writable: true, value: original });
    }
  }
  return reads;
}

function rawKey(key: IDBValidKey | IDBKeyRange | undefined): RawKey | null {
  if (key === undefined) return null;
  if (!(key instanceof IDBKeyRange)) return { only: key };
  return { lower: key.lower, upper: key.upper, open: [key.lowerOpen, key.upperOpen] };
}

function keyOf(key: RawKey | null): IDBValidKey | IDBKeyRange {
  if (key === null) return IDBKeyRange.lowerBound(Number.NEGATIVE_INFINITY);
  if ("only" in key) return key.only;
  const [lowerOpen, upperOpen] = key.open;
  if (key.lower === undefined) return IDBKeyRange.upperBound(key.upper, upperOpen);
  if (key.upper === undefined) return IDBKeyRange.lowerBound(key.lower, lowerOpen);
  return IDBKeyRange.bound(key.lower, key.upper, lowerOpen, upperOpen);
}

function bytesOf(value: unknown): number {
  return ArrayBuffer.isView(value) ? value.byteLength : 0;
}
