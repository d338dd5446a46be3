/** Scores of all documents for one query. */
export type Scorer = (query: readonly string[], weightOf?: (term: string) => number) => Float64Array;

const K1 = 0.9;
const B = 0.4;

/** BM25 over lists of terms, written plainly: the yardstick beside our index, and for terms that it does not hold. */
export function plainBm25(documents: readonly (readonly string[])[]): Scorer {
  const counts = new Map<string, { docs: number[]; times: number[] }>();
  for (const [doc, terms] of documents.entries()) {
    for (const term of terms) {
      const list = counts.get(term) ?? { docs: [], times: [] };
      if (list.docs.at(-1) === doc) list.times.push((list.times.pop() ?? 0) + 1);
      else {
        list.docs.push(doc);
        list.times.push(1);
      }
      counts.set(term, list);
    }
  }
  const average = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
  const norms = documents.map(({ length }) => K1 * (1 - B + (B * length) / average));
  const postings = new Map(
    [...counts].map(([term, { docs, times }]) => {
      const idf = Math.log(1 + (documents.length - docs.length + 0.5) / (docs.length + 0.5));
      const shares = Float64Array.from(docs, (doc, at) => {
        const frequency = times[at] ?? 0;
        return (idf * frequency) / (frequency + (norms[doc] ?? K1));
      });
      return [term, { docs: Int32Array.from(docs), shares }] as const;
    }),
  );
  return (query, weightOf = () => 1) => {
    const scores = new Float64Array(documents.length);
    for (const term of new Set(query)) {
      const list = postings.get(term);
      if (!list) continue;
      const weight = weightOf(term);
      for (let at = 0; at < list.docs.length; at += 1) {
        const doc = list.docs[at] ?? 0;
        scores[doc] = (scores[doc] ?? 0) + weight * (list.shares[at] ?? 0);
      }
    }
    return scores;
  };
}

/** How telling each term of a collection is, 0 to 1; an unseen one is as telling as can be. */
export function tellingOf(documents: readonly (readonly string[])[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of documents) {
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const most = Math.log(1 + (documents.length + 0.5) / 0.5);
  return (term) => {
    const count = counts.get(term) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5)) / most;
  };
}

/** Runs of three and five letters of a text's words. */
export function letterRuns(text: string): string[] {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).flatMap((word) => {
    const marked = `_${word}_`;
    return [3, 5].flatMap((size) =>
      Array.from({ length: Math.max(0, marked.length - size + 1) }, (_, at) => marked.slice(at, at + size)),
    );
  });
}

/** Scales scores so that the best is 1. */
export function scaled(scores: Float64Array): Float64Array {
  const best = Math.max(...scores);
  return best > 0 ? scores.map((score) => score / best) : scores;
}
