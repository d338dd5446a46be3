import type { Publication } from "../../core/corpus/publication";
import { PublicationError } from "../../core/corpus/publication-error";
import { inspectRecords, inspectSegment, UnsoundSegment } from "../../core/index/inspect-segment";
import { joinReaders } from "../../core/index/joined-reader";
import { CorruptRecord } from "../../core/index/record";
import { FORMAT } from "../../core/index/record-keys";
import { createCorpusReader, type SegmentReader } from "../../core/index/segment-reader";
import { runSelfTests } from "../../core/match/run-self-tests";
import type { Connection } from "../store/connection";
import { exclusively } from "../store/exclusively";
import { BadPart, type OnProgress } from "../store/install";
import { INSTALL_LOCK } from "../store/installation";
import { createRecordPort } from "../store/record-port";
import type { PackSegment } from "../store/schema";
import { StoreFull } from "../store/settle";
import { dropStaged, stagePack } from "../store/stage-pack";
import { switchPack } from "../store/switch-pack";
import type { OpenVersion } from "./open-version";
import { PackRefused } from "./pack-record";

/** How an arrival is watched and broken off; `force` fetches again what is there already. */
export interface ArrivalOptions {
  readonly onProgress: OnProgress;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Brings a version of a pack into the store: fetches what is not there, checks every record and every claim, asks the pack its own gold
 * pairs, and only then reads it in the place of the one before. Whatever fails, that one stays whole; of a refused one nothing is left.
 */
export async function takeVersion(
  connection: Connection,
  { pack, sequence, published }: Publication,
  opened: OpenVersion,
  { onProgress, force = false, signal }: ArrivalOptions,
): Promise<void> {
  const other = opened.segments.find(({ manifest }) => manifest.age.pack !== pack);
  if (other !== undefined) throw new PackRefused("malformed", `a segment of ${other.manifest.age.pack}`);
  await exclusively(INSTALL_LOCK, async () => {
    try {
      const { segments, fresh } = await stagePack(connection, pack, opened.segments, {
        onProgress,
        inspect: inspectRecords,
        force,
        ...(signal && { signal }),
      });
      await examine(connection, opened, segments, fresh);
      const version = { pack, sequence, published, format: FORMAT, segments };
      await connection.use((database) => switchPack(database, version));
    } catch (error) {
      const refusal = refusalOf(error);
      if (!PASSING.has(refusal.trouble)) await connection.use((database) => dropStaged(database, pack));
      throw refusal;
    }
  });
}

async function examine(
  connection: Connection,
  { segments: sources, selfTests }: OpenVersion,
  segments: readonly PackSegment[],
  fresh: ReadonlySet<string>,
): Promise<void> {
  const readers = segments.map(({ generation }) => readerOf(connection, generation));
  for (const [at, { manifest }] of sources.entries()) {
    const reader = readers[at];
    if (reader !== undefined && fresh.has(segments[at]?.generation ?? ""))
      await inspectSegment(reader, manifest, turn);
  }
  const joined = joinReaders(
    readers.map((reader, at) => ({ reader, deleted: sources[at]?.removed ?? [] })).reverse(),
  );
  const failures = await runSelfTests(selfTests, joined);
  if (failures[0] !== undefined) throw new PackRefused("failed-tests", failures[0]);
}

function readerOf(connection: Connection, generation: string): SegmentReader {
  const nothing = { read: async () => new Map<string, Uint8Array>() };
  return createCorpusReader(createRecordPort(connection, generation, nothing, () => undefined));
}

/** A failure as the reader is told of it; `internal` is a bug of ours. */
export function refusalOf(error: unknown): PackRefused {
  if (error instanceof PackRefused) return error;
  if (error instanceof PublicationError) return new PackRefused(error.fault, error.message);
  if (error instanceof StoreFull) return new PackRefused("store-full");
  if (error instanceof UnsoundSegment) return new PackRefused("malformed", error.place);
  if (error instanceof CorruptRecord) return new PackRefused("malformed", error.key);
  if (error instanceof BadPart) return new PackRefused("wrong-hash", error.part);
  if (error instanceof RangeError || error instanceof SyntaxError)
    return new PackRefused("malformed", error.message);
  return new PackRefused("internal", error instanceof Error ? error.message : "");
}

/** The way was broken, not what came along it: what was fetched so far is good for the next attempt. */
const PASSING: ReadonlySet<string> = new Set(["network", "status", "too-slow"]);

/** Lets what else waits in this context go on: searches are answered between slices. */
function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
