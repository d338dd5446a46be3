import { packNumbers } from "./removed-claims";
import type { ReadingSegment } from "./schema";
import { isNumber, isText, listOf, shapeOf } from "./shape";

/** A segment's note as it was: it grew with each report, and with each claim that was deleted. */
type OldSegment = Omit<ReadingSegment, "deleted"> & { readonly deleted: number[] };

const isOldSegment = shapeOf<OldSegment>({
  name: isText,
  size: isNumber,
  records: isNumber,
  deleted: listOf(isNumber),
});

/**
 * Leaves out of the notes of saved reports' segments what the segments themselves know, and packs the rest. Where a note cannot be read
 * all of them go, and the reports are indexed anew at the next start: an upgrade that failed would leave no store at all.
 */
export function shrinkNotes(change: IDBTransaction): void {
  const segments = change.objectStore("segments");
  const request = segments.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) return;
    const note: unknown = cursor.value;
    if (!isOldSegment(note)) {
      segments.clear();
      return;
    }
    const { name, size, records, deleted } = note;
    cursor.update({ name, size, records, deleted: packNumbers([...deleted].sort((a, b) => a - b)) });
    cursor.continue();
  };
  request.onerror = (event) => {
    event.preventDefault();
    event.stopPropagation();
    segments.clear();
  };
}
