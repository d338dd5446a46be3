import { Candidates } from "./candidates";
import type { DocId } from "./corpus-reader";
import { type Chunk, chunkOf, type PostingList, placeOf } from "./postings";
import type { Saturation } from "./saturation";
import { BestScores } from "./top-scored";

/** Tells whether a document may be found. */
export type Accepts = (doc: DocId) => boolean;

/** A term of a query with its weight (idf included) and its postings. */
export interface WeighedList {
  readonly term: string;
  readonly weight: number;
  readonly list: PostingList;
}

/** What a query found: its best, and how many in all where all was read. */
export interface Found {
  readonly ranked: readonly RankedDocument[];
  readonly total: number;
}

/** What is asked of a scorer. `exhaustive` leaves nothing unread. */
export interface ScorerOptions {
  readonly limit: number;
  readonly accepts: Accepts | undefined;
  readonly exhaustive: boolean;
  readonly few: number;
}

/** Sums made in another order differ in their last bits: what is nearer than this to the edge stays in the running. */
const SLACK = 1e-9;

/** Lists in this share of the collection or less are read first: they are short, and what they find sets the bar for the rest. */
const RARE = 0.02;

/**
 * Scores one query over lists of which some are not read yet. `begin`, then for each round the chunks to load and `finish`, until it
 * gives an answer. Scorers of one page share an array of scores, which is zero between their steps.
 */
export class QueryScorer {
  #candidates: Candidates | null = null;

  constructor(
    private readonly lists: readonly WeighedList[],
    private readonly saturation: Saturation,
    private readonly scores: Float64Array,
    private readonly options: ScorerOptions,
  ) {}

  /** The answer, where every list is there from the start. */
  begin(): Found | null {
    return this.finish();
  }

  /** The chunks of rare terms. */
  rare(): Chunk[] {
    const most = Math.max(this.options.few, this.scores.length * RARE);
    return this.#unread()
      .filter(({ list }) => this.options.exhaustive || list.count <= most)
      .flatMap(({ list }) => unreadOf(list));
  }

  /**
   * All chunks of those terms without which a document that none of the read ones holds could still be among the best. Without such
   * terms, the chunks in which documents lie that may be.
   */
  essential(): Chunk[] {
    const touched = this.#accumulate();
    const least = this.#bar(touched);
    const unread = this.#unread().sort((a, b) => this.#bound(b) - this.#bound(a));
    let rest = unread.reduce((sum, each) => sum + this.#bound(each), 0);
    const chunks: Chunk[] = [];
    for (const each of unread) {
      if (rest < least) break;
      chunks.push(...unreadOf(each.list));
      rest -= this.#bound(each);
    }
    if (chunks.length === 0) this.#candidates = this.#candidatesAmong(touched);
    this.#clear(touched);
    return this.#candidates?.wanted() ?? chunks;
  }

  /** The chunks in which documents lie that may still be among the best. */
  wanted(): Chunk[] {
    if (this.#candidates === null) {
      const touched = this.#accumulate();
      this.#candidates = this.#candidatesAmong(touched);
      this.#clear(touched);
    }
    return this.#candidates.wanted();
  }

  #candidatesAmong(docs: readonly DocId[]): Candidates {
    const { scores, saturation } = this;
    const { limit } = this.options;
    const bound = (each: WeighedList) => this.#bound(each);
    return new Candidates({ docs, scores, unread: this.#unread(), bound, saturation, limit, slack: SLACK });
  }

  /** The answer, or null while lists are unread that it needs. */
  finish(): Found | null {
    if (this.#candidates !== null) {
      this.#candidates.advance();
      return this.#candidates.done ? this.#answer(this.#candidates.left, (doc) => this.#exact(doc)) : null;
    }
    if (this.#unread().length > 0) return null;
    const touched = this.#accumulate();
    const least = this.#bar(touched);
    const best = touched.filter((doc) => (this.scores[doc] ?? 0) >= least);
    const found = this.#answer(best, (doc) => this.scores[doc] ?? 0);
    this.#clear(touched);
    return { ...found, total: touched.length };
  }

  /** Adds up what the lists that are wholly read give, in the order of the query; the documents they touched. */
  #accumulate(): DocId[] {
    const { scores, saturation } = this;
    const { accepts } = this.options;
    const touched: DocId[] = [];
    for (const { weight, list } of this.lists) {
      if (!isRead(list)) continue;
      for (const { postings } of list.chunks) {
        if (postings === null) continue;
        const { docs, frequencies, lengths } = postings;
        for (let at = 0; at < docs.length; at++) {
          const doc = docs[at] ?? 0;
          const before = scores[doc] ?? 0;
          if (before === 0) {
            if (accepts !== undefined && !accepts(doc)) continue;
            touched.push(doc);
          }
          scores[doc] = before + weight * saturation(frequencies[at] ?? 0, lengths?.[at] ?? 0);
        }
      }
    }
    return touched;
  }

  #clear(touched: readonly DocId[]): void {
    const { scores } = this;
    for (const doc of touched) scores[doc] = 0;
  }

  /** What a score must reach to be among the best, as far as is known. */
  #bar(touched: readonly DocId[]): number {
    const { scores } = this;
    const best = new BestScores(this.options.limit);
    if (touched.length >= this.options.limit) for (const doc of touched) best.add(scores[doc] ?? 0);
    return best.least * (1 - SLACK);
  }

