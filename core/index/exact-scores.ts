import { placeOf } from "./postings";
import { type Saturation, saturate } from "./saturation";
import { eachPlace, type WeighedList } from "./score-lists";

/**
 * The scores of documents, ascending, added up in the order of the query: those of an exhaustive search to the last bit. The chunks in which the
 * documents lie must be there.
 */
export function exactScores(
  lists: readonly WeighedList[],
  docs: Uint32Array,
  saturation: Saturation,
): Float64Array {
  const scores = new Float64Array(docs.length);
  for (const { weight, list } of lists) {
    eachPlace(docs, list.parts, (at, part, chunk) => {
      const postings = part.loaded[chunk];
      const place = postings === undefined ? -1 : placeOf(docs[at] ?? 0, postings);
      if (postings === undefined || place < 0) return;
      const value = saturate(saturation, postings.frequencies[place] ?? 0, postings.lengths[place] ?? 0);
      scores[at] = (scores[at] ?? 0) + weight * value;
    });
  }
  return scores;
}
