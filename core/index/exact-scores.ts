import type { DocId } from "./corpus-reader";
import { frequenciesOf } from "./postings";
import { type Saturation, saturate } from "./saturation";
import { eachPlace, type WeighedList } from "./score-lists";

/**
 * The scores of documents, ascending, added up in the order of the query: those of an exhaustive search to the last bit. The chunks in which the
 * documents lie must be there, or their tables; `lengths` has a number for each document of the collection.
 */
export function exactScores(
  lists: readonly WeighedList[],
  docs: Uint32Array,
  lengths: Uint8Array,
  saturation: Saturation,
): Float64Array {
  const scores = new Float64Array(docs.length);
  for (const { weight, list } of lists) {
    for (const part of list.parts) {
      const frequencyOf = frequenciesOf(part);
      eachPlace(docs, [part], (at, _, chunk) => {
        const doc: DocId = docs[at] ?? 0;
        const frequency = frequencyOf(doc, chunk);
        if (frequency === 0) return;
        scores[at] = (scores[at] ?? 0) + weight * saturate(saturation, frequency, lengths[doc] ?? 0);
      });
    }
  }
  return scores;
}
