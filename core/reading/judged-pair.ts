import type { Correction } from "./correction";
import type { ReadClaim } from "./reading";

/** The longest sentence that is kept with a correction, in characters. */
export const LONGEST_JUDGED = 1_000;

/**
 * What is kept of a match that the reader judges, besides the verdict: the sentence and what Careo made of the two. Nothing of a claim that has no such
 * match or is longer than is kept.
 */
export function judgedPair(
  { claim, answer }: ReadClaim,
  report: Correction["report"],
): Pick<Correction, "pair"> {
  const match = answer.matches.find(({ claimId }) => claimId === report);
  if (match === undefined || claim.text.length > LONGEST_JUDGED) return {};
  const { parts, rule } = match.why;
  const [day = null] = /^\d{4}-\d{2}-\d{2}/.exec(claim.published ?? "") ?? [];
  return {
    pair: {
      text: claim.text,
      language: claim.language,
      published: day,
      domain: claim.domain,
      reportLanguage: match.language,
      outlet: match.outlet.name,
      score: match.rawScore ?? match.score,
      vectors: parts.similarity !== undefined,
      length: parts.lengthPage ?? 0,
      rule,
    },
  };
}
