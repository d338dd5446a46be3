import type { DocId } from "./corpus-reader";
import type { FrequencyTable } from "./frequency-table";
import { type ChunkPostings, chunkFrom, type ListPart, type ListTables, notBefore } from "./postings";

/** Neighbouring documents, by their places, of which one table or one chunk of a term's postings tells how often it stands in them. */
export type Lookup =
  | { readonly from: number; readonly to: number; readonly chunk: ChunkPostings }
  | { readonly from: number; readonly to: number; readonly table: FrequencyTable; readonly first: DocId };

/** Where to look documents up, ascending, in one segment's part of a list, as far as that is read: in its tables before its chunks. */
export function lookupsIn(part: ListPart, docs: Uint32Array): Lookup[] {
  return part.tables === null ? inChunks(part, docs, 0, docs.length) : inTables(part, part.tables, docs);
}

function inTables(part: ListPart, { loaded, span }: ListTables, docs: Uint32Array): Lookup[] {
  const lookups: Lookup[] = [];
  let from = notBefore(part.base, docs, 0);
  for (const [number, table] of loaded.entries()) {
    const first = part.base + number * span;
    const to = notBefore(first + span, docs, from);
    if (table === undefined) lookups.push(...inChunks(part, docs, from, to));
    else if (from < to) lookups.push({ from, to, table, first });
    from = to;
  }
  return lookups;
}

function inChunks(part: ListPart, docs: Uint32Array, start: number, end: number): Lookup[] {
  const { base, lasts, loaded } = part;
  const lookups: Lookup[] = [];
  let at = 0;
  for (let from = Math.max(start, notBefore(base, docs, start)); from < end; ) {
    at = chunkFrom(at, docs[from] ?? 0, part);
    if (at === lasts.length) break;
    const to = Math.min(end, notBefore(base + (lasts[at] ?? 0) + 1, docs, from));
    const chunk = loaded[at];
    if (chunk !== undefined) lookups.push({ from, to, chunk });
    from = to;
  }
  return lookups;
}
