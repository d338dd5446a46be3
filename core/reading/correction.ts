import { ClaimId } from "../corpus/report";
import { z } from "../schema";

/**
 * What a reader said of a match. `claim` stands for the page claim's words without keeping them (see `claimFingerprint`), so that the
 * correction holds wherever the sentence is met again. `at` is a time in milliseconds.
 */
export const Correction = z.object({
  claim: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  report: ClaimId,
  verdict: z.enum(["different", "same"]),
  at: z.number(),
});
export type Correction = z.infer<typeof Correction>;
