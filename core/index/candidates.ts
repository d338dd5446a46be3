import type { DocId } from "./corpus-reader";
import { type ChunkPlace, chunkFrom, type ListPart, unreadTablesOf } from "./postings";
import type { WeighedList } from "./score-lists";
import type { Tally } from "./tally";

/** With more documents than this for each chunk of a list hardly any chunk is left out: looking at each document takes longer than reading all. */
const CROWDED = 4;

/**
 * Leaves of the documents in the running, ascending, those that a list may still bring to a score of `least`, if the other unread lists give `others` at most. Gives
 * the chunks of the list, in which they lie, that are not read yet; where there are many documents, all stay, and all chunks are named. Of a list with tables those are
 * named instead, where they are fewer.
 */
export function candidatesIn(of: WeighedList, tally: Tally, others: number, least: number): ChunkPlace[] {
  const { docs, scores } = tally;
  const all = of.list.parts.reduce((sum, { lasts }) => sum + lasts.length, 0);
  if (docs.length > CROWDED * all) return unreadTablesOf(of.list);
  const chunks: ChunkPlace[] = [];
  const bounds = new Float64Array(docs.length);
  eachPlace(docs, of.list.parts, (at, part, chunk) => {
    const bound = tally.chunkBound(of, part, chunk);
    bounds[at] = bound;
    const doc = docs[at] ?? 0;
    if ((scores[doc] ?? 0) + bound + others < least || isThere(doc, part, chunk)) return;
    const last = chunks.at(-1);
    if (last?.part !== part || last.at !== chunk) chunks.push({ part, at: chunk });
  });
  tally.keep(docs.filter((doc, at) => (scores[doc] ?? 0) + (bounds[at] ?? 0) + others >= least));
  return of.list.parts.flatMap((part) => fewest(part, chunks, tally.docs));
}

function isThere(doc: DocId, { base, loaded, tables }: ListPart, chunk: number): boolean {
  if (loaded[chunk] !== undefined || tables === null) return loaded[chunk] !== undefined;
  return tables.loaded[Math.floor((doc - base) / tables.span)] !== undefined;
}

/** The tables of a part that hold the documents, where they are fewer than its chunks. */
function fewest(part: ListPart, all: readonly ChunkPlace[], docs: Uint32Array): readonly ChunkPlace[] {
  const chunks = all.filter((place) => place.part === part);
  const { tables, base } = part;
  if (tables === null || chunks.length === 0) return chunks;
  const numbers = new Set<number>();
  for (const doc of docs) {
    const number = Math.floor((doc - base) / tables.span);
    if (number >= 0 && number < tables.loaded.length && tables.loaded[number] === undefined)
      numbers.add(number);
  }
  return numbers.size < chunks.length ? [...numbers].map((at) => ({ part, at, table: true })) : chunks;
}

/** Calls for each document that may stand in one of the parts with the chunk in which it would. Both ascend: chunks are walked once. */
function eachPlace(
  docs: Uint32Array,
  parts: readonly ListPart[],
  visit: (at: number, part: ListPart, chunk: number) => void,
): void {
  for (const part of parts) {
    let chunk = 0;
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] ?? 0;
      if (doc < part.base) continue;
      chunk = chunkFrom(chunk, doc, part);
      if (chunk === part.lasts.length) break;
      visit(at, part, chunk);
    }
  }
}
