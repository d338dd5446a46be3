import { generationsOf, isOfPack, rangeOfPack } from "./pack-names";
import { type CorpusDatabase, rangeOf } from "./schema";
import { settle } from "./settle";
import { rangeOfVersion } from "./version-notes";

/**
 * Removes every record that belongs to no pack and no segment of saved reports, nor to a generation to `keep`, and the notes of
 * attempts that were given up. What has come of an added pack stays: its installation goes on at the next check. What is kept is read in the
 * same transaction.
 */
export async function sweep(database: CorpusDatabase, keep: readonly string[] = []): Promise<void> {
  const change = database.transaction(["records", "staging", "current", "segments", "packs"], "readwrite", {
    durability: "relaxed",
  });
  const [bundled, segments, packs, begun] = await Promise.all([
    change.objectStore("current").getAll(),
    change.objectStore("segments").getAllKeys(),
    change.objectStore("packs").getAll(),
    change.objectStore("staging").getAllKeys(),
  ]);
  const kept = [
    ...bundled.map(({ generation }) => generation),
    ...segments,
    ...packs.flatMap(generationsOf),
    ...begun.filter(isOfPack),
    ...keep,
  ];
  const removals: Promise<unknown>[] = begun
    .filter((generation) => !isOfPack(generation))
    .map((generation) => change.objectStore("staging").delete(generation));
  for (const gap of gapsBetween([...new Set(kept)].map(rangeOf)))
    removals.push(change.objectStore("records").delete(gap));
  await settle(change, removals);
}

/** Sweeps where there is something to: after a switch, or an attempt that never came to it. */
export async function tidy(database: CorpusDatabase): Promise<void> {
  const [records, staging, bundled, segments, packs] = await Promise.all([
    database.count("records"),
    database.count("staging"),
    database.getAll("current"),
    database.getAll("segments"),
    database.getAll("packs"),
  ]);
  const shared = packs.flatMap((pack) => pack.segments);
  const distinct = new Map(shared.map((segment) => [segment.generation, segment]));
  const expected = [...bundled, ...segments, ...distinct.values()].reduce(
    (sum, each) => sum + each.records,
    0,
  );
  if (records > expected || staging > 0) await sweep(database);
}

/** Removes an added pack with all its records, those of other versions and of attempts among them, in one transaction. */
export async function removePack(database: CorpusDatabase, pack: string): Promise<void> {
  const change = database.transaction(["records", "staging", "packs"], "readwrite", { durability: "strict" });
  const range = rangeOfPack(pack);
  await settle(change, [
    change.objectStore("packs").delete(rangeOfVersion("now", pack)),
    change.objectStore("packs").delete(rangeOfVersion("before", pack)),
    change.objectStore("staging").delete(range),
    change.objectStore("records").delete(range),
  ]);
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
