import type { Collection, CorpusReader, DocId } from "./corpus-reader";
import { type Chunk, loadChunks, loadedList, type PostingList } from "./postings";
import { type Accepts, QueryScorer } from "./query-scorer";
import { saturationOf } from "./saturation";

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
  /** Lists of so few postings are read first, however small the collection. */
  readonly few?: number;
}

const FEW = 16_384;

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
 * Ranks for all queries of a page at once: one read of the union of their terms, then only those chunks of long postings that can
 * still change what is best (MaxScore, with bounds for each chunk): rare terms first, then what of the common ones is essential, then
 * the few chunks in which documents lie that are still in the running. The answer is that of an exhaustive search.
 */
export async function rankDocumentsForAll(
  queries: readonly (readonly WeightedTerm[])[],
  reader: CorpusReader,
  limit: number,
  { accepts, onTotal, few = FEW }: RankOptions = {},
): Promise<Ranked[][]> {
  const merged = queries.map(mergeTerms);
  const union = [...new Set(merged.flatMap((query) => [...query.keys()]))];
  const [collection, lists] = await Promise.all([reader.collection(), listsOf(union, reader)]);
  const saturation = saturationOf(collection);
  const scores = scoresFor(reader, collection);
  const scorers = merged.map(
    (query) =>
      new QueryScorer(weigh(query, lists, collection), saturation, scores, {
        limit,
        accepts: liveOnes(collection, accepts),
        exhaustive: onTotal !== undefined,
        few,
      }),
  );
  const found = scorers.map((scorer) => scorer.begin());
  const load = async (chunksOf: (scorer: QueryScorer) => readonly Chunk[]): Promise<void> => {
    await loadChunks(scorers.flatMap((scorer, at) => (found[at] === null ? chunksOf(scorer) : [])));
    for (const [at, scorer] of scorers.entries()) if (found[at] === null) found[at] = scorer.finish();
  };
  await load((scorer) => scorer.rare());
  await load((scorer) => scorer.essential());
  while (found.includes(null)) await load((scorer) => scorer.wanted());
  return found.map((result, at) => {
    onTotal?.(result?.total ?? 0, at);
    return [...(result?.ranked ?? [])];
  });
}

/** A number for each document of a reader, made once: every step of a scorer leaves them zero. */
function scoresFor(reader: CorpusReader, { size }: Collection): Float64Array {
  const known = SCORES.get(reader);
  if (known?.length === size) return known;
  const scores = new Float64Array(size);
  SCORES.set(reader, scores);
  return scores;
}

const SCORES = new WeakMap<CorpusReader, Float64Array>();

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
): { term: string; weight: number; list: PostingList }[] {
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
