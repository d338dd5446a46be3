import type { FollowedPack } from "../../core/corpus/followed-pack";
import type { PackRecords } from "./pack-records";

/** The packs that are followed, to be taken along. */
export async function followedPacks(records: PackRecords): Promise<FollowedPack[]> {
  return (await records.all()).flatMap(({ id, title, sequence, digest, source }) => {
    if (source === null) return [];
    const { url, key, paused } = source;
    return [{ id, title, url, key, sequence, digest, paused }];
  });
}

/**
 * Follows packs that were taken along, each by the key that was agreed to and from the publication that was seen on; one that is here already stays as it
 * is. Nothing is fetched. Answers the ids of those that are to be looked at now: new here, and not paused.
 */
export async function followAgain(
  packs: readonly FollowedPack[],
  records: PackRecords,
  now: Date,
): Promise<string[]> {
  const known = new Set((await records.all()).map(({ id }) => id));
  const fresh = packs.filter(({ id }) => !known.has(id));
  for (const { id, title, url, key, sequence, digest, paused } of fresh) {
    const source = { url, key, paused, etag: null, checked: null, next: now.toISOString(), offeredKey: null };
    await records.put({ id, title, sequence, digest, damaged: false, trouble: null, detail: "", source });
  }
  return fresh.filter(({ paused }) => !paused).map(({ id }) => id);
}
