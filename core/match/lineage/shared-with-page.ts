import { containment, SHARED_NARRATION, shinglesOf } from "./shingles";

/**
 * Compares a page's text with the shingles of reports: the share of narration in common to a hundredth, null below what is worth saying. The
 * page's own shingles are made at the first report that has any.
 */
export function comparedText(text: string | undefined): (shingles: string | undefined) => number | null {
  let own: string | undefined;
  return (shingles) => {
    if (text === undefined || shingles === undefined || shingles === "") return null;
    own ??= shinglesOf(text);
    const share = containment(own, shingles);
    return share < SHARED_NARRATION ? null : Math.round(share * 100) / 100;
  };
}
