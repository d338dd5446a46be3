import { checkRecord, parseJson, RecordError } from "../../core/corpus/json-lines";
import type { Located } from "../../core/corpus/pack-references";
import { PackUpdate } from "../../core/corpus/pack-update";
import type { Publication, PublishedFile, PublishedSegment } from "../../core/corpus/publication";
import { PublicationError } from "../../core/corpus/publication-error";
import { SelfTest } from "../../core/corpus/self-test";
import { Manifest } from "../../core/index/manifest";
import { isSoundManifest } from "../../core/index/sound-manifest";
import type { z } from "../../core/schema";
import type { SegmentSource } from "../store/stage-pack";

/** Gets one file of a publication, proven to be the one that was signed (`fetchFile`, or what was kept of it). */
export type ReadFile = (file: PublishedFile) => Promise<Uint8Array>;

/** A version as the store takes it: its parts are only read when they are asked for. */
export interface OpenVersion {
  readonly segments: readonly SegmentSource[];
  readonly selfTests: readonly Located<SelfTest>[];
}

/**
 * Reads what a version consists of (manifests, updates, self-tests; some kilobytes), and checks that all of it fits together. Throws
 * `PublicationError` where it does not: a signature says who made it, not that it is whole.
 */
export async function openVersion(publication: Publication, read: ReadFile): Promise<OpenVersion> {
  const manifests: Manifest[] = [];
  const removed: number[][] = [];
  for (const segment of publication.chain) {
    const manifest = await manifestOf(segment, read);
    if (segment.update !== undefined) await removeBy(segment, segment.update, manifests, removed, read);
    manifests.push(manifest);
    removed.push([]);
  }
  const tests = await read(publication.selfTests);
  return {
    segments: publication.chain.flatMap(({ files }, at) => {
      const manifest = manifests[at];
      if (manifest === undefined) return [];
      return { manifest, removed: removed[at] ?? [], read: (part: string) => read(fileOf(files, part)) };
    }),
    selfTests: testsOf(new TextDecoder().decode(tests), publication.selfTests.name),
  };
}

async function manifestOf(
  { content, manifest: name, files }: PublishedSegment,
  read: ReadFile,
): Promise<Manifest> {
  const manifest = recordOf(await read(fileOf(files, name)), Manifest, name);
  const same = manifest.parts.every(
    (part) =>
      fileOf(files, part.name).sha256 === part.sha256 && fileOf(files, part.name).bytes === part.bytes,
  );
  if (manifest.sha256 === content && same && (await isSoundManifest(manifest))) return manifest;
  throw new PublicationError("malformed", name, "the manifest contradicts itself or the publication");
}

/** Notes the claims that an update takes out of the segments before it. */
async function removeBy(
  { files }: PublishedSegment,
  name: string,
  before: readonly Manifest[],
  removed: number[][],
  read: ReadFile,
): Promise<void> {
  const update = recordOf(await read(fileOf(files, name)), PackUpdate, name);
  const stands = before.map(({ sha256 }) => sha256);
  if (String(update.base) !== String(stands))
    throw new PublicationError("malformed", name, "an update of another pack than the one before it");
  for (const [at, docs] of update.removed.entries()) {
    const claims = before[at]?.claims ?? 0;
    if (docs.some((doc) => !Number.isInteger(doc) || doc < 0 || doc >= claims))
      throw new PublicationError(
        "malformed",
        name,
        `removed.${at}: expected numbers of claims below ${claims}`,
      );
    removed[at] = [...(removed[at] ?? []), ...docs];
  }
}

function fileOf(files: readonly PublishedFile[], name: string): PublishedFile {
  const file = files.find((each) => each.name === name);
  if (file === undefined)
    throw new PublicationError("malformed", name, "the publication does not list this file");
  return file;
}

function testsOf(text: string, name: string): Located<SelfTest>[] {
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    return { record: recordOf(line, SelfTest, name, at + 1), file: name, line: at + 1 };
  });
}

function recordOf<S extends z.ZodMiniType>(
  source: Uint8Array | string,
  schema: S,
  file: string,
  line = 1,
): z.output<S> {
  const value = parseJson(typeof source === "string" ? source : new TextDecoder().decode(source), file, line);
  if (value instanceof RecordError) throw new PublicationError("malformed", file, value.message);
  const checked = checkRecord(value, schema, file, line);
  if ("data" in checked) return checked.data;
  throw new PublicationError("malformed", file, checked.errors[0]?.message ?? "expected another shape");
}
