import type { ClaimMatches } from "../../core/match/match";

/** The published shape of an answer, as one line of JSON: what a judge needs, without what only the card shows. */
export function answerLine({ id, matches, silence }: ClaimMatches): string {
  return JSON.stringify({
    id,
    matches: matches.map((match) => ({
      claimId: match.claimId,
      reportId: match.reportId,
      outlet: match.outlet.name,
      domain: match.domain,
      url: match.url,
      sameness: match.sameness,
      differences: match.differences.map(({ kind, page, corpus }) => ({ kind, page, corpus })),
      tier: match.tier,
      score: match.score,
      origin: match.origin,
      why: match.why,
    })),
    ...(silence && { silence }),
  });
}
