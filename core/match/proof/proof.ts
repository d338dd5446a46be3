import { Claim } from "../../claims/claim";
import { ClaimId } from "../../corpus/report";
import { z } from "../../schema";
import { Match } from "../match";

/** Number of the proof's form. A reader refuses any other. */
export const PROOF_VERSION = 1;

/**
 * All that it takes to check one match: the page claim with its parts, what the page said of itself, the match with its spans, rule, the
 * values of its features and its origin, and which corpus and code said so. `beside` names the claim's matches in their order: origins are
 * traced over all of them. `pack.sha256` names the compiled pack's content; `vectors` tells whether sentence vectors were compared.
 */
export const Proof = z.object({
  format: z.literal("careo-proof"),
  version: z.literal(PROOF_VERSION),
  code: z.string(),
  pack: z.object({
    id: z.string(),
    version: z.string(),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  vectors: z.boolean(),
  page: z.object({ siteName: z.nullable(z.string()), headline: z.nullable(z.string()) }),
  claim: Claim,
  match: Match,
  beside: z.array(ClaimId),
});
export type Proof = z.infer<typeof Proof>;
