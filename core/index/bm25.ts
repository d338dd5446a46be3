import type { CorpusReader, DocId, Postings } from "./corpus-reader";
import { type Scored, topScored } from "./top-scored";

/** Term-frequency saturation and length normalisation, as tuned for short passages (Anserini's MS MARCO setting). */
const K1 = 0.9;
const B = 0.4;

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

/**
 * The `limit` best documents by exact BM25 (weight × idf × tf / (tf + k1 (1 − b + b · length / average)), with
 * idf = ln(1 + (N − n + ½) / (n + ½))), best first, ties by document number. Documents without a
 * query term are never found.
 */
export async function rankDocuments(
  query: readonly WeightedTerm[],
  reader: CorpusReader,
  limit: number,
): Promise<Ranked[]> {
  const [ranked] = await rankDocumentsForAll([query], reader, limit);
  return ranked ?? [];
}

/** Ranks for all queries of a page at once: one read of the union of their terms. */
export async function rankDocumentsForAll(
  queries: readonly (readonly WeightedTerm[])[],
  reader: CorpusReader,
  limit: number,
): Promise<Ranked[][]> {
  const merged = queries.map(mergeTerms);
  const union = [...new Set(merged.flatMap((query) => [...query.keys()]))];
  const [collection, postings] = await Promise.all([reader.collection(), reader.postings(union)]);
  const scores = new Float64Array(collection.size);
  const { lengths } = collection;
  const saturation = saturationTable(collection.averageLength);
  return merged.map((query) => {
    const lists: { term: string; weight: number; list: Postings }[] = [];
    for (const [term, weight] of query) {
      const list = postings.get(term);
      if (list === undefined) continue;
      const idf = Math.log(1 + (collection.size - list.docs.length + 0.5) / (list.docs.length + 0.5));
      lists.push({ term, weight: weight * idf, list });
    }
    const touched: DocId[] = [];
    for (const { weight, list } of lists) {
      const { docs, frequencies } = list;
      for (let at = 0; at < docs.length; at++) {
        const doc = docs[at] ?? 0;
        const before = scores[doc] ?? 0;
        if (before === 0) touched.push(doc);
        scores[doc] = before + weight * saturation(frequencies[at] ?? 0, lengths[doc] ?? 0);
      }
    }
    const best = topScored(touched, scores, limit);
    for (const doc of touched) scores[doc] = 0;
    return best.map((scored) =>
      withParts(scored, lists, (frequency) => saturation(frequency, lengths[scored.doc] ?? 0)),
    );
  });
}

/** tf / (tf + k1 (1 − b + b · length / average)), looked up where it can be: most frequencies are 1, and lengths are single bytes. */
function saturationTable(averageLength: number): (frequency: number, length: number) => number {
  const norms = Float64Array.from(
    { length: 256 },
    (_, length) => K1 * (1 - B + (B * length) / (averageLength || 1)),
  );
  const once = norms.map((norm) => 1 / (1 + norm));
  return (frequency, length) =>
    frequency === 1 ? (once[length] ?? 0) : frequency / (frequency + (norms[length] ?? 0));
}

function withParts(
  { doc, score }: Scored,
  lists: readonly { term: string; weight: number; list: Postings }[],
  saturation: (frequency: number) => number,
): Ranked {
  const parts = lists.flatMap(({ term, weight, list }) => {
    const at = placeOf(doc, list.docs);
    return at < 0 ? [] : [{ term, score: weight * saturation(list.frequencies[at] ?? 0) }];
  });
  return { doc, score, parts };
}

function placeOf(doc: DocId, docs: Uint32Array): number {
  let low = 0;
  let high = docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = docs[middle] ?? 0;
    if (found === doc) return middle;
    if (found < doc) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Terms in the order of their first place, so that sums are made in one order everywhere. Only positive weights count. */
function mergeTerms(query: readonly WeightedTerm[]): Map<string, number> {
  const merged = new Map<string, number>();
  for (const { term, weight } of query) {
    if (weight > 0) merged.set(term, (merged.get(term) ?? 0) + weight);
  }
  return merged;
}
