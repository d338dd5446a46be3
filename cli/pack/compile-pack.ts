import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import type { Located } from "../../core/corpus/pack-references";
import type { PackSource } from "../../core/corpus/pack-source";
import type { SelfTest } from "../../core/corpus/self-test";
import { ENCODER, VECTOR_WIDTH } from "../../core/encode/encoder-name";
import { compileSegment, type Lexicon, type SourceClaim } from "../../core/index/compile";
import type { CorpusReader, Reference } from "../../core/index/corpus-reader";
import { Manifest } from "../../core/index/manifest";
import { createCorpusReader, type SegmentReader } from "../../core/index/segment-reader";
import { type Reports, sourceClaims } from "../../core/match/source-claims";
import type { Thinking } from "../../core/match/thinking";
import { createBundlePort } from "../../platform/store/bundle-port";
import { withVectors } from "../model/with-vectors";
import { openBundle } from "./bundle";
import { withProgress } from "./progress";
import { askSelfTests } from "./self-tests";

/** Name of the manifest's file beside the parts. */
export const MANIFEST = "manifest.json";

/** A pack to compile: its reports are taken one by one, in their order. */
export type CompilableSource = Omit<PackSource, "reports"> & { readonly reports: Reports };

/** What a compiled pack is asked before it is written, and whether its claims are encoded. */
export interface CompileChoices {
  readonly selfTests?: readonly Located<SelfTest>[];
  readonly vectors?: boolean;
}

/**
 * Compiles a pack into `folder`: part files, then the manifest. Everything is written beside and moved into
 * place at the end, so that a folder with a manifest is always whole. A pack that fails its self-tests is not moved: `FailedSelfTests`.
 */
export function compilePack(
  source: CompilableSource,
  lexicon: Lexicon,
  thinking: Thinking,
  folder: string,
  { selfTests = [], vectors = false }: CompileChoices = {},
): Promise<Manifest> {
  const { gazetteer, outlets, carriers, credits } = source;
  return writeSegment(folder, {
    name: { pack: source.manifest.id, version: source.manifest.version },
    claims: sourceClaims(source, thinking),
    reference: { gazetteer, outlets, carriers, credits },
    lexicon,
    selfTests,
    vectors,
    asRead: (segment) => segment,
    files: () => ({}),
  });
}

/** A segment to write, how it is read with what it stands on, and the files that go beside it once its claims were taken. */
export interface SegmentWork {
  readonly name: { readonly pack: string; readonly version: string };
  readonly claims: AsyncIterable<SourceClaim>;
  readonly reference: Reference;
  readonly lexicon: Lexicon;
  readonly selfTests: readonly Located<SelfTest>[];
  readonly vectors: boolean;
  asRead(segment: SegmentReader): CorpusReader;
  files(): Readonly<Record<string, string>>;
}

/** Compiles, asks the self-tests, and only then moves the folder into its place. */
export async function writeSegment(folder: string, work: SegmentWork): Promise<Manifest> {
  const draft = join(dirname(folder), `.${basename(folder)}-${process.pid}-${threadId}`);
  const scratch = join(draft, "scratch");
  await rm(draft, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  try {
    const manifest = await withProgress("writing postings", 0, (progress) =>
      compileSegment(
        work.name,
        work.vectors ? withVectors(work.claims) : work.claims,
        work.reference,
        work.lexicon,
        (name, bytes) => writeFile(join(draft, name), bytes),
        {
          ...(work.vectors && { vectors: { encoder: ENCODER, width: VECTOR_WIDTH } }),
          scratch: {
            write: (name, bytes) => writeFile(join(scratch, name), bytes),
            read: async (name) => new Uint8Array(await readFile(join(scratch, name))),
          },
          onPostings: (done, total) => progress.of(done, total),
        },
      ),
    );
    await rm(scratch, { recursive: true });
    for (const [name, text] of Object.entries(work.files())) await writeFile(join(draft, name), text);
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest)}\n`);
    const segment = createCorpusReader(createBundlePort(openBundle(draft)));
    await askSelfTests(work.selfTests, work.asRead(segment));
    await moveInto(folder, draft, manifest);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A folder that is the same pack already stays: another process may have finished it first, and be reading it. */
async function moveInto(folder: string, draft: string, { sha256 }: Manifest): Promise<void> {
  if ((await contentOf(folder)) === sha256) return;
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(draft, folder);
  } catch (error) {
    if ((await contentOf(folder)) !== sha256) throw error;
  }
}

async function contentOf(folder: string): Promise<string | null> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return null;
  return Manifest.safeParse(JSON.parse(await readFile(path, "utf8"))).data?.sha256 ?? null;
}
