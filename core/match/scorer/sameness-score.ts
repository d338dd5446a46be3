import { FEATURE_NAMES, type Features } from "../features/feature-vector";
import weights from "../weights/sameness.json";
import { packTrees, scoreTrees, type Trees } from "./score-trees";

/** Probabilities that a candidate says the same, and that it is of use at all (the same, or a detail of the same event). */
export interface SamenessScore {
  readonly same: number;
  readonly useful: number;
}

/** Scores a candidate. The trees' sums are calibrated on events that they were not fitted on, so that a score is a probability. */
export function scoreSameness(features: Features): SamenessScore {
  if (features.coverProduct < LEAST_COVER) return { same: 0, useful: 0 };
  const row = Float64Array.from(FEATURE_NAMES, (name) => features[name]);
  return { same: probability(SAME, row), useful: probability(USEFUL, row) };
}

interface Calibrated {
  readonly slope: number;
  readonly offset: number;
  readonly trees: Trees;
}

/** Below this agreement hardly a labelled pair was the same; most candidates end here. */
const LEAST_COVER = 0.15;

const SAME: Calibrated = { ...weights.same, trees: packTrees(weights.same.trees) };
const USEFUL: Calibrated = { ...weights.useful, trees: packTrees(weights.useful.trees) };

function probability({ slope, offset, trees }: Calibrated, row: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-(slope * scoreTrees(trees, row) + offset)));
}
