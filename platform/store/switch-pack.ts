import { generationsOf, rangeOfPack } from "./pack-names";
import { type CorpusDatabase, type PackVersion, packKey, rangeOf } from "./schema";
import { settle } from "./settle";

/**
 * Makes a staged version the one that is read, in one strict transaction; the one that was read becomes the version before. Throws, and
 * changes nothing, where not every record is there. Records that neither version needs stay until the store is tidied, for pages
 * that are just being read.
 */
export async function switchPack(database: CorpusDatabase, version: PackVersion): Promise<void> {
  const change = database.transaction(["records", "staging", "packs"], "readwrite", { durability: "strict" });
  const [now, before] = [packKey("now", version.pack), packKey("before", version.pack)];
  const packs = change.objectStore("packs");
  const [present, ...counts] = await Promise.all([
    packs.get(now),
    ...version.segments.map(({ generation }) => change.objectStore("records").count(rangeOf(generation))),
  ]);
  if (version.segments.some(({ records }, at) => counts[at] !== records)) {
    change.abort();
    await change.done.catch(() => undefined);
    throw new Error(`not all records of ${version.pack} were written`);
  }
  const writes: Promise<unknown>[] = [
    packs.put(version, now),
    change.objectStore("staging").delete(rangeOfPack(version.pack)),
  ];
  if (present !== undefined && !isSameContent(present, version)) writes.push(packs.put(present, before));
  await settle(change, writes);
}

/** Reads the version before again; the one that was read takes its place, so that this undoes itself. False where there is none. */
export async function swapVersions(database: CorpusDatabase, pack: string): Promise<boolean> {
  const change = database.transaction("packs", "readwrite", { durability: "strict" });
  const [now, before] = await Promise.all([
    change.store.get(packKey("now", pack)),
    change.store.get(packKey("before", pack)),
  ]);
  if (now === undefined || before === undefined) {
    await change.done;
    return false;
  }
  await settle(change, [
    change.store.put(before, packKey("now", pack)),
    change.store.put(now, packKey("before", pack)),
  ]);
  return true;
}

function isSameContent(a: PackVersion, b: PackVersion): boolean {
  return a.sequence === b.sequence && String(generationsOf(a)) === String(generationsOf(b));
}
