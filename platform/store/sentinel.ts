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
 * Compares what is there with what should be. A corrupted or overfull disk often shows as an
 * empty database without any error, so an absent store is `broken` when the sentinel remembers one. A store that
 * is newer than the sentinel was installed by a worker that was stopped before it could say so.
 */
export function judgeStore(
  current: Current | undefined,
  sentinel: Current | null,
): "absent" | "ready" | "unnoted" | "broken" {
  if (current === undefined) return sentinel === null ? "absent" : "broken";
  if (sentinel === null || sentinel.epoch < current.epoch) return "unnoted";
  const same =
    sentinel.epoch === current.epoch &&
    sentinel.generation === current.generation &&
    sentinel.sha256 === current.sha256 &&
    sentinel.records === current.records;
  return same ? "ready" : "broken";
}
