import { compileSegment, type SourceClaim } from "../../core/index/compile";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { READING } from "../../core/index/joined-reader";
import { LABELS } from "../../core/index/labels";
import { splitRecords } from "../../core/index/part-file";
import { unpackNumbers } from "./removed-claims";
import type { ReadingSegment } from "./schema";

/** A compiled segment of saved reports that is not stored yet, with its records by key. */
export interface NewSegment {
  readonly segment: ReadingSegment;
  readonly records: ReadonlyMap<string, Uint8Array>;
}

/** The most claims of a segment: were all of them deleted, its note would hold as many bytes, and a value weighs less than 60 kB. */
export const MOST_CLAIMS = 50_000;

/** Compiles claims into a segment of their own name, or several where they are very many; none without claims. */
export async function compileReading(
  claims: readonly SourceClaim[],
  most = MOST_CLAIMS,
): Promise<NewSegment[]> {
  const segments: NewSegment[] = [];
  for (let first = 0; first < claims.length; first += most)
    segments.push(await compileOne(claims.slice(first, first + most)));
  return segments;
}

async function compileOne(claims: readonly SourceClaim[]): Promise<NewSegment> {
  const parts = new Map<string, Uint8Array>();
  const manifest = await compileSegment(
    { pack: READING, version: "1" },
    claims,
    { gazetteer: [], outlets: [], carriers: [], credits: [] },
    { es: [], pt: [] },
    async (name, bytes) => void parts.set(name, bytes),
  );
  const records = new Map(
    manifest.parts.flatMap((part) => [...splitRecords(parts.get(part.name) ?? new Uint8Array(), part)]),
  );
  // A name is never used twice: a reader may still hold the segment that had it before.
  const name = `${READING}.${crypto.randomUUID()}`;
  const segment = { name, size: claims.length, records: records.size, deleted: new Uint8Array() };
  return { segment, records };
}

/** The documents of a segment that are claims of the reports, as its labels tell; deleted ones, too. */
export async function documentsOf(reader: CorpusReader, ids: readonly string[]): Promise<number[]> {
  const lists = await reader.postings(ids.map(LABELS.report));
  return [...lists.values()].flatMap(({ docs }) => [...docs]);
}

/** So many claims are read at a time; what else waits in this context goes on in between. */
const SLICE = 500;

/** The claims of a stored segment that were not deleted, in their order; read a slice at a time. */
export async function* claimsLeft(
  reader: CorpusReader,
  { size, deleted }: ReadingSegment,
  termsOf: (claim: Omit<SourceClaim, "terms">) => readonly string[],
): AsyncGenerator<SourceClaim> {
  const gone = new Set(unpackNumbers(deleted));
  const docs = Array.from({ length: size }, (_, doc) => doc).filter((doc) => !gone.has(doc));
  for (let first = 0; first < docs.length; first += SLICE) {
    const stored = await reader.claims(docs.slice(first, first + SLICE));
    for (const { doc: _, ...kept } of stored.values()) {
      yield { ...kept, terms: termsOf(kept) };
    }
  }
}
