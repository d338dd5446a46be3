import type { Connection } from "../store/connection";
import { unpackNumbers } from "../store/removed-claims";
import type { PackVersion } from "../store/schema";
import { rangeOfVersion, versionsOf } from "../store/version-notes";

/** The versions that are kept of a pack. */
export async function readVersions(
  connection: Connection,
  pack: string,
): Promise<{ readonly now: PackVersion | null; readonly before: PackVersion | null }> {
  return connection.use(async (database) => {
    const { store } = database.transaction("packs");
    const [now, before] = await Promise.all([
      store.getAll(rangeOfVersion("now", pack)),
      store.getAll(rangeOfVersion("before", pack)),
    ]);
    return { now: versionsOf(now)[0] ?? null, before: versionsOf(before)[0] ?? null };
  });
}

/** How many claims of a version are true. */
export function claimsOf({ segments }: PackVersion): number {
  return segments.reduce((sum, { size, removed }) => sum + size - unpackNumbers(removed).length, 0);
}
