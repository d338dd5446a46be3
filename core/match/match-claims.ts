import type { Claim } from "../claims/claim";
import type { CorpusReader } from "../index/corpus-reader";
import type { ClaimMatches } from "./match";
import { type AskSimilarities, Matching, type MatchingOptions } from "./matching";

/** What a caller may add to the claims. */
export interface MatchOptions extends MatchingOptions {
  readonly similarities?: AskSimilarities;
}

/**
 * Answers each claim with what other outlets reported of it: painted matches first, then at most five listed, best first; the same
 * input gives the same answer. A report answers a claim once, with its best claim. The page's own outlet and its publisher family
 * never answer.
 */
export async function matchClaims(
  claims: readonly Claim[],
  reader: CorpusReader,
  { similarities, ...options }: MatchOptions = {},
): Promise<ClaimMatches[]> {
  if (claims.length === 0) return [];
  const matching = await Matching.of(claims, reader, options);
  return matching.answers(similarities);
}
