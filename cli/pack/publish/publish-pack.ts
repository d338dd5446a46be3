import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordsOf } from "../../../core/corpus/pack-source";
import { PackUpdate } from "../../../core/corpus/pack-update";
import { filesOf, Publication, type PublishedSegment } from "../../../core/corpus/publication";
import { Manifest } from "../../../core/index/manifest";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { createBundlePort } from "../../../platform/store/bundle-port";
import { type BuiltPack, buildPack } from "../build-pack";
import { openBundle } from "../bundle";
import { MANIFEST } from "../compile-pack";
import { UPDATE } from "../pack-chain";
import { compiledFolders, putNamed } from "./published-folder";

/** How a version is to be published. `before` is what the folder publishes now; `whole` builds the pack anew instead of an update; with `vectors` claims are encoded. */
export interface PublishOptions {
  readonly before: Publication | null;
  readonly published: string;
  readonly whole: boolean;
  readonly vectors: boolean;
  readonly sequence?: number | undefined;
}

/** What a version would publish: its text is still to be signed. `moves` are the bytes that a reader of the version before fetches. */
export interface PreparedPublication {
  readonly publication: Publication;
  readonly built: BuiltPack;
  readonly moves: number;
}

/** Updates that weigh more than this share of their pack are worth building it anew: readers who come new fetch less. */
const LARGEST_SHARE = 0.2;

/** A chain no longer than this: every link is another segment that each search looks into. */
const LONGEST_CHAIN = 24;

/**
 * Builds a pack's sources and puts the files of the new version into `out` beside those that are there; what names them is only signed
 * afterwards. Null where nothing changed. The same sources, folder and time give the same bytes.
 */
export async function preparePublication(
  source: string,
  out: string,
  options: PublishOptions,
): Promise<PreparedPublication | null> {
  const draft = await mkdtemp(join(tmpdir(), "careo-publish-"));
  try {
    const { before, vectors } = options;
    const work = { source, out, vectors };
    const update = before === null || options.whole ? null : await buildUpdate(work, before, draft);
    const whole = update === null ? await buildWhole(work, join(draft, "whole")) : null;
    const step = update ?? whole;
    if (step === null) return null;
    const publication = await describe(step, out, options);
    if (before !== null && isSame(before, publication)) return null;
    const known = new Set(before === null ? [] : filesOf(before).map(({ name }) => name));
    const moves = filesOf(publication).filter(({ name }) => !known.has(name));
    return { publication, built: step.built, moves: moves.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

interface Step {
  readonly built: BuiltPack;
  readonly chain: readonly PublishedSegment[];
}

interface Work {
  readonly source: string;
  readonly out: string;
  readonly vectors: boolean;
}

async function buildWhole({ source, out, vectors }: Work, folder: string): Promise<Step> {
  const built = await buildPack(source, folder, { vectors });
  return { built, chain: [await putSegment(folder, out, built.manifest)] };
}

/** The chain with one more update, or as it was where no claim or table changed; null where it is time to build the pack anew. */
async function buildUpdate(
  { source, out, vectors }: Work,
  before: Publication,
  draft: string,
): Promise<Step | null> {
  const base = await compiledFolders(out, before, join(draft, "base"));
  if (!(await areReadable(base))) return null;
  const folder = join(draft, "update");
  const built = await buildPack(source, folder, { base, vectors });
  if (await isEmpty(folder, built.manifest)) return { built, chain: before.chain };
  const weigh = ({ files }: PublishedSegment) => files.reduce((sum, { bytes }) => sum + bytes, 0);
  const [first = 0, ...updates] = before.chain.map(weigh);
  const added = updates.reduce((sum, bytes) => sum + bytes, built.manifest.bytes);
  if (added > LARGEST_SHARE * first || before.chain.length >= LONGEST_CHAIN) return null;
  return { built, chain: [...before.chain, await putSegment(folder, out, built.manifest)] };
}

/** Whether this version still reads what an earlier one compiled: nothing can be added to another format. */
async function areReadable(folders: readonly string[]): Promise<boolean> {
  for (const folder of folders) {
    const text = await readFile(join(folder, MANIFEST), "utf8");
    if (!Manifest.safeParse(JSON.parse(text)).success) return false;
  }
  return true;
}

async function isEmpty(folder: string, { claims }: Manifest): Promise<boolean> {
  const { removed } = PackUpdate.parse(JSON.parse(await readFile(join(folder, UPDATE), "utf8")));
  if (claims > 0 || removed.some((docs) => docs.length > 0)) return false;
  const tables = await createCorpusReader(createBundlePort(openBundle(folder))).reference();
  return Object.values(tables).every((table) => table.length === 0);
}

async function putSegment(folder: string, out: string, { sha256 }: Manifest): Promise<PublishedSegment> {
  const names = (await readdir(folder)).sort();
  const files: PublishedSegment["files"] = [];
  const put = async (name: string, kind: string, end: string) => {
    const file = await putNamed(out, new Uint8Array(await readFile(join(folder, name))), kind, end);
    files.push(file);
    return file.name;
  };
  const manifest = await put(MANIFEST, "manifest", "json");
  const update = names.includes(UPDATE) ? await put(UPDATE, "update", "json") : undefined;
  for (const name of names.filter((each) => each.endsWith(".bin"))) await put(name, "", "bin");
  return { content: sha256, manifest, ...(update !== undefined && { update }), files };
}

async function describe(
  { built, chain }: Step,
  out: string,
  { before, published, sequence }: PublishOptions,
): Promise<Publication> {
  const { manifest: head, selfTests } = built.source;
  const lines = recordsOf(selfTests).map((test) => `${JSON.stringify(test)}\n`);
  return Publication.parse({
    format: 1,
    pack: head.id,
    version: head.version,
    title: head.title,
    sequence: sequence ?? (before?.sequence ?? 0) + 1,
    published,
    chain,
    selfTests: await putNamed(out, new TextEncoder().encode(lines.join("")), "selftests", "jsonl"),
  });
}

function isSame(before: Publication, after: Publication): boolean {
  const { sequence, published } = before;
  return JSON.stringify({ ...after, sequence, published }) === JSON.stringify(before);
}
