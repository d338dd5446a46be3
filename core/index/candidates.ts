import { type ChunkPlace, unreadOf } from "./postings";
import type { RoughScores } from "./rough-scores";
import { eachPlace, type WeighedList } from "./score-lists";

/** With more documents than this for each chunk of a list hardly any chunk is left out: looking at each document takes longer than reading all. */
const CROWDED = 4;

/**
 * Of documents, ascending, those that a list may still bring to a score of `least`, if the other unread lists give `others` at most; and the chunks
 * of the list, in which they lie, that are not read yet. Documents that it cannot bring there lose their scores. Where there are many documents, all
 * stay, and all chunks are named.
 */
export function candidatesIn(
  of: WeighedList,
  docs: Uint32Array,
  rough: RoughScores,
  others: number,
  least: number,
): { docs: Uint32Array; chunks: ChunkPlace[] } {
  const { scores } = rough;
  const all = of.list.parts.reduce((sum, { lasts }) => sum + lasts.length, 0);
  if (docs.length > CROWDED * all) return { docs, chunks: unreadOf(of.list) };
  const chunks: ChunkPlace[] = [];
  const bounds = new Int32Array(docs.length);
  eachPlace(docs, of.list.parts, (at, part, chunk) => {
    const bound = rough.chunkBound(of, part, chunk);
    bounds[at] = bound;
    if ((scores[docs[at] ?? 0] ?? 0) + bound + others < least || part.loaded[chunk] !== undefined) return;
    const last = chunks.at(-1);
    if (last?.part !== part || last.at !== chunk) chunks.push({ part, at: chunk });
  });
  const kept = docs.filter((doc, at) => {
    const possible = (scores[doc] ?? 0) + (bounds[at] ?? 0) + others >= least;
    if (!possible) scores[doc] = 0;
    return possible;
  });
  return { docs: kept, chunks };
}
