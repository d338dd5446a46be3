/** BM25 by its definition, over plain arrays of terms: the measure for the index. */
export function exhaustiveBm25(
  query: readonly { readonly term: string; readonly weight: number }[],
  docs: readonly (readonly string[])[],
): { doc: number; score: number }[] {
  const average = docs.reduce((sum, doc) => sum + doc.length, 0) / docs.length;
  const scored = docs.map((terms, doc) => {
    let score = 0;
    for (const { term, weight } of query) {
      const frequency = terms.filter((each) => each === term).length;
      const holders = docs.filter((each) => each.includes(term)).length;
      const idf = Math.log(1 + (docs.length - holders + 0.5) / (holders + 0.5));
      score += weight * idf * (frequency / (frequency + 0.9 * (1 - 0.4 + (0.4 * terms.length) / average)));
    }
    return { doc, score };
  });
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.doc - b.doc);
}
