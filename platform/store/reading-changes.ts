import { READING } from "../../core/index/joined-reader";
import type { NewSegment } from "./reading-segment";
import type { SavedReport } from "./saved-report";
import { type CorpusDatabase, type ReadingSegment, rangeOf } from "./schema";
import { settle } from "./settle";
import { gapsBetween } from "./sweep";

/** Keeps reports and the segment that finds them, in one transaction. What was kept of the same reports before is no longer found. */
export async function putReports(
  database: CorpusDatabase,
  reports: readonly SavedReport[],
  added: NewSegment | null,
): Promise<void> {
  const change = database.transaction(["records", "segments", "saved", "removed"], "readwrite", {
    durability: "strict",
  });
  const segments = change.objectStore("segments");
  const ids = new Set(reports.map(({ report }) => report.id));
  const writes: Promise<unknown>[] = withoutReports(await segments.getAll(), ids).map((segment) =>
    segments.put(segment),
  );
  for (const saved of reports) {
    writes.push(change.objectStore("saved").put(saved, saved.report.id));
    writes.push(change.objectStore("removed").delete(saved.report.id));
  }
  if (added !== null) {
    writes.push(segments.put(added.segment));
    for (const [key, record] of added.records)
      writes.push(change.objectStore("records").put(record, `${added.segment.name}/${key}`));
  }
  await settle(change, writes);
}

/** Forgets reports, in one transaction: they are no longer found, and marked until their second copy is gone, too. */
export async function deleteReports(database: CorpusDatabase, ids: ReadonlySet<string>): Promise<void> {
  const change = database.transaction(["segments", "saved", "removed"], "readwrite", {
    durability: "strict",
  });
  const segments = change.objectStore("segments");
  const writes: Promise<unknown>[] = withoutReports(await segments.getAll(), ids).map((segment) =>
    segments.put(segment),
  );
  for (const id of ids) {
    writes.push(change.objectStore("saved").delete(id));
    writes.push(change.objectStore("removed").put(true, id));
  }
  await settle(change, writes);
}

/**
 * Puts a merged segment in the place of others, in one transaction. Where something was deleted in them, nothing is left of it, nor of
 * segments merged before; else their records stay for pages that are just being read, until the store is tidied.
 */
export async function replaceSegments(
  database: CorpusDatabase,
  old: readonly ReadingSegment[],
  merged: NewSegment | null,
): Promise<void> {
  const change = database.transaction(["records", "segments"], "readwrite", { durability: "relaxed" });
  const records = change.objectStore("records");
  const segments = change.objectStore("segments");
  const gone = new Set(old.map(({ name }) => name));
  const kept = (await segments.getAllKeys()).filter((name) => !gone.has(name));
  const writes: Promise<unknown>[] = [...gone].map((name) => segments.delete(name));
  if (merged !== null) {
    writes.push(segments.put(merged.segment));
    for (const [key, record] of merged.records)
      writes.push(records.put(record, `${merged.segment.name}/${key}`));
  }
  if (merged === null || old.some(({ deleted }) => deleted.length > 0)) {
    const ranges = [...kept, ...(merged === null ? [] : [merged.segment.name])].map(rangeOf);
    // From the first key of any segment of saved reports to the last: `/` follows `.`.
    for (const gap of gapsBetween(ranges, `${READING}.`, `${READING}/`)) writes.push(records.delete(gap));
  }
  await settle(change, writes);
}

/** Those of the segments that hold claims of the reports, with these claims deleted. */
function withoutReports(segments: readonly ReadingSegment[], ids: ReadonlySet<string>): ReadingSegment[] {
  return segments.flatMap((segment) => {
    const gone = segment.reports
      .filter(({ id }) => ids.has(id))
      .flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at));
    if (gone.length === 0) return [];
    return [{ ...segment, deleted: [...new Set([...segment.deleted, ...gone])] }];
  });
}
