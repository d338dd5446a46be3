import { FEATURE_NAMES, type Features } from "../features/feature-vector";
import weights from "../weights/sameness.json";
import { scoreTrees, type Trees } from "./score-trees";

/** Probabilities that a candidate says the same, and that it is of use at all (the same, or a detail of the same event). */
export interface SamenessScore {
  readonly same: number;
  readonly useful: number;
}

/** Scores a candidate. The trees' sums are calibrated on events that they were not fitted on, so that a score is a probability. */
export function scoreSameness(features: Features): SamenessScore {
  const row = FEATURE_NAMES.map((name) => features[name]);
  return { same: probability(weights.same, row), useful: probability(weights.useful, row) };
}

interface Calibrated {
  readonly slope: number;
  readonly offset: number;
  readonly trees: Trees;
}

function probability({ slope, offset, trees }: Calibrated, row: readonly number[]): number {
  return 1 / (1 + Math.exp(-(slope * scoreTrees(trees, row) + offset)));
}
