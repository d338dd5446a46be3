import { countOf } from "../match/lineage/count";
import type { ClaimMatches, Match } from "../match/match";
import { claimFingerprint } from "./claim-fingerprint";
import type { Correction } from "./correction";
import type { Reading } from "./reading";

/** The reading as the reader corrected it: what is not the same claim is gone, what is the same counts as such. */
export function applyCorrections<R extends Pick<Reading, "claims">>(
  reading: R,
  corrections: readonly Pick<Correction, "claim" | "report" | "verdict">[],
): R {
  if (corrections.length === 0) return reading;
  const verdicts = new Map(corrections.map(({ claim, report, verdict }) => [`${claim} ${report}`, verdict]));
  return {
    ...reading,
    claims: reading.claims.map(({ claim, answer }) => {
      const fingerprint = claimFingerprint(claim.text);
      const verdictOf = (match: Match) => verdicts.get(`${fingerprint} ${match.claimId}`);
      return answer.matches.some((match) => verdictOf(match) !== undefined)
        ? { claim, answer: corrected(answer, verdictOf) }
        : { claim, answer };
    }),
  };
}

function corrected(
  answer: ClaimMatches,
  verdictOf: (match: Match) => Correction["verdict"] | undefined,
): ClaimMatches {
  const kept = answer.matches
    .filter((match) => verdictOf(match) !== "different")
    .map((match) =>
      verdictOf(match) === "same" ? { ...match, sameness: "same" as const, tier: "painted" as const } : match,
    );
  const matches = [
    ...kept.filter(({ tier }) => tier === "painted"),
    ...kept.filter(({ tier }) => tier === "listed"),
  ];
  return {
    ...answer,
    matches,
    count: countOf(matches),
    ...(matches.length === 0 && { silence: answer.silence ?? "no-report" }),
  };
}
