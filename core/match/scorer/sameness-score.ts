import { lazily } from "../../lazily";
import { FEATURE_NAMES, type Features } from "../features/feature-vector";
import weights from "../weights/sameness.json";
import { Forest, type Trees } from "./forest";

/**
 * Probabilities that a candidate says the same, and that it is of use at all (the same, or a detail of the same event); `raw` is the first before a reader's
 * corrections.
 */
export interface SamenessScore {
  readonly same: number;
  readonly raw: number;
  readonly useful: number;
}

/**
 * Scores a candidate by boosted trees over its features and, where there are sentence vectors, their cosine (`similarity`, else
 * NaN). Both ways are calibrated on events that neither was fitted on, so that a score is a probability; what is likely the same is
 * as likely of use. `calibrate` is what a reader's corrections make of the probability of `same`. Where both probabilities, as the trees have
 * them, are below `least`, all may be told as 0: that is known after half of the trees.
 */
export function scoreSameness(
  features: Features,
  similarity: number,
  calibrate: (same: number) => number = asItIs,
  least = 0,
): SamenessScore {
  const row = FEATURE_NAMES.map((name) => features[name]);
  if (isUnlike(features.coverProduct, similarity) || rowStaysBelow(least, row, similarity)) return NOTHING;
  const raw = probability(SCORES.same(), row, similarity);
  const same = calibrate(raw);
  return { same, raw, useful: Math.max(same, probability(SCORES.useful(), row, similarity)) };
}

/** Tells whether both probabilities, as the trees have them, are sure to stay below `least`, whatever features `NOT_YET` known may be. */
export function staysBelow(least: number, features: Features, similarity: number): boolean {
  return rowStaysBelow(
    least,
    FEATURE_NAMES.map((name) => features[name]),
    similarity,
  );
}

function rowStaysBelow(least: number, row: readonly number[], similarity: number): boolean {
  if (least <= 0) return false;
  return [SCORES.useful(), SCORES.same()].every(
    ({ trees, leastSum }) => trees.sum(row, leastSum(least, similarity)) === Number.NEGATIVE_INFINITY,
  );
}

/** Tells whether a candidate's score is 0 whatever else agrees: neither words nor vectors are near. Most candidates end here. */
export function isUnlike(coverProduct: number, similarity: number): boolean {
  return !(coverProduct >= LEAST_COVER || similarity >= LEAST_SIMILARITY);
}

function asItIs(same: number): number {
  return same;
}

const NOTHING: SamenessScore = { same: 0, raw: 0, useful: 0 };

/** Below this agreement of words hardly a labelled pair was the same. */
export const LEAST_COVER = 0.15;

/** Unless their vectors are at least this close. */
export const LEAST_SIMILARITY = 0.8;

/** A logistic curve over the trees' sum, and one over the sum and the cosine. */
export interface Calibrated {
  readonly slope: number;
  readonly offset: number;
  readonly withVectors: { readonly trees: number; readonly cosine: number; readonly offset: number };
  readonly trees: Forest;
}

/** A probability's curve with its trees laid out. */
interface Score extends Calibrated {
  /** What the trees' sum comes to, or a little less, where the probability is `least`, by the cosine that there is. */
  readonly leastSum: (least: number, cosine: number) => number;
}

/** Both probabilities, read when they are first asked for. */
export const SCORES: Readonly<Record<"same" | "useful", () => Score>> = {
  same: lazily(() => scoreOf(weights.same)),
  useful: lazily(() => scoreOf(weights.useful)),
};

function scoreOf({
  slope,
  offset,
  withVectors,
  trees,
}: Omit<Calibrated, "trees"> & { readonly trees: Trees }): Score {
  const leastSum = (least: number, cosine: number): number => {
    const logit = Math.log(least / (1 - least)) - ROUNDING;
    return Number.isNaN(cosine)
      ? (logit - offset) / slope
      : (logit - withVectors.cosine * cosine - withVectors.offset) / withVectors.trees;
  };
  return { slope, offset, withVectors, trees: new Forest(trees), leastSum };
}

/** What sums in another order may differ by, and far more. */
const ROUNDING = 1e-9;

/** The probability that a row of features, in the order of their names, and a cosine (NaN where there is none) come to. */
export function probability(
  { slope, offset, withVectors, trees }: Calibrated,
  row: ArrayLike<number>,
  cosine: number,
): number {
  const sum = trees.sum(row);
  const logit = Number.isNaN(cosine)
    ? slope * sum + offset
    : withVectors.trees * sum + withVectors.cosine * cosine + withVectors.offset;
  return 1 / (1 + Math.exp(-logit));
}
