import { type CorpusDatabase, rangeOf } from "./schema";
import { settle } from "./settle";

/**
 * Removes every record that belongs to no pack and no segment of saved reports, nor to a generation to `keep`, and the notes of
 * attempts that were given up. What is kept is read in the same transaction.
 */
export async function sweep(database: CorpusDatabase, keep: readonly string[] = []): Promise<void> {
  const change = database.transaction(["records", "staging", "current", "segments"], "readwrite", {
    durability: "relaxed",
  });
  const [packs, segments] = await Promise.all([
    change.objectStore("current").getAll(),
    change.objectStore("segments").getAllKeys(),
  ]);
  const kept = [...packs.map(({ generation }) => generation), ...segments, ...keep];
  const removals: Promise<unknown>[] = [change.objectStore("staging").clear()];
  for (const gap of gapsBetween([...new Set(kept)].map(rangeOf)))
    removals.push(change.objectStore("records").delete(gap));
  await settle(change, removals);
}

/** Sweeps where there is something to: after a switch, or an attempt that never came to it. */
export async function tidy(database: CorpusDatabase): Promise<void> {
  const [records, staging, packs, segments] = await Promise.all([
    database.count("records"),
    database.count("staging"),
    database.getAll("current"),
    database.getAll("segments"),
  ]);
  const expected = [...packs, ...segments].reduce((sum, each) => sum + each.records, 0);
  if (records > expected || staging > 0) await sweep(database);
}

/** Removes a pack with all its records in one transaction. */
export async function removePack(database: CorpusDatabase, slot: string): Promise<void> {
  const change = database.transaction(["records", "current"], "readwrite");
  const present = await change.objectStore("current").get(slot);
  const removals: Promise<unknown>[] = [change.objectStore("current").delete(slot)];
  if (present !== undefined) removals.push(change.objectStore("records").delete(rangeOf(present.generation)));
  await settle(change, removals);
}

/** The key ranges that lie between the given ones, which do not overlap, from `lower` on and up to `upper`. */
export function gapsBetween(ranges: readonly IDBKeyRange[], lower = "", upper = "\uffff"): IDBKeyRange[] {
  const edges = [...ranges].sort((a, b) => (a.lower < b.lower ? -1 : 1));
  const starts: string[] = [lower, ...edges.map((range) => range.upper)];
  const ends: string[] = [...edges.map((range) => range.lower), upper];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? upper;
    return start < end ? [IDBKeyRange.bound(start, end, at > 0, true)] : [];
  });
}
