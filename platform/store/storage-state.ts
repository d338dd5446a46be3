import type { StorageState } from "../messages/protocol";
import type { SavedReports } from "./saved-reports";

/**
 * The browser's own estimate, which counts deleted records until it tidies its files, and in Chromium allows 10 GiB more than is taken even
 * where every write is refused (measured); and the number of saved reports, null where the store cannot be
 * read.
 */
export async function storageState(
  reading: Pick<SavedReports, "list">,
  storage: Pick<StorageManager, "estimate"> | undefined = globalThis.navigator?.storage,
): Promise<StorageState> {
  const [estimate, saved] = await Promise.all([
    storage?.estimate().catch(() => undefined),
    reading.list().catch(() => null),
  ]);
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, saved: saved?.length ?? null };
}
