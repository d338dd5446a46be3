import type { ReadingSegment } from "./schema";

/** So many small segments are merged into one. */
const SEGMENTS = 4;

/**
 * A segment of so many claims or more is merged only to leave out deleted ones, and then alone; a merge of smaller ones takes no more
 * than these together. So it ends long before the browser stops a worker that nobody asks anything.
 */
const LARGE = 20_000;

/**
 * The segments that the next merge takes, none where there is nothing to do: those with deleted claims, and small ones with them, or once
 * there are several. Once they are merged there are fewer of them, so that one merge after the other comes to an end.
 */
export function segmentsToMerge(segments: readonly ReadingSegment[]): ReadingSegment[] {
  const dirty = segments.filter(({ deleted }) => deleted.length > 0);
  const small = segments.filter(({ size, deleted }) => size < LARGE && deleted.length === 0);
  if (small.length < SEGMENTS && dirty.length === 0) return [];
  const taken: ReadingSegment[] = [];
  let claims = 0;
  for (const segment of [...dirty.sort(bySize), ...small.sort(bySize)]) {
    claims += segment.size;
    if (claims > LARGE && taken.length > 0) break;
    taken.push(segment);
  }
  return dirty.length > 0 || taken.length > 1 ? taken : [];
}

function bySize(a: ReadingSegment, b: ReadingSegment): number {
  return a.size - b.size;
}
