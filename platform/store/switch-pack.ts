import { generationsOf, rangeOfPack } from "./pack-names";
import { type CorpusDatabase, type PackNote, type PackVersion, rangeOf, type Standing } from "./schema";
import { settle } from "./settle";
import { notesOf, rangeOfVersion, versionsOf } from "./version-notes";

/**
 * Makes a staged version the one that is read, in one strict transaction; the one that was read becomes the version before. Throws, and
 * changes nothing, where not every record is there. Records that neither version needs stay until the store is tidied, for pages
 * that are just being read.
 */
export async function switchPack(database: CorpusDatabase, version: PackVersion): Promise<void> {
  const change = database.transaction(["records", "staging", "packs"], "readwrite", { durability: "strict" });
  const packs = change.objectStore("packs");
  const [notes, ...counts] = await Promise.all([
    packs.getAll(rangeOfVersion("now", version.pack)),
    ...version.segments.map(({ generation }) => change.objectStore("records").count(rangeOf(generation))),
  ]);
  if (version.segments.some(({ records }, at) => counts[at] !== records)) {
    change.abort();
    await change.done.catch(() => undefined);
    throw new Error(`not all records of ${version.pack} were written`);
  }
  const [present] = versionsOf(notes);
  const writes = [
    ...putVersion(packs, version, "now"),
    change.objectStore("staging").delete(rangeOfPack(version.pack)),
  ];
  if (present !== undefined && !isSameContent(present, version))
    writes.push(...putVersion(packs, present, "before"));
  await settle(change, writes);
}

/** Reads the version before again; the one that was read takes its place, so that this undoes itself. False where there is none. */
export async function swapVersions(database: CorpusDatabase, pack: string): Promise<boolean> {
  const change = database.transaction("packs", "readwrite", { durability: "strict" });
  const notes = await Promise.all([
    change.store.getAll(rangeOfVersion("now", pack)),
    change.store.getAll(rangeOfVersion("before", pack)),
  ]);
  const [now, before] = notes.map((own) => versionsOf(own)[0]);
  if (now === undefined || before === undefined) {
    await change.done;
    return false;
  }
  await settle(change, [
    ...putVersion(change.store, before, "now"),
    ...putVersion(change.store, now, "before"),
  ]);
  return true;
}

/** The store of versions, in a transaction that may write. */
interface Packs {
  put(note: PackNote, key: string): Promise<unknown>;
  delete(keys: IDBKeyRange): Promise<unknown>;
}

/** Puts a version where another stood; of that no part is left, however many it had. */
function putVersion(packs: Packs, version: PackVersion, standing: Standing): Promise<unknown>[] {
  return [
    packs.delete(rangeOfVersion(standing, version.pack)),
    ...notesOf(version, standing).map(([key, note]) => packs.put(note, key)),
  ];
}

function isSameContent(a: PackVersion, b: PackVersion): boolean {
  return a.sequence === b.sequence && String(generationsOf(a)) === String(generationsOf(b));
}
