import { type Current, isCurrent } from "./schema";

/** A place outside IndexedDB (the extension's `storage.local`) that remembers what IndexedDB should hold. */
export interface SentinelPort {
  read(): Promise<unknown>;
  write(value: Current): Promise<void>;
}

/** What the sentinel says; null where it was never written, cannot be read, or is not readable as one. */
export async function readSentinel(port: SentinelPort): Promise<Current | null> {
  const value = await port.read().catch(() => null);
  return isCurrent(value) ? value : null;
}

/**
 * Compares the version that the store names with the one that it should name. One that is newer than the sentinel was installed by a worker
 * that was stopped before it could say so.
 */
export function judgeStore(current: Current, sentinel: Current | null): "ready" | "unnoted" | "broken" {
  if (sentinel === null || sentinel.epoch < current.epoch) return "unnoted";
  const same =
    sentinel.epoch === current.epoch &&
    sentinel.generation === current.generation &&
    sentinel.sha256 === current.sha256 &&
    sentinel.records === current.records;
  return same ? "ready" : "broken";
}
