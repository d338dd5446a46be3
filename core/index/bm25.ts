import type { Collection, CorpusReader, DocId } from "./corpus-reader";
import { type ChunkPlace, loadChunks, loadedList, type PostingList } from "./postings";
import { type Found, scoreQuery } from "./query-scorer";
import { normsOf } from "./saturation";
import type { WeighedList } from "./score-lists";
import { type Accepts, Tally } from "./tally";

/** A term to look for; a repeated term counts with the sum of its weights. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A document found, with the part of the score that each term gave. The parts add up to the score. */
export interface Ranked {
  readonly doc: DocId;
  readonly score: number;
  readonly parts: readonly { readonly term: string; readonly score: number }[];
}

/** What a ranking may be asked for besides its best. */
export interface RankOptions {
  /** Leaves out documents; statistics stay those of the whole collection. */
  readonly accepts?: Accepts;
  /** Tells of each query how many documents it finds in all, for which every posting must be read. */
  readonly onTotal?: (total: number, query: number) => void;
}

/**
 * The `limit` best documents by exact BM25 (weight × idf × tf / (tf + k1 (1 − b + b · length / average)), with
 * idf = ln(1 + (N − n + ½) / (n + ½))), best first, ties by document number. Documents without a
 * query term are never found.
 */
export async function rankDocuments(
  query: readonly WeightedTerm[],
  reader: CorpusReader,
  limit: number,
  options: RankOptions = {},
): Promise<Ranked[]> {
  const [ranked] = await rankDocumentsForAll([query], reader, limit, options);
  return ranked ?? [];
}

/**
 * Ranks for all queries of a page at once: one read of the union of their terms, then, read by read for all of them, only those chunks of
 * long postings that can still change what is best. The answer is that of an exhaustive search; `limit` may be another one for each query.
 */
export async function rankDocumentsForAll(
  queries: readonly (readonly WeightedTerm[])[],
  reader: CorpusReader,
  limit: number | readonly number[],
  { accepts, onTotal }: RankOptions = {},
): Promise<Ranked[][]> {
  const merged = queries.map(mergeTerms);
  const union = [...new Set(merged.flatMap((query) => [...query.keys()]))];
  const [lists, [collection, tally]] = await Promise.all([
    listsOf(union, reader),
    // Made while the lists are on their way.
    reader.collection().then((known) => [known, tallyFor(reader, known)] as const),
  ]);
  const exhaustive = onTotal !== undefined;
  const options = { accepts: liveOnes(collection, accepts), exhaustive };
  const scorers = merged.map((query, at) =>
    scoreQuery(weigh(query, lists, collection), tally, {
      ...options,
      limit: typeof limit === "number" ? limit : (limit[at] ?? 0),
    }),
  );
  const found: (Found | undefined)[] = [];
  for (let waiting = true; waiting; ) {
    waiting = false;
    const wanted: ChunkPlace[] = [];
    for (const [at, scorer] of scorers.entries()) {
      if (found[at] !== undefined) continue;
      const { done, value } = scorer.next();
      if (done === true) found[at] = value;
      else wanted.push(...value);
      waiting ||= done !== true;
    }
    if (waiting) await loadChunks(wanted);
  }
  return found.map((result, at) => {
    onTotal?.(result?.total ?? 0, at);
    return [...(result?.ranked ?? [])];
  });
}

/** Made once for a reader. */
function tallyFor(reader: CorpusReader, collection: Collection): Tally {
  const known = TALLIES.get(reader);
  if (known?.size === collection.size) return known;
  const tally = new Tally(collection.size, normsOf(collection));
  TALLIES.set(reader, tally);
  return tally;
}

const TALLIES = new WeakMap<CorpusReader, Tally>();

async function listsOf(
  terms: readonly string[],
  reader: CorpusReader,
): Promise<ReadonlyMap<string, PostingList>> {
  if (reader.lists !== undefined) return reader.lists(terms);
  const [postings, { lengths }] = await Promise.all([reader.postings(terms), reader.collection()]);
  return new Map(
    [...postings].map(([term, { docs, frequencies }]) => {
      const own = Uint8Array.from(docs, (doc) => lengths?.[doc] ?? 0);
      return [term, loadedList({ docs, frequencies, lengths: own })];
    }),
  );
}

function weigh(
  query: ReadonlyMap<string, number>,
  lists: ReadonlyMap<string, PostingList>,
  { size }: Collection,
): WeighedList[] {
  return [...query].flatMap(([term, weight]) => {
    const list = lists.get(term);
    if (list === undefined) return [];
    const idf = Math.log(1 + (size - list.count + 0.5) / (list.count + 0.5));
    return [{ term, weight: weight * idf, list }];
  });
}

function liveOnes({ deleted }: Collection, accepts: Accepts | undefined): Accepts | undefined {
  if (deleted === undefined || deleted.size === 0) return accepts;
  return (doc) => !deleted.has(doc) && (accepts?.(doc) ?? true);
}

/** Terms in the order of their first place, so that sums are made in one order everywhere. Only positive weights count. */
function mergeTerms(query: readonly WeightedTerm[]): Map<string, number> {
  const merged = new Map<string, number>();
  for (const { term, weight } of query) {
    if (weight > 0) merged.set(term, (merged.get(term) ?? 0) + weight);
  }
  return merged;
}
