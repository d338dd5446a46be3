import type { ListPart } from "./postings";
import { saturate } from "./saturation";
import type { WeighedList } from "./score-lists";
import type { Accepts, Tally } from "./tally";

/** No score of a query is greater, in its units. */
const GREATEST = 2 ** 29;

/** Units in a score of 1, where that is not too much. */
const UNITS = 2 ** 16;

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
  add({ weight, list }: WeighedList, accepts?: Accepts): void {
    for (const { loaded } of list.parts)
      for (const chunk of loaded)
        if (chunk !== undefined) this.tally.add(weight * this.#units, chunk, accepts);
  }

  /** Adds what a list gives to the documents in the running, ascending. Their chunks are there, or their tables. */
  addToKnown({ weight, list }: WeighedList): void {
    this.tally.addToKnown(weight * this.#units, list);
  }

  #rough(weight: number, frequency: number, length: number): number {
    return 1 + Math.floor(weight * this.#units * saturate(this.tally.norms, frequency, length));
  }
}