  #answer(docs: readonly DocId[], scoreOf: (doc: DocId) => number): Found {
    const partsOf = (doc: DocId) => this.#parts(doc);
    const ranked = docs
      .map((doc) => new RankedDocument(doc, scoreOf(doc), partsOf))
      .sort((a, b) => b.score - a.score || a.doc - b.doc)
      .slice(0, this.options.limit);
    return { ranked, total: docs.length };
  }

  /** The score as `#accumulate` would have it, made in the same order, so that it is equal to the last bit. */
  #exact(doc: DocId): number {
    let score = 0;
    for (const { weight, list } of this.lists) {
      const postings = chunkOf(doc, list)?.postings;
      const at = postings ? placeOf(doc, postings.docs) : -1;
      if (postings && at >= 0)
        score += weight * this.saturation(postings.frequencies[at] ?? 0, postings.lengths?.[at] ?? 0);
    }
    return score;
  }

  #parts(doc: DocId): { term: string; score: number }[] {
    return this.lists.flatMap(({ term, weight, list }) => {
      const postings = chunkOf(doc, list)?.postings;
      const at = postings ? placeOf(doc, postings.docs) : -1;
      if (!postings || at < 0) return [];
      const score = weight * this.saturation(postings.frequencies[at] ?? 0, postings.lengths?.[at] ?? 0);
      return [{ term, score }];
    });
  }

  #unread(): WeighedList[] {
    return this.lists.filter(({ list }) => !isRead(list));
  }

  #bound({ weight, list }: WeighedList): number {
    return weight * list.chunks.reduce((most, chunk) => Math.max(most, this.#most(chunk)), 0);
  }

  #most(chunk: Chunk | undefined): number {
    return chunk === undefined ? 0 : this.saturation(chunk.most, chunk.shortest);
  }
}

/** A document with its score; the parts of the score are made up when they are asked for. */
export class RankedDocument {
  readonly #partsOf: (doc: DocId) => { term: string; score: number }[];

  constructor(
    readonly doc: DocId,
    readonly score: number,
    partsOf: (doc: DocId) => { term: string; score: number }[],
  ) {
    this.#partsOf = partsOf;
  }

  get parts(): readonly { readonly term: string; readonly score: number }[] {
    return this.#partsOf(this.doc);
  }
}

function isRead({ chunks }: PostingList): boolean {
  return chunks.every(({ postings }) => postings !== null);
}

function unreadOf({ chunks }: PostingList): Chunk[] {
  return chunks.filter(({ postings }) => postings === null);
}
