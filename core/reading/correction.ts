import { DayDate } from "../corpus/date";
import { ClaimId } from "../corpus/report";
import { z } from "../schema";
import { LONGEST_JUDGED } from "./judged-pair";

/**
 * The pair that a correction is about: the page's sentence, its day and host, and what Careo made of the two. `score` is the one before any correction,
 * `rule` and `length` (in content words) tell from where on such a match is painted.
 */
export const JudgedPair = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_JUDGED)),
  language: z.string().check(z.maxLength(20)),
  published: z.nullable(DayDate),
  domain: z.nullable(z.string().check(z.maxLength(253))),
  reportLanguage: z.string().check(z.maxLength(20)),
  outlet: z.string().check(z.maxLength(300)),
  score: z.number().check(z.minimum(0), z.maximum(1)),
  vectors: z.boolean(),
  length: z.int().check(z.nonnegative()),
  rule: z.string().check(z.maxLength(40)),
});
export type JudgedPair = z.infer<typeof JudgedPair>;

/**
 * What a reader said of a match. `claim` stands for the page claim's words (see `claimFingerprint`), so that the correction holds wherever the
 * sentence is met again. `at` is a time in milliseconds. `pair` is what can be learnt from; older corrections have none.
 */
export const Correction = z.object({
  claim: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  report: ClaimId,
  verdict: z.enum(["different", "same"]),
  at: z.number(),
  pair: z.optional(JudgedPair),
});
export type Correction = z.infer<typeof Correction>;
