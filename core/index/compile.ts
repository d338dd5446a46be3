import { jsonBytes } from "./bytes";
import { sha256 } from "./checksum";
import { encodeClaims, type NumberlessClaim } from "./claim-block";
import type { Reference, Translation } from "./corpus-reader";
import { FORMAT, type Manifest } from "./manifest";
import { MOST_FREQUENT, PostingsWriter } from "./postings-codec";
import { CLAIMS_PER_BLOCK, KINDS, type SegmentRoot } from "./segment-root";
import { type PartSink, SegmentWriter } from "./segment-writer";
import { type Directory, SortedTableWriter } from "./sorted-table";

/** A claim with what it is found by. A term that stands several times counts as often. */
export interface SourceClaim extends NumberlessClaim {
  readonly terms: readonly string[];
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

/**
 * Compiles claims, in the order given, into an immutable segment. The same input gives the same
 * bytes. Claims are taken one by one and parts handed on as they fill, so that only the postings
 * (a few bytes for each term of each claim) are held in memory.
 */
export async function compileSegment(
  name: PackName,
  claims: AsyncIterable<SourceClaim> | Iterable<SourceClaim>,
  reference: Reference,
  lexicon: Lexicon,
  sink: PartSink,
): Promise<Manifest> {
  const writer = new SegmentWriter(sink);
  const put = writer.put.bind(writer);
  const gathered = await putClaims(claims, put);
  const terms = await putTable(
    KINDS.terms,
    [...gathered.postings].map(([term, postings]) => [term, postings.finish()] as const),
    put,
  );
  await put(KINDS.lengths, Uint8Array.from(gathered.lengths));
  const lexica = {
    es: await putTable(KINDS.lexicon.es, lexiconEntries(lexicon.es), put),
    pt: await putTable(KINDS.lexicon.pt, lexiconEntries(lexicon.pt), put),
  };
  await put(KINDS.reference.gazetteer, jsonBytes(reference.gazetteer));
  await put(KINDS.reference.outlets, jsonBytes(reference.outlets));
  await put(KINDS.reference.carriers, jsonBytes(reference.carriers));
  await put(KINDS.reference.credits, jsonBytes(reference.credits));
  const size = gathered.lengths.length;
  const age = { ...name, ...gathered.extent };
  const root: SegmentRoot = {
    format: FORMAT,
    age,
    size,
    averageLength: size === 0 ? 0 : gathered.lengths.reduce((sum, length) => sum + length, 0) / size,
    claimsPerBlock: CLAIMS_PER_BLOCK,
    terms: [...terms],
    lexicon: { es: [...lexica.es], pt: [...lexica.pt] },
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

async function putClaims(claims: AsyncIterable<SourceClaim> | Iterable<SourceClaim>, put: Put) {
  const postings = new Map<string, PostingsWriter>();
  const lengths: number[] = [];
  const extent = extentOf();
  let block: NumberlessClaim[] = [];
  const close = async (): Promise<void> => {
    await put(`${KINDS.claims}/${Math.ceil(lengths.length / CLAIMS_PER_BLOCK) - 1}`, encodeClaims(block));
    block = [];
  };
  for await (const { terms, ...stored } of claims) {
    const doc = lengths.push(Math.min(terms.length, MOST_FREQUENT)) - 1;
    for (const [term, frequency] of frequencies(terms)) {
      const list = postings.get(term) ?? new PostingsWriter();
      if (!postings.has(term)) postings.set(term, list);
      list.add(doc, frequency);
    }
    extent.add(stored);
    block.push(stored);
    if (block.length === CLAIMS_PER_BLOCK) await close();
  }
  if (block.length > 0) await close();
  return { postings, lengths, extent: extent.finish() };
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
