import { analyseClaim } from "../claims/analyse";
import { recogniserOf } from "../claims/recogniser-of";
import type { Report } from "../corpus/report";
import { savedClaim } from "./saved-claim";

/** Longest text of a claim, in characters: what is longer is no sentence. */
export const LONGEST_CLAIM = 2_000;

/**
 * A report whose claim says what the reader wrote: figures, quotation and attribution are read anew from it, and it is marked as the reader's words.
 * The names in it are found when it is stored. An empty text changes nothing.
 */
export function editClaim(report: Report, claimId: string, text: string): Report {
  const written = text.replace(/\s+/g, " ").trim().slice(0, LONGEST_CLAIM);
  if (written === "") return report;
  const { language, published } = report;
  return {
    ...report,
    claims: report.claims.map((claim, place) => {
      if (claim.id !== claimId || claim.text === written) return claim;
      const read = analyseClaim({ id: claimId, text: written, language, published }, recogniserOf([]));
      const { attributedTo, ...rest } = savedClaim(read, report.id, place);
      return { ...rest, id: claimId, attributedTo: attributedTo ?? claim.attributedTo, words: "reader" };
    }),
  };
}

/** A report without one of its claims. The others keep their ids. */
export function withoutClaim(report: Report, claimId: string): Report {
  return { ...report, claims: report.claims.filter(({ id }) => id !== claimId) };
}
