import { analyseClaim } from "../../core/claims/analyse";
import { createRecogniser } from "../../core/claims/recogniser";

const WITHOUT_NAMES = createRecogniser([]);

/** The score of a sentence by itself, without any gazetteer: what the public sets can test. */
export function worthOfSentence(text: string): number {
  return analyseClaim({ id: "s", text, language: "en" }, WITHOUT_NAMES).worth.score;
}

/** How well scores rank the check-worthy first. Ties are broken against us. */
export function rankingScore(judged: readonly { readonly y: 0 | 1; readonly score: number }[]): {
  ap: number;
  auc: number;
  bestF1: number;
} {
  const ranked = judged.toSorted((a, b) => b.score - a.score || a.y - b.y);
  const positives = ranked.filter(({ y }) => y === 1).length;
  let right = 0;
  let precisions = 0;
  let below = 0;
  let bestF1 = 0;
  for (const [at, { y }] of ranked.entries()) {
    if (y === 1) {
      right += 1;
      precisions += right / (at + 1);
    } else below += positives - right;
    bestF1 = Math.max(bestF1, (2 * right) / (at + 1 + positives));
  }
  return { ap: precisions / positives, auc: 1 - below / (positives * (ranked.length - positives)), bestF1 };
}
