import { compileSegment, type SourceClaim } from "../../core/index/compile";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { READING } from "../../core/index/joined-reader";
import { splitRecords } from "../../core/index/part-file";
import type { ReadingSegment } from "./schema";

/** A compiled segment of saved reports that is not stored yet, with its records by key. */
export interface NewSegment {
  readonly segment: ReadingSegment;
  readonly records: ReadonlyMap<string, Uint8Array>;
}

/** Compiles claims, those of one report together, into a segment of their own name; null without claims. */
export async function compileReading(claims: readonly SourceClaim[]): Promise<NewSegment | null> {
  if (claims.length === 0) return null;
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
  const reports = placesOf(claims);
  return { segment: { name, size: claims.length, records: records.size, reports, deleted: [] }, records };
}

/** The claims of a stored segment that were not deleted, in their order. */
export async function claimsLeft(
  reader: CorpusReader,
  { size, deleted }: ReadingSegment,
  termsOf: (claim: Omit<SourceClaim, "terms">) => readonly string[],
): Promise<SourceClaim[]> {
  const gone = new Set(deleted);
  const docs = Array.from({ length: size }, (_, doc) => doc).filter((doc) => !gone.has(doc));
  const stored = await reader.claims(docs);
  return docs.flatMap((doc) => {
    const { claim, report, proposition } = stored.get(doc) ?? {};
    if (claim === undefined || report === undefined || proposition === undefined) return [];
    const kept = { claim, report, proposition };
    return [{ ...kept, terms: termsOf(kept) }];
  });
}

function placesOf(claims: readonly SourceClaim[]): ReadingSegment["reports"] {
  const places: { id: string; first: number; count: number }[] = [];
  for (const [doc, { report }] of claims.entries()) {
    const last = places.at(-1);
    if (last?.id === report.id) last.count++;
    else places.push({ id: report.id, first: doc, count: 1 });
  }
  return places;
}
