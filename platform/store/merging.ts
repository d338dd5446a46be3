import type { SourceClaim } from "../../core/index/compile";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { CorruptRecord } from "../../core/index/record";
import type { Connection } from "./connection";
import { exclusively } from "./exclusively";
import { claimsLeft, compileReading, type NewSegment } from "./reading-segment";
import type { ReadingSegment } from "./schema";
import { segmentsToMerge } from "./segments-to-merge";

/** Held by whatever merges. Changes do not wait for it: only what a merge came to is put in place under their lock. */
const MERGE_LOCK = "careo-merge";

/** What a merge of segments of saved reports works with. */
export interface MergingSources {
  readonly connection: Connection;
  readonly segment: (segment: ReadingSegment) => CorpusReader;
  readonly terms: (claim: Omit<SourceClaim, "terms">) => readonly string[];
  /** Puts merged segments in the place of others, under the lock of changes; false where a change overtook it. */
  readonly replace: (old: readonly ReadingSegment[], merged: readonly NewSegment[]) => Promise<boolean>;
  /** Makes every segment anew. */
  readonly reindex: () => Promise<void>;
  /** Runs work that no answer should wait for. */
  readonly later: (work: () => Promise<void>) => void;
}

/** Merges segments, now or behind the answers of changes. */
export interface Merging {
  merge(): Promise<void>;
  /** Changes that follow one another share a merge. What a worker that is stopped leaves, the next one merges at its start. */
  mergeLater(): void;
}

/** Merges the segments of saved reports, as many as `segmentsToMerge` takes, until there is nothing to do. */
export function createMerging(sources: MergingSources): Merging {
  const { connection, segment, terms, replace, reindex, later } = sources;

  const nextToMerge = async (): Promise<ReadingSegment[]> =>
    segmentsToMerge(await connection.use((database) => database.getAll("segments")));

  /** False where a change overtook it. */
  const mergeInto = async (old: readonly ReadingSegment[]): Promise<boolean> => {
    const left: SourceClaim[] = [];
    try {
      for (const each of old)
        for await (const claim of claimsLeft(segment(each), each, terms)) left.push(claim);
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error;
      await reindex();
      return true;
    }
    return replace(old, await compileReading(left));
  };

  const mergeNow = async (): Promise<void> => {
    for (let old = await nextToMerge(); old.length > 0; old = await nextToMerge())
      if (!(await mergeInto(old))) return;
  };

  const merge = (): Promise<void> => exclusively(MERGE_LOCK, mergeNow);

  let waiting = false;

  return {
    merge,
    mergeLater() {
      if (waiting) return;
      waiting = true;
      later(() => {
        waiting = false;
        return merge();
      });
    },
  };
}
