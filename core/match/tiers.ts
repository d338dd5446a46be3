import type { Sameness, Tier } from "./match";
import type { SamenessScore } from "./scorer/sameness-score";

/** A candidate's place in the answer. */
export interface Placed {
  readonly sameness: Sameness;
  readonly tier: Tier;
}

/** Least probability of `same` at which the page is marked: precision 0.95 on held-out events (docs/quality.md). */
export const PAINTED_FROM = 0.9;

/** Least probability of `same` or `adds` at which a report is listed: precision 0.6 and more on held-out events. */
export const LISTED_FROM = 0.6;

/** A listed candidate is called `same` from here on, `adds` below. */
const SAME_FROM = 0.5;

/** Most listed reports of a claim, beyond the painted. */
export const MOST_LISTED = 5;

/** Tells the tier and sameness that a score earns, or null where silence is better. */
export function placeOf({ same, useful }: SamenessScore): Placed | null {
  if (same >= PAINTED_FROM) return { sameness: "same", tier: "painted" };
  if (useful < LISTED_FROM) return null;
  return { sameness: same >= SAME_FROM ? "same" : "adds", tier: "listed" };
}
