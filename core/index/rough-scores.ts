import { frequenciesOf, type ListPart, type ListTables, notBefore } from "./postings";
import { saturate } from "./saturation";
import { eachPlace, type WeighedList } from "./score-lists";
import type { Accepts, Tally } from "./tally";

/** No score of a query is greater, in its units. */
const GREATEST = 2 ** 29;

/** Units in a score of 1, where that is not too much. */
const UNITS = 2 ** 16;

/** A binary search in a chunk takes as long as a walk over so many of its postings. */
const WALKED = 16;

/**
 * What documents score in whole units, each term's part rounded up: never less than the score, and by less than one unit for each term of
 * the query more. Which documents can be among the best is told by them.
 */
export class RoughScores {
  readonly #units: number;

  constructor(
    private readonly tally: Tally,
    lists: readonly WeighedList[],
  ) {
    const most = lists.reduce((sum, { weight }) => sum + weight, 0);
    this.#units = Math.min(UNITS, GREATEST / (most + lists.length));
  }

  /** The most that a list can give to any document. */
  bound({ weight, list }: WeighedList): number {
    return list.parts.reduce(
      (most, { most: frequencies, shortest }) =>
        Math.max(most, this.tally.most(weight * this.#units, frequencies, shortest)),
      0,
    );
  }

  /** The most that a list can give to a document of one of its chunks. */
  chunkBound({ weight }: WeighedList, { most, shortest }: ListPart, at: number): number {
    return this.#rough(weight, most[at] ?? 0, shortest[at] ?? 0);
  }

  /** Adds what the chunks of a list that are there give; documents that had nothing before come into the running, if they are accepted. */
  add(of: WeighedList, accepts?: Accepts): void {
    this.#addChunks(of.weight, of.list.parts, true, accepts);
  }

  /** Adds what a list gives to the documents in the running, ascending. Their chunks are there, or their tables. */
  addToKnown({ weight, list }: WeighedList): void {
    for (const part of list.parts) {
      const { count, tables } = part;
      if (tables?.loaded.some((table) => table !== undefined)) this.#lookUp(weight, part, tables);
      else if (count < WALKED * this.tally.docs.length) this.#addChunks(weight, [part], false);
      else this.#lookFor(weight, part, this.tally.docs);
    }
  }

  #addChunks(weight: number, parts: readonly ListPart[], grows: boolean, accepts?: Accepts): void {
    for (const { loaded } of parts)
      for (const chunk of loaded)
        if (chunk !== undefined) this.tally.add(weight * this.#units, chunk, grows, accepts);
  }

  /** By tables; where one is not there, by chunks. */
  #lookUp(weight: number, part: ListPart, { span, loaded }: ListTables): void {
    const { docs } = this.tally;
    let from = notBefore(part.base, docs, 0);
    for (const [number, table] of loaded.entries()) {
      const first = part.base + number * span;
      const to = notBefore(first + span, docs, from);
      if (table === undefined) this.#lookFor(weight, part, docs.subarray(from, to));
      else this.tally.addCoded(weight * this.#units, table, first, from, to);
      from = to;
    }
  }

  /** By a search for each in its chunk. */
  #lookFor(weight: number, part: ListPart, docs: Uint32Array): void {
    const { scores, lengths } = this.tally;
    const frequencyIn = frequenciesOf(part);
    eachPlace(docs, [part], (at, _, chunk) => {
      const doc = docs[at] ?? 0;
      const frequency = frequencyIn(doc, chunk);
      if (frequency > 0) scores[doc] = (scores[doc] ?? 0) + this.#rough(weight, frequency, lengths[doc] ?? 0);
    });
  }

  #rough(weight: number, frequency: number, length: number): number {
    return 1 + Math.floor(weight * this.#units * saturate(this.tally.saturation, frequency, length));
  }
}
