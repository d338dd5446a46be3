import type { Claim } from "../../claims/claim";
import type { StoredClaim } from "../../index/corpus-reader";
import { equalRuns } from "../differences/align-words";
import type { SharedWords } from "../match";
import { LEAST_RUN, sameUtterance } from "../same-utterance";

/**
 * The words that both sides quote of one utterance, as each writes them: every run that is long enough to be no chance. Its place is in the
 * page's claim, and in the report's quotation.
 */
export function sharedQuotation(claim: Claim, stored: StoredClaim): SharedWords[] {
  const theirs = stored.claim.quote?.text ?? "";
  const own = sameUtterance(claim, stored);
  if (own === null) return [];
  return equalRuns(own.page, theirs)
    .filter(({ words }) => words >= LEAST_RUN)
    .map(({ page: { start, end }, corpus }) => ({
      text: own.page.slice(start, end),
      corpusText: theirs.slice(corpus.start, corpus.end),
      page: { start: own.start + start, end: own.start + end },
      corpus,
    }));
}
