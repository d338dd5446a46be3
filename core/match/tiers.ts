import type { Sameness, Tier } from "./match";
import type { SamenessScore } from "./scorer/sameness-score";

/** A candidate's place in the answer. */
export interface Placed {
  readonly sameness: Sameness;
  readonly tier: Tier;
}

/** Least probabilities of `same` and of `same` or `adds` at which a report is painted or listed. */
interface Thresholds {
  readonly painted: number;
  readonly listed: number;
}

/** Precision 0.95 of the painted, and well above 0.6 of the listed, on held-out events (docs/quality.md). */
const BY_FEATURES: Thresholds = { painted: 0.87, listed: 0.5 };
const WITH_VECTORS: Thresholds = { painted: 0.82, listed: 0.45 };

/** A listed candidate is called `same` from here on, `adds` below. */
const SAME_FROM = 0.5;

/** Most listed reports of a claim, beyond the painted. */
export const MOST_LISTED = 5;

/** Tells the tier and sameness that a score earns, or null where silence is better. Without vectors the bar is higher. */
export function placeOf({ same, useful }: SamenessScore, vectors: boolean): Placed | null {
  const { painted, listed } = vectors ? WITH_VECTORS : BY_FEATURES;
  if (same >= painted) return { sameness: "same", tier: "painted" };
  if (useful < listed) return null;
  return { sameness: same >= SAME_FROM ? "same" : "adds", tier: "listed" };
}
