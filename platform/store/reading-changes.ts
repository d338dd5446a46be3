import { READING } from "../../core/index/joined-reader";
import type { NewSegment } from "./reading-segment";
import { packNumbers, unpackNumbers } from "./removed-claims";
import { deleteSaved, putSaved } from "./saved-pieces";
import type { SavedReport } from "./saved-report";
import { type CorpusDatabase, type ReadingSegment, rangeOf } from "./schema";
import { settle } from "./settle";
import { gapsBetween } from "./sweep";

/** Documents that are to be deleted, by the names of their segments. */
export type Deletions = ReadonlyMap<string, readonly number[]>;

/** Keeps reports and the segments that find them, in one transaction; what was kept of the same reports before is `gone` by it. */
export async function putReports(
  database: CorpusDatabase,
  reports: readonly SavedReport[],
  added: readonly NewSegment[],
  gone: Deletions,
): Promise<void> {
  const change = database.transaction(["records", "segments", "saved", "pieces", "removed"], "readwrite", {
    durability: "strict",
  });
  const segments = change.objectStore("segments");
  const writes: Promise<unknown>[] = without(await segments.getAll(), gone).map((segment) =>
    segments.put(segment),
  );
  const stores = { saved: change.objectStore("saved"), pieces: change.objectStore("pieces") };
  for (const saved of reports) {
    writes.push(...putSaved(stores, saved));
    writes.push(change.objectStore("removed").delete(saved.report.id));
  }
  for (const { segment, records } of added) {
    writes.push(segments.put(segment));
    for (const [key, record] of records)
      writes.push(change.objectStore("records").put(record, `${segment.name}/${key}`));
  }
  await settle(change, writes);
}

/**
 * Forgets reports, in one transaction: what is `gone` with them is no longer found, and they are marked until their second copy is gone,
 * too.
 */
export async function deleteReports(
  database: CorpusDatabase,
  ids: ReadonlySet<string>,
  gone: Deletions,
): Promise<void> {
  const change = database.transaction(["segments", "saved", "pieces", "removed"], "readwrite", {
    durability: "strict",
  });
  const segments = change.objectStore("segments");
  const writes: Promise<unknown>[] = without(await segments.getAll(), gone).map((segment) =>
    segments.put(segment),
  );
  const stores = { saved: change.objectStore("saved"), pieces: change.objectStore("pieces") };
  for (const id of ids) {
    writes.push(...deleteSaved(stores, id));
    writes.push(change.objectStore("removed").put(true, id));
  }
  await settle(change, writes);
}

/** The second copy of what was removed is gone, too: nothing need be known of these reports any more. */
export async function unmark(database: CorpusDatabase, ids: ReadonlySet<string>): Promise<void> {
  const change = database.transaction("removed", "readwrite");
  await Promise.all([...[...ids].map((id) => change.store.delete(id)), change.done]);
}

/**
 * Forgets reports by deleting alone, in one transaction: that needs no room, and what would say in a segment that they are gone does. So all
 * segments go with them, to be made anew of the reports that stay.
 */
export async function deleteWithoutRoom(database: CorpusDatabase, ids: ReadonlySet<string>): Promise<void> {
  const change = database.transaction(["records", "segments", "saved", "pieces"], "readwrite", {
    durability: "strict",
  });
  const stores = { saved: change.objectStore("saved"), pieces: change.objectStore("pieces") };
  await settle(change, [
    change.objectStore("segments").clear(),
    change.objectStore("records").delete(IDBKeyRange.bound(FIRST, LAST)),
    ...[...ids].flatMap((id) => deleteSaved(stores, id)),
  ]);
}

/** From the first key of any segment of saved reports to the last: `/` follows `.`. */
const [FIRST, LAST] = [`${READING}.`, `${READING}/`];

/**
 * Puts merged segments in the place of others, in one transaction. Where something was deleted in them, nothing is left of it, nor of
 * segments merged before; else their records stay for pages that are just being read, until the store is tidied. False, and nothing is
 * changed, where one of them is no longer as it was when the merge began.
 */
export async function replaceSegments(
  database: CorpusDatabase,
  old: readonly ReadingSegment[],
  merged: readonly NewSegment[],
): Promise<boolean> {
  const change = database.transaction(["records", "segments"], "readwrite", { durability: "relaxed" });
  const records = change.objectStore("records");
  const segments = change.objectStore("segments");
  const gone = new Set(old.map(({ name }) => name));
  const stored = new Map((await segments.getAll()).map((segment) => [segment.name, segment]));
  if (!old.every((segment) => isSame(segment, stored.get(segment.name)))) {
    await change.done;
    return false;
  }
  const kept = [...stored.keys()].filter((name) => !gone.has(name));
  const writes: Promise<unknown>[] = [...gone].map((name) => segments.delete(name));
  for (const { segment, records: own } of merged) {
    writes.push(segments.put(segment));
    for (const [key, record] of own) writes.push(records.put(record, `${segment.name}/${key}`));
  }
  if (merged.length === 0 || old.some(({ deleted }) => deleted.length > 0)) {
    const ranges = [...kept, ...merged.map(({ segment }) => segment.name)].map(rangeOf);
    for (const gap of gapsBetween(ranges, FIRST, LAST)) writes.push(records.delete(gap));
  }
  await settle(change, writes);
  return true;
}

/** A segment never changes but for what is deleted in it. */
function isSame(before: ReadingSegment, now: ReadingSegment | undefined): boolean {
  return now !== undefined && String(before.deleted) === String(now.deleted);
}

/** Those of the segments of which documents are gone, with these deleted. */
function without(segments: readonly ReadingSegment[], gone: Deletions): ReadingSegment[] {
  return segments.flatMap((segment) => {
    const docs = gone.get(segment.name) ?? [];
    if (docs.length === 0) return [];
    const deleted = new Set([...unpackNumbers(segment.deleted), ...docs]);
    return [{ ...segment, deleted: packNumbers([...deleted].sort((a, b) => a - b)) }];
  });
}
