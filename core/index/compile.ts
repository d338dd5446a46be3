import { jsonBytes } from "./bytes";
import { sha256 } from "./checksum";
import type { NumberlessClaim } from "./claim-block";
import { ClaimBlocks } from "./claim-blocks";
import type { Reference, Translation } from "./corpus-reader";
import { gatherYears } from "./dated-years";
import { labelsOf } from "./labels";
import type { Manifest } from "./manifest";
import type { LengthPostings } from "./postings";
import { encodePostings, MOST_FREQUENT } from "./postings-codec";
import { mergeRuns, PostingsRun, type Scratch } from "./postings-run";
import { FORMAT } from "./record-keys";
import { KINDS, type SegmentRoot, type VectorFacts } from "./segment-root";
import { type PartSink, SegmentWriter } from "./segment-writer";
import { type Directory, SortedTableWriter } from "./sorted-table";
import { TermTableWriter, termBlocks } from "./term-table";
import type { ClaimVectors } from "./vector-block";

/** A claim with what it is found by. A term that stands several times counts as often. `vectors` are what the segment's encoder gave it. */
export interface SourceClaim extends NumberlessClaim {
  readonly terms: readonly string[];
  readonly vectors?: ClaimVectors;
}

/** The bilingual lexicon by language: a stem and the English stems it may stand for. */
export type Lexicon = Readonly<
  Record<"es" | "pt", readonly { readonly stem: string; readonly translations: readonly Translation[] }[]>
>;

/** What names a pack. */
export interface PackName {
  readonly pack: string;
  readonly version: string;
}

/** How a large pack is compiled in bounded memory: postings of so many claims at a time wait, sorted, in `scratch` until they are merged. */
export interface CompileOptions {
  readonly scratch?: Scratch;
  readonly claimsPerRun?: number;
  /** What made the claims' vectors; without it none are kept. */
  readonly vectors?: VectorFacts;
  /** Hears, once all claims were taken, how many of their postings were merged and written. */
  readonly onPostings?: (done: number, total: number) => void;
}

const CLAIMS_PER_RUN = 50_000;

/**
 * Compiles claims, in the order given, into an immutable segment. The same input gives the same bytes, whatever the
 * options. Claims are taken one by one and parts handed on as they fill; only the postings of one run (a few
 * bytes for each term of each claim) are held in memory, or all where there is no `scratch`.
 */
export async function compileSegment(
  name: PackName,
  claims: AsyncIterable<SourceClaim> | Iterable<SourceClaim>,
  reference: Reference,
  lexicon: Lexicon,
  sink: PartSink,
  options: CompileOptions = {},
): Promise<Manifest> {
  const writer = new SegmentWriter(sink);
  const put = writer.put.bind(writer);
  const { size, length, extent, years, count, postings, claimsPerBlock } = await putClaims(
    claims,
    put,
    options,
  );
  const terms = termBlocks(size, count);
  await putTerms(postings, terms, put, (done) => options.onPostings?.(done, count));
  const lexica = {
    es: await putTable(KINDS.lexicon.es, lexiconEntries(lexicon.es), put),
    pt: await putTable(KINDS.lexicon.pt, lexiconEntries(lexicon.pt), put),
  };
  await put(KINDS.reference.gazetteer, jsonBytes(reference.gazetteer));
  await put(KINDS.reference.outlets, jsonBytes(reference.outlets));
  await put(KINDS.reference.carriers, jsonBytes(reference.carriers));
  await put(KINDS.reference.credits, jsonBytes(reference.credits));
  const age = { ...name, ...extent };
  const root: SegmentRoot = {
    format: FORMAT,
    age,
    size,
    length,
    claimsPerBlock,
    terms,
    lexicon: lexica,
    years,
    ...(options.vectors && { vectors: options.vectors }),
  };
  await put(KINDS.root, jsonBytes(root));
  const parts = [...(await writer.finish())];
  return {
    format: FORMAT,
    sha256: await sha256(jsonBytes(parts.map((part) => part.sha256))),
    age,
    claims: size,
    records: writer.records,
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    parts,
  };
}

type Put = (key: string, value: Uint8Array) => Promise<void>;

async function putClaims(
  claims: AsyncIterable<SourceClaim> | Iterable<SourceClaim>,
  put: Put,
  { scratch, claimsPerRun = CLAIMS_PER_RUN, vectors: encoded }: CompileOptions,
) {
  const runs: string[][] = [];
  const extent = extentOf();
  const years = gatherYears();
  let run = new PostingsRun();
  let size = 0;
  let length = 0;
  let count = 0;
  const blocks = new ClaimBlocks(put, encoded);
  for await (const { terms, vectors, ...stored } of claims) {
    const doc = size++;
    const own = Math.min(terms.length, MOST_FREQUENT);
    length += own;
    const counts = frequencies(terms);
    const labels = labelsOf(stored);
    for (const [term, frequency] of counts) run.add(term, doc, frequency, own);
    for (const label of labels) run.add(label, doc, 1, own);
    count += counts.size + labels.length;
    extent.add(stored);
    years.add(stored);
    await blocks.add(stored, vectors);
    if (scratch === undefined || size % claimsPerRun !== 0) continue;
    runs.push(await run.spill(scratch, `run-${runs.length}`));
    run = new PostingsRun();
  }
  const claimsPerBlock = await blocks.finish();
  if (scratch !== undefined && runs.length > 0) runs.push(await run.spill(scratch, `run-${runs.length}`));
  const postings = scratch !== undefined && runs.length > 0 ? mergeRuns(runs, scratch) : run.entries();
  return { size, length, extent: extent.finish(), years: years.finish(), count, postings, claimsPerBlock };
}

async function putTerms(
  postings: AsyncIterable<readonly [string, LengthPostings]> | Iterable<readonly [string, LengthPostings]>,
  blocks: number,
  put: Put,
  onWritten: (postings: number) => void,
): Promise<void> {
  const table = new TermTableWriter(KINDS.terms.block, blocks, put);
  const written = { chunks: 0, tables: 0, postings: 0 };
  for await (const [term, list] of postings) {
    const { entry, chunks, tables } = encodePostings(list, written.chunks, written.tables);
    for (const chunk of chunks) await put(`${KINDS.chunks}/${written.chunks++}`, chunk);
    for (const each of tables) await put(`${KINDS.tables}/${written.tables++}`, each);
    await table.add(term, entry);
    written.postings += list.docs.length;
    onWritten(written.postings);
  }
  await table.finish();
}

async function putTable(
  kinds: { readonly block: string; readonly long: string },
  entries: readonly (readonly [key: string, entry: Uint8Array])[],
  put: Put,
): Promise<Directory> {
  const table = new SortedTableWriter(kinds, put);
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [key, entry] of sorted) await table.add(key, entry);
  return table.finish();
}

function lexiconEntries(lexicon: Lexicon["es"]): (readonly [string, Uint8Array])[] {
  return lexicon.map(({ stem, translations }) => [
    stem,
    jsonBytes(translations.map(({ stem: english, probability }) => [english, probability])),
  ]);
}

function frequencies(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How many reports and outlets there are, and from which month or day to which. */
function extentOf() {
  const reports = new Set<string>();
  const outlets = new Set<string>();
  let from = "";
  let to = "";
  return {
    add({ report }: NumberlessClaim): void {
      reports.add(report.id);
      outlets.add(report.outlet.id);
      const date = report.published ?? report.publishedMonth ?? "";
      if (date === "") return;
      if (from === "" || date < from) from = date;
      if (date > to) to = date;
    },
    finish: () => ({ reports: reports.size, outlets: outlets.size, from, to }),
  };
}
