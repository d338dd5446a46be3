import { lazily } from "../../lazily";
import { FEATURE_NAMES, type Features } from "../features/feature-vector";
import weights from "../weights/sameness.json";
import { Forest } from "./forest";

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
  if (isUnlike(features.coverProduct, similarity) || staysBelow(least, features, similarity)) return NOTHING;
  fillRow(features);
  const raw = probability(SAME(), ROW, similarity);
  const same = calibrate(raw);
  return { same, raw, useful: Math.max(same, probability(USEFUL(), ROW, similarity)) };
}

/** Tells whether both probabilities, as the trees have them, are sure to stay below `least`, whatever features `NOT_YET` known may be. */
export function staysBelow(least: number, features: Features, similarity: number): boolean {
  if (least <= 0) return false;
  fillRow(features);
  return isBelow(least, USEFUL(), similarity) && isBelow(least, SAME(), similarity);
}

/** Tells whether a candidate's score is 0 whatever else agrees: neither words nor vectors are near. Most candidates end here. */
export function isUnlike(coverProduct: number, similarity: number): boolean {
  return coverProduct < LEAST_COVER && !(similarity >= LEAST_SIMILARITY);
}

function asItIs(same: number): number {
  return same;
}

/** One row, filled anew for each candidate: there are some two thousand a page. */
const ROW = new Float64Array(FEATURE_NAMES.length);

function fillRow(features: Features): void {
  let at = 0;
  for (const name of FEATURE_NAMES) ROW[at++] = features[name];
}

const NOTHING: SamenessScore = { same: 0, raw: 0, useful: 0 };

/** Below this agreement of words hardly a labelled pair was the same. */
const LEAST_COVER = 0.15;

/** Unless their vectors are at least this close. */
const LEAST_SIMILARITY = 0.8;

/** A logistic curve over the trees' sum, and one over the sum and the cosine. */
export interface Calibrated {
  readonly slope: number;
  readonly offset: number;
  readonly withVectors: { readonly trees: number; readonly cosine: number; readonly offset: number };
  readonly trees: Forest;
}

const SAME = lazily((): Calibrated => ({ ...weights.same, trees: new Forest(weights.same.trees) }));
const USEFUL = lazily((): Calibrated => ({ ...weights.useful, trees: new Forest(weights.useful.trees) }));

/** Whether the row's probability is surely below `least`. */
function isBelow(least: number, { slope, offset, withVectors, trees }: Calibrated, cosine: number): boolean {
  const logit = Math.log(least / (1 - least)) - ROUNDING;
  const sum = Number.isNaN(cosine)
    ? (logit - offset) / slope
    : (logit - withVectors.cosine * cosine - withVectors.offset) / withVectors.trees;
  return trees.sum(ROW, sum) === Number.NEGATIVE_INFINITY;
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
