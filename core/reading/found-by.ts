import type { SearchHit } from "../index/search";
import type { SearchTerm } from "../match/search-terms";
import { z } from "../schema";

/** Words of a search as they were typed, or what they name, with their share of a result's score, up to 1. */
export const FoundBy = z.object({ words: z.string(), share: z.number() });
export type FoundBy = z.infer<typeof FoundBy>;

/** A smaller share would be told as 0%. */
const LEAST = 0.005;

/**
 * Tells by which words of a search a claim was found, the greatest share first: what a word's stems, and those it was translated to, gave is its own. Words
 * that differ by capitals alone are one.
 */
export function foundBy(
  { parts, score }: Pick<SearchHit, "score"> & { readonly parts: Readonly<SearchHit["parts"]> },
  terms: readonly SearchTerm[],
): FoundBy[] {
  const words = new Map(terms.map(({ term, words: said }) => [term, said]));
  const shares = new Map<string, FoundBy>();
  for (const part of parts) {
    const said = words.get(part.term);
    if (said === undefined) continue;
    const key = said.toLowerCase();
    const known = shares.get(key) ?? { words: said, share: 0 };
    shares.set(key, { ...known, share: known.share + part.score / score });
  }
  return [...shares.values()].filter(({ share }) => share >= LEAST).toSorted((a, b) => b.share - a.share);
}
