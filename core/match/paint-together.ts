import { sameVoice } from "../index/corpus-reader";
import type { Scored } from "./score-candidate";

/** Least probability at which two reports bear each other out: with it the lower end of the precision of all that is painted is 0.95 (docs/quality.md). */
const TOGETHER_FROM = 0.84;

/**
 * Paints the best of a claim's reports, given best first, where none is painted but two of different voices each are likely the same: what two
 * found by themselves is seldom chance. By words alone it is chance too often, so that both must have been compared by sentence vectors, too.
 */
export function paintTogether(best: readonly Scored[]): readonly Scored[] {
  const [first, ...others] = best;
  if (!first || best.some(({ placed }) => placed.tier === "painted") || !isLikely(first)) return best;
  const borneOut = others.some(
    (other) => isLikely(other) && !sameVoice(other.stored.report.outlet, first.stored.report.outlet),
  );
  if (!borneOut) return best;
  return [{ ...first, placed: { sameness: "same", tier: "painted" }, rule: "same-proposition" }, ...others];
}

/** By the score as it was fitted, too: a reader's corrections never lower this bar. */
function isLikely({ score, raw = score, similarity }: Scored): boolean {
  return !Number.isNaN(similarity) && Math.min(score, raw) >= TOGETHER_FROM;
}
