import { Claim } from "../claims/claim";
import { CorpusAge } from "../corpus/corpus-age";
import { ClaimMatches } from "../match/match";
import { z } from "../schema";

export { CorpusAge };

/** Why a page has no claims, or none could be looked for. */
export const PageSilence = z.enum(["off-topic", "no-text", "no-claims", "language"]);
export type PageSilence = z.infer<typeof PageSilence>;

/** A page claim together with what other outlets reported of it. */
export const ReadClaim = z.object({ claim: Claim, answer: ClaimMatches });
export type ReadClaim = z.infer<typeof ReadClaim>;

/**
 * All that Careo found on one page, in the order of the text. It lives with the page, in its content script.
 * `provisional` while a closer comparison is on its way; `partial` where the page withheld part of its article; `unencoded` where
 * sentence vectors could not be computed, so that claims were compared by their features alone. `page` is what the page says of itself
 * that took part in the comparison: a proof needs it.
 */
export const Reading = z.object({
  outlet: z.nullable(z.object({ id: z.string(), name: z.string() })),
  claims: z.array(ReadClaim),
  corpus: CorpusAge,
  silence: z.optional(PageSilence),
  provisional: z.optional(z.boolean()),
  partial: z.optional(z.boolean()),
  unencoded: z.optional(z.boolean()),
  page: z.optional(z.object({ siteName: z.nullable(z.string()), headline: z.nullable(z.string()) })),
});
export type Reading = z.infer<typeof Reading>;
