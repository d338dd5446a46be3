import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PackUpdate } from "../../core/corpus/pack-update";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import { joinReaders } from "../../core/index/joined-reader";
import type { Manifest } from "../../core/index/manifest";
import { createCorpusReader, type SegmentReader } from "../../core/index/segment-reader";
import { manifestOf } from "../../platform/store/bundle";
import { createBundlePort } from "../../platform/store/bundle-port";
import { openBundle } from "./bundle";
import { eachShown } from "./progress";

/** Name of the file that makes a compiled folder an update. */
export const UPDATE = "update.json";

/** A compiled pack and its updates, oldest first: the segments, and which claims of each are no longer true. */
export interface PackChain {
  readonly manifests: readonly Manifest[];
  readonly segments: readonly SegmentReader[];
  readonly removed: readonly (readonly number[])[];
}

/** Opens compiled folders that stand on one another. Throws where one is no update of those before it. */
export async function openChain(folders: readonly string[]): Promise<PackChain> {
  const manifests: Manifest[] = [];
  const segments: SegmentReader[] = [];
  let removed: (readonly number[])[] = [];
  for (const folder of folders) {
    const bundle = openBundle(folder);
    const manifest = await manifestOf(bundle);
    const update = await updateOf(folder);
    const base = manifests.map(({ sha256 }) => sha256);
    if (String(update?.base ?? []) !== String(base)) throw new NotThisUpdate(folder);
    removed = [...removed.map((docs, at) => [...docs, ...(update?.removed[at] ?? [])]), []];
    manifests.push(manifest);
    segments.push(createCorpusReader(createBundlePort(bundle)));
  }
  return { manifests, segments, removed };
}

/** A folder that is no update of the pack it was given with. */
export class NotThisUpdate extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is not an update of the folders before it`);
  }
}

/** The chain as one corpus. The newest segment comes first, so that its tables win over older ones. */
export function readerOf({ segments, removed }: PackChain): CorpusReader {
  return joinReaders(segments.map((reader, at) => ({ reader, deleted: removed[at] ?? [] })).reverse());
}

const BATCH = 1_000;

/** Every claim that is true as of the chain's end, with the segment it lies in. */
export async function* claimsOf(chain: PackChain): AsyncGenerator<{ stored: StoredClaim; segment: number }> {
  for (const [segment, reader] of chain.segments.entries()) {
    const gone = new Set(chain.removed[segment]);
    const size = chain.manifests[segment]?.claims ?? 0;
    for (let first = 0; first < size; first += BATCH) {
      const docs = Array.from({ length: Math.min(BATCH, size - first) }, (_, at) => first + at);
      for (const stored of (await reader.claims(docs)).values()) {
        if (!gone.has(stored.doc)) yield { stored, segment };
      }
    }
  }
}

/** The same with a bar. */
export function claimsShown(title: string, chain: PackChain): ReturnType<typeof claimsOf> {
  const total = chain.manifests.reduce((sum, { claims }) => sum + claims, 0);
  return eachShown(title, total, claimsOf(chain));
}

async function updateOf(folder: string): Promise<PackUpdate | null> {
  const path = join(folder, UPDATE);
  return existsSync(path) ? PackUpdate.parse(JSON.parse(await readFile(path, "utf8"))) : null;
}
