import type { DocId } from "./corpus-reader";
import { type FrequencyTable, frequencyAt } from "./frequency-table";
import { chunkFrom, frequenciesOf, frequencyOf, type ListPart, type ListTables } from "./postings";
import { type Saturation, saturate } from "./saturation";
import { type Accepts, eachPlace, type Tally, type WeighedList } from "./score-lists";

/** No score of a query is greater, in its units: greater numbers are objects to a script that was not compiled yet. */
const GREATEST = 2 ** 29;

/** Units in a score of 1, where that is not too much. */
const UNITS = 2 ** 16;

/** A binary search in a chunk takes as long as a walk over so many of its postings. */
const WALKED = 16;

const NO_CODES = new Uint8Array();

/**
 * What documents score in whole units, each term's part rounded up: never less than the score, and by less than one unit for each term of
 * the query more. In a worker that has just woken, sums of whole numbers take a fifth of the time of exact ones; which documents can be
 * among the best is told by them. The lengths of documents that get their first score are noted with it.
 */
export class RoughScores {
  readonly #units: number;

  constructor(
    private readonly saturation: Saturation,
    private readonly tally: Tally,
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
    const { scores, lengths: noted } = this.tally;
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
            noted[doc] = lengths[at] ?? 0;
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

  /** Adds what a list gives to documents, ascending, that have a score already. Their chunks are there, or their tables. */
  addToKnown({ term, weight, list }: WeighedList, docs: Uint32Array): void {
    const { scores, lengths } = this.tally;
    for (const part of list.parts) {
      const { count, tables } = part;
      if (tables?.loaded.some((table) => table !== undefined)) this.#lookUp(weight, docs, part, tables);
      else if (count < WALKED * docs.length) this.add({ term, weight, list: { count, parts: [part] } }, null);
      else {
        const frequencyIn = frequenciesOf(part);
        eachPlace(docs, [part], (at, _, chunk) => {
          const doc = docs[at] ?? 0;
          const frequency = frequencyIn(doc, chunk);
          if (frequency > 0)
            scores[doc] = (scores[doc] ?? 0) + this.#rough(weight, frequency, lengths[doc] ?? 0);
        });
      }
    }
  }

  /** The same by tables, in one loop over plain variables. */
  #lookUp(weight: number, docs: Uint32Array, part: ListPart, { span, loaded }: ListTables): void {
    const { scores, lengths } = this.tally;
    const { base } = part;
    const last = base + (part.lasts.at(-1) ?? 0);
    const once = new Int32Array(256);
    let end = base;
    let first = base;
    let table: FrequencyTable | undefined;
    let codes: Uint8Array = NO_CODES;
    let bits = 0;
    let most = 0;
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at] ?? 0;
      if (doc < base) continue;
      if (doc > last) break;
      if (doc >= end) {
        const number = Math.floor((doc - base) / span);
        first = base + number * span;
        end = first + span;
        table = loaded[number];
        codes = table?.codes ?? NO_CODES;
        bits = table?.bits ?? 0;
        most = (1 << bits) - 1;
      }
      const bit = (doc - first) * bits;
      let frequency = ((codes[bit >> 3] ?? 0) >> (bit & 7)) & most;
      if (frequency === most)
        frequency =
          table === undefined
            ? frequencyOf(doc, part, chunkFrom(0, doc, part))
            : frequencyAt(doc - first, table);
      if (frequency === 0) continue;
      const length = lengths[doc] ?? 0;
      let score = frequency === 1 ? (once[length] ?? 0) : 0;
      if (score === 0) {
        score = this.#rough(weight, frequency, length);
        if (frequency === 1) once[length] = score;
      }
      scores[doc] = (scores[doc] ?? 0) + score;
    }
  }

  #rough(weight: number, frequency: number, length: number): number {
    return 1 + Math.floor(weight * this.#units * saturate(this.saturation, frequency, length));
  }
}
