import type { DocId } from "./corpus-reader";
import { chunkFrom, type ListPart, type PostingList, placeOf } from "./postings";
import { type Saturation, saturate } from "./saturation";

/** Tells whether a document may be found. */
export type Accepts = (doc: DocId) => boolean;

/** A term of a query with its weight (idf included) and its postings. */
export interface WeighedList {
  readonly term: string;
  readonly weight: number;
  readonly list: PostingList;
}

/** What a list gives to a document, as far as the chunk is there in which it would stand. */
export function scoreOf({ weight, list }: WeighedList, doc: DocId, saturation: Saturation): number {
  for (const part of list.parts) {
    const chunk = part.loaded[chunkFrom(0, doc, part)];
    const place = chunk === undefined ? -1 : placeOf(doc, chunk);
    if (chunk !== undefined && place >= 0)
      return weight * saturate(saturation, chunk.frequencies[place] ?? 0, chunk.lengths[place] ?? 0);
  }
  return 0;
}

/** Calls for each document that may stand in one of the parts with the chunk in which it would. Both ascend: chunks are walked once. */
export function eachPlace(
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
