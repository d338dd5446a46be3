import type { DocId } from "./corpus-reader";
import { type ListPart, placeOf } from "./postings";
import { type Saturation, saturate } from "./saturation";
import { type Accepts, eachPlace, type WeighedList } from "./score-lists";

/** No score of a query is greater, in its units: greater numbers are objects to a script that was not compiled yet. */
const GREATEST = 2 ** 29;

/** Units in a score of 1, where that is not too much. */
const UNITS = 2 ** 16;

/** A binary search in a chunk takes as long as a walk over so many of its postings. */
const WALKED = 16;

/**
 * What documents score in whole units, each term's part rounded up: never less than the score, and by less than one unit for each term of
 * the query more. In a worker that has just woken, sums of whole numbers take a fifth of the time of exact ones; which documents can be
 * among the best is told by them. `scores` has a number for each document of the collection.
 */
export class RoughScores {
  readonly #units: number;

  constructor(
    private readonly saturation: Saturation,
    readonly scores: Int32Array,
    lists: readonly WeighedList[],
  ) {
    const most = lists.reduce((sum, { weight }) => sum + weight, 0);
    this.#units = Math.min(UNITS, GREATEST / (most + lists.length));
  }

  /** The most that a list can give to any document. */
  bound(of: WeighedList): number {
    let most = 0;
    for (const part of of.list.parts)
      for (let at = 0; at < part.lasts.length; at++) most = Math.max(most, this.chunkBound(of, part, at));
    return most;
  }

  /** The most that a list can give to a document of one of its chunks. */
  chunkBound({ weight }: WeighedList, { most, shortest }: ListPart, at: number): number {
    return this.#rough(weight, most[at] ?? 0, shortest[at] ?? 0);
  }

  /** Adds what the chunks of a list that are there give; documents that had nothing before are added to `touched`, or left alone where that is null. */
  add({ weight, list }: WeighedList, touched: DocId[] | null, accepts?: Accepts): void {
    const { scores } = this;
    const once = new Int32Array(256);
    for (const { loaded } of list.parts) {
      for (const chunk of loaded) {
        if (chunk === undefined) continue;
        const { first, docs, frequencies, lengths } = chunk;
        for (let at = 0; at < docs.length; at++) {
          const doc = first + (docs[at] ?? 0);
          const before = scores[doc] ?? 0;
          if (before === 0) {
            if (touched === null || (accepts !== undefined && !accepts(doc))) continue;
            touched.push(doc);
          }
          const length = lengths[at] ?? 0;
          const frequency = frequencies[at] ?? 0;
          let part = frequency === 1 ? (once[length] ?? 0) : 0;
          if (part === 0) {
            part = this.#rough(weight, frequency, length);
            if (frequency === 1) once[length] = part;
          }
          scores[doc] = before + part;
        }
      }
    }
  }

  /** Adds what a list gives to documents, ascending, that have a score already. Their chunks are there. */
  addToKnown(known: WeighedList, docs: Uint32Array): void {
    const { weight, list } = known;
    if (list.count < WALKED * docs.length) {
      this.add(known, null);
      return;
    }
    eachPlace(docs, list.parts, (at, part, chunk) => {
      const doc = docs[at] ?? 0;
      const postings = part.loaded[chunk];
      const place = postings === undefined ? -1 : placeOf(doc, postings);
      if (postings === undefined || place < 0) return;
      const { frequencies, lengths } = postings;
      this.scores[doc] =
        (this.scores[doc] ?? 0) + this.#rough(weight, frequencies[place] ?? 0, lengths[place] ?? 0);
    });
  }

  #rough(weight: number, frequency: number, length: number): number {
    return 1 + Math.floor(weight * this.#units * saturate(this.saturation, frequency, length));
  }
}
