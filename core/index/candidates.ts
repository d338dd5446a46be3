import type { DocId } from "./corpus-reader";
import { type Chunk, chunkOf, placeOf } from "./postings";
import type { WeighedList } from "./query-scorer";
import type { Saturation } from "./saturation";
import { BestScores } from "./top-scored";

/** Reading goes list by list once it takes more chunks than this: what one list rules out, the next need not be read for. */
const CHUNKS_AT_ONCE = 24;

/** What is given to candidates: what documents score by the lists already read, and the lists that are not. */
export interface CandidatesOf {
  readonly docs: readonly DocId[];
  readonly scores: Float64Array;
  readonly unread: readonly WeighedList[];
  readonly bound: (list: WeighedList) => number;
  readonly saturation: Saturation;
  readonly limit: number;
  readonly slack: number;
}

/**
 * The documents that may still be among the best while the lists of common words are not read: of these only the chunks are, in which
 * such documents lie. `wanted` names chunks, `advance` goes on once they are there, until `left` holds all that is left.
 */
export class Candidates {
  readonly left: DocId[] = [];
  readonly #partial: number[] = [];
  #rest: WeighedList[];
  #batch: WeighedList[] = [];

  constructor(private readonly of: CandidatesOf) {
    const { docs, scores, limit, slack } = of;
    this.#rest = [...of.unread].sort((a, b) => of.bound(b) - of.bound(a));
    const best = new BestScores(limit);
    for (const doc of docs) best.add(scores[doc] ?? 0);
    const needed = best.least * (1 - slack) - this.#most();
    for (const doc of docs) {
      const score = scores[doc] ?? 0;
      if (score < needed) continue;
      this.left.push(doc);
      this.#partial.push(score);
    }
  }

  get done(): boolean {
    return this.#rest.length === 0;
  }

  /** The chunks that the next lists are read in, those with most weight first. */
  wanted(): Chunk[] {
    const { saturation } = this.of;
    const least = this.#least();
    this.#keep((doc, partial) => {
      let possible = partial;
      for (const { weight, list } of this.#rest) {
        const chunk = chunkOf(doc, list);
        if (chunk !== undefined) possible += weight * saturation(chunk.most, chunk.shortest);
      }
      return possible >= least;
    });
    const chunks = new Set<Chunk>();
    this.#batch = [];
    for (const each of this.#rest) {
      for (const doc of this.left) {
        const chunk = chunkOf(doc, each.list);
        if (chunk?.postings === null) chunks.add(chunk);
      }
      if (this.#batch.length > 0 && chunks.size > CHUNKS_AT_ONCE) break;
      this.#batch.push(each);
    }
    const read = new Set(this.#batch.flatMap(({ list }) => list.chunks));
    return [...chunks].filter((chunk) => read.has(chunk));
  }

  /** Adds what the lists that were read give, and drops what can no longer be among the best. */
  advance(): void {
    const { saturation } = this.of;
    for (const { weight, list } of this.#batch) {
      for (const [at, doc] of this.left.entries()) {
        const postings = chunkOf(doc, list)?.postings;
        const place = postings ? placeOf(doc, postings.docs) : -1;
        if (postings && place >= 0)
          this.#partial[at] =
            (this.#partial[at] ?? 0) +
            weight * saturation(postings.frequencies[place] ?? 0, postings.lengths?.[place] ?? 0);
      }
      this.#rest = this.#rest.filter((each) => each.list !== list);
      this.#prune();
    }
    this.#batch = [];
  }

  /** The most that the lists which are not read yet can give. */
  #most(): number {
    return this.#rest.reduce((sum, each) => sum + this.of.bound(each), 0);
  }

  #prune(): void {
    const needed = this.#least() - this.#most();
    this.#keep((_, partial) => partial >= needed);
  }

  #keep(test: (doc: DocId, partial: number) => boolean): void {
    let kept = 0;
    for (const [at, doc] of this.left.entries()) {
      const partial = this.#partial[at] ?? 0;
      if (!test(doc, partial)) continue;
      this.left[kept] = doc;
      this.#partial[kept++] = partial;
    }
    this.left.length = kept;
    this.#partial.length = kept;
  }

  /** What a score must reach: the lowest of as many as are asked for, of what is certain already. */
  #least(): number {
    const best = new BestScores(this.of.limit);
    for (const partial of this.#partial) best.add(partial);
    return best.least * (1 - this.of.slack);
  }
}
