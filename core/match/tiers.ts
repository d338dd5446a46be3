import type { Sameness, Tier } from "./match";
import type { SamenessScore } from "./scorer/sameness-score";

/** A candidate's place in the answer. */
export interface Placed {
  readonly sameness: Sameness;
  readonly tier: Tier;
}

/** What a score rests on besides words: sentence vectors, a claim long enough (in content words) to be unmistakable, the two languages (`languagesOf`). */
export interface Grounds {
  readonly vectors: boolean;
  readonly length: number;
  readonly languages: string;
}

/** Content words from which a claim is a long sentence, as most of a page's are: its likenesses are seldom chance. */
const LONG = 16;

/** Both texts in Spanish. */
const IN_SPANISH = "es>es";

/** Least probabilities of `same` and of `same` or `adds` at which a report is painted or listed. */
interface Thresholds {
  readonly painted: number;
  readonly paintedLong: number;
  /** What either of these is higher by where both texts are Spanish: the scores, learnt from English above all, promise too much there. */
  readonly inSpanish: number;
  readonly listed: number;
}

/** Precision 0.95 of the painted, at the lower end of what it may be, and well above 0.6 of the listed, on held-out events (docs/quality.md). */
const BY_FEATURES: Thresholds = { painted: 0.9, paintedLong: 0.89, inSpanish: 0.03, listed: 0.5 };
const WITH_VECTORS: Thresholds = { painted: 0.87, paintedLong: 0.8, inSpanish: 0.015, listed: 0.45 };

/** A listed candidate is called `same` from here on, `adds` below. */
const SAME_FROM = 0.5;

/** Most listed reports of a claim, beyond the painted. */
export const MOST_LISTED = 5;

/** Tells the tier and sameness that a score earns, or null where silence is better. Without vectors the bar is higher. */
export function placeOf(
  { same, useful }: Pick<SamenessScore, "same" | "useful">,
  grounds: Grounds,
): Placed | null {
  if (same >= paintedFrom(grounds)) return { sameness: "same", tier: "painted" };
  if (useful < listedFrom(grounds)) return null;
  return { sameness: same >= SAME_FROM ? "same" : "adds", tier: "listed" };
}

/** The least probability of `same` at which a report is painted. */
export function paintedFrom(grounds: Grounds): number {
  const { painted, paintedLong, inSpanish } = thresholdsOf(grounds);
  return (
    (grounds.length >= LONG ? paintedLong : painted) + (grounds.languages === IN_SPANISH ? inSpanish : 0)
  );
}

/** The least probability of use at which a report is listed. */
export function listedFrom(grounds: Pick<Grounds, "vectors">): number {
  return thresholdsOf(grounds).listed;
}

function thresholdsOf({ vectors }: Pick<Grounds, "vectors">): Thresholds {
  return vectors ? WITH_VECTORS : BY_FEATURES;
}
