import type { Language } from "../../../core/text/span";
import { stems } from "../../../core/text/stems";
import { tellingOf } from "./plain-bm25";

/** Cosine of two articles' words, weighed by how telling they are (TF-IDF); 0 for an article that is not known. */
export function articleLikeness(
  articles: ReadonlyMap<string, string>,
  language: Language,
): (one: string | undefined, other: string | undefined) => number {
  const lists = new Map([...articles].map(([name, text]) => [name, stems(text, language)] as const));
  const telling = tellingOf([...lists.values()]);
  const vectors = new Map([...lists].map(([name, terms]) => [name, vectorOf(terms, telling)] as const));
  return (one, other) => {
    const [a, b] = [vectors.get(one ?? ""), vectors.get(other ?? "")];
    if (!a || !b) return 0;
    let product = 0;
    for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
    return product;
  };
}

function vectorOf(terms: readonly string[], telling: (term: string) => number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * telling(term)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([term, weight]) => [term, weight / (length || 1)]));
}
