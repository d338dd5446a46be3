import type { Located } from "../../core/corpus/pack-references";
import type { SelfTest } from "../../core/corpus/self-test";
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
import { dropStaged, type SegmentSource, stagePack } from "../store/stage-pack";
import { switchPack } from "../store/switch-pack";
import { PackRefused } from "./pack-record";

/** A whole version of a pack as it is offered, whose bytes are still to come. `content` stands for all of it. */
export interface Offer {
  readonly pack: string;
  readonly title: string;
  readonly sequence: number;
  readonly published: string;
  readonly content: string;
  readonly segments: readonly SegmentSource[];
  readonly selfTests: readonly Located<SelfTest>[];
}

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
export async function takeOffer(
  connection: Connection,
  offer: Offer,
  { onProgress, force = false, signal }: ArrivalOptions,
): Promise<void> {
  const { pack, sequence, published } = offer;
  await exclusively(INSTALL_LOCK, async () => {
    try {
      const { segments, fresh } = await stagePack(connection, pack, offer.segments, {
        onProgress,
        inspect: inspectRecords,
        force,
        ...(signal && { signal }),
      });
      await examine(connection, offer, segments, fresh);
      const version = { pack, sequence, published, format: FORMAT, segments };
      await connection.use((database) => switchPack(database, version));
    } catch (error) {
      const refusal = refusalOf(error);
      // What was fetched stays for the next attempt only where the way was broken, not what came along it.
      if (refusal !== null) await connection.use((database) => dropStaged(database, pack));
      throw refusal ?? error;
    }
  });
}

async function examine(
  connection: Connection,
  { segments: sources, selfTests }: Offer,
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

function refusalOf(error: unknown): PackRefused | null {
  if (error instanceof PackRefused) return error;
  if (error instanceof StoreFull) return new PackRefused("store-full");
  if (error instanceof UnsoundSegment) return new PackRefused("damaged", error.place);
  if (error instanceof CorruptRecord) return new PackRefused("damaged", error.key);
  if (error instanceof BadPart) return new PackRefused("damaged", error.part);
  if (error instanceof RangeError || error instanceof SyntaxError)
    return new PackRefused("damaged", error.message);
  return null;
}

/** Lets what else waits in this context go on: searches are answered between slices. */
function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
