import type { DocId } from "./corpus-reader";
import { chunkFrom, frequencyOf, type PostingList } from "./postings";
import { saturate } from "./saturation";

/** A term of a query with its weight (idf included) and its postings. */
export interface WeighedList {
  readonly term: string;
  readonly weight: number;
  readonly list: PostingList;
}

/** What a list gives to a document of this length, as far as the chunk or table is there in which it would stand. */
export function scoreOf(
  { weight, list }: WeighedList,
  doc: DocId,
  length: number,
  norms: Float64Array,
): number {
  for (const part of list.parts) {
    if (doc < part.base) continue;
    const chunk = chunkFrom(0, doc, part);
    const frequency = chunk === part.lasts.length ? 0 : frequencyOf(doc, part, chunk);
    if (frequency > 0) return weight * saturate(norms, frequency, length);
  }
  return 0;
}
