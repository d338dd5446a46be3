import type { JoinedSegment } from "../../core/index/joined-reader";
import type { SegmentReader } from "../../core/index/segment-reader";
import { forgiving } from "./forgiving-reader";
import { unpackNumbers } from "./removed-claims";
import type { PackSegment, PackVersion } from "./schema";

/**
 * The segments of an added pack, the newest first, so that its tables win over older ones. Damage in them costs this pack's answers and
 * no others; `onDamage` hears of it.
 */
export function segmentsOf(
  { segments }: PackVersion,
  readerOf: (segment: PackSegment) => SegmentReader,
  onDamage: () => void,
): JoinedSegment[] {
  return segments
    .map((segment) => ({
      reader: forgiving(readerOf(segment), segment.size, onDamage),
      deleted: unpackNumbers(segment.removed),
    }))
    .reverse();
}
