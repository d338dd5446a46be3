import { sha256 } from "../../core/index/checksum";
import type { Manifest } from "../../core/index/manifest";
import { splitRecords } from "../../core/index/part-file";
import type { Connection } from "./connection";
import { BadPart, type OnProgress, writePart } from "./install";
import { generationsOf, packGeneration, rangeOfPack } from "./pack-names";
import { packNumbers } from "./removed-claims";
import { type CorpusDatabase, type PackSegment, rangeOf } from "./schema";
import { settle } from "./settle";
import { gapsBetween } from "./sweep";
import { rangeOfVersion } from "./version-notes";

/** One segment of a version that is to be installed; `removed` are numbers of its claims that are no longer true. */
export interface SegmentSource {
  readonly manifest: Manifest;
  readonly removed: readonly number[];
  read(part: string): Promise<Uint8Array>;
}

/** `inspect` sees each part's records before they are written, and throws where it takes offence; `force` fetches again what is there. */
export interface StageOptions {
  readonly onProgress: OnProgress;
  readonly inspect: (records: ReadonlyMap<string, Uint8Array>, manifest: Manifest) => void;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
}

/** The segments of a version, and the names of those that were not there before. */
export interface StagedPack {
  readonly segments: readonly PackSegment[];
  readonly fresh: ReadonlySet<string>;
}

/**
 * Writes the segments of a version that are not there yet, a part at a time, beside what is read. What an earlier attempt wrote is not
 * fetched again. Nothing is read of it until `switchPack`.
 */
export async function stagePack(
  connection: Connection,
  pack: string,
  sources: readonly SegmentSource[],
  { onProgress, inspect, force = false, signal }: StageOptions,
): Promise<StagedPack> {
  const there = new Set(force ? [] : await connection.use((database) => keptGenerations(database, pack)));
  const missing = sources.filter(({ manifest }) => !there.has(packGeneration(pack, manifest.sha256)));
  const total = missing.reduce((sum, { manifest }) => sum + manifest.parts.length, 0);
  let done = 0;
  onProgress(done, total);
  for (const { manifest, read } of missing) {
    const generation = packGeneration(pack, manifest.sha256);
    const written = await connection.use((database) => begin(database, generation, manifest, force));
    for (const part of manifest.parts) {
      if (!written.includes(part.name)) {
        signal?.throwIfAborted();
        const file = await read(part.name);
        if (file.length !== part.bytes || (await sha256(file)) !== part.sha256) throw new BadPart(part.name);
        inspect(splitRecords(file, part), manifest);
        await connection.use((database) => writePart(database, generation, part, file));
      }
      onProgress(++done, total);
    }
  }
  const segments = sources.map(({ manifest, removed }) => ({
    generation: packGeneration(pack, manifest.sha256),
    sha256: manifest.sha256,
    size: manifest.claims,
    records: manifest.records,
    removed: packNumbers([...new Set(removed)].sort((a, b) => a - b)),
  }));
  const fresh = missing.map(({ manifest }) => packGeneration(pack, manifest.sha256));
  return { segments, fresh: new Set(fresh) };
}

/** Removes what was written of a version that is not to be read after all. */
export async function dropStaged(database: CorpusDatabase, pack: string): Promise<void> {
  const change = database.transaction(["records", "staging", "packs"], "readwrite", {
    durability: "relaxed",
  });
  const notes = await Promise.all([
    change.objectStore("packs").getAll(rangeOfVersion("now", pack)),
    change.objectStore("packs").getAll(rangeOfVersion("before", pack)),
  ]);
  const kept = new Set(notes.flat().flatMap(generationsOf));
  const { lower, upper } = rangeOfPack(pack);
  await settle(change, [
    change.objectStore("staging").delete(rangeOfPack(pack)),
    ...gapsBetween([...kept].map(rangeOf), lower, upper).map((gap) =>
      change.objectStore("records").delete(gap),
    ),
  ]);
}

/** The generations of both versions that are kept of a pack. */
async function keptGenerations(database: CorpusDatabase, pack: string): Promise<string[]> {
  const { store } = database.transaction("packs");
  const notes = await Promise.all([
    store.getAll(rangeOfVersion("now", pack)),
    store.getAll(rangeOfVersion("before", pack)),
  ]);
  return notes.flat().flatMap(generationsOf);
}

/** The parts of a segment that an earlier attempt wrote, where all their records are there; else none, and it begins anew. */
async function begin(
  database: CorpusDatabase,
  generation: string,
  { sha256: content, parts }: Manifest,
  force: boolean,
): Promise<readonly string[]> {
  const begun = force ? undefined : await database.get("staging", generation);
  if (begun !== undefined) {
    const expected = parts
      .filter(({ name }) => begun.parts.includes(name))
      .reduce((sum, { runs }) => sum + runs.reduce((records, { count }) => records + count, 0), 0);
    if ((await database.count("records", rangeOf(generation))) === expected) return begun.parts;
  }
  await database.put("staging", { generation, epoch: 0, sha256: content, parts: [] });
  return [];
}
