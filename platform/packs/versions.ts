import type { Connection } from "../store/connection";
import { unpackNumbers } from "../store/removed-claims";
import { type PackVersion, packKey } from "../store/schema";

/** The versions that are kept of a pack. */
export async function readVersions(
  connection: Connection,
  pack: string,
): Promise<{ readonly now: PackVersion | null; readonly before: PackVersion | null }> {
  return connection.use(async (database) => {
    const { store } = database.transaction("packs");
    const [now, before] = await Promise.all([
      store.get(packKey("now", pack)),
      store.get(packKey("before", pack)),
    ]);
    return { now: now ?? null, before: before ?? null };
  });
}

/** How many claims of a version are true. */
export function claimsOf({ segments }: PackVersion): number {
  return segments.reduce((sum, { size, removed }) => sum + size - unpackNumbers(removed).length, 0);
}
