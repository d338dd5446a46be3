import { analyseClaim } from "../../core/claims/analyse";
import { createRecogniser } from "../../core/claims/recogniser";
import type { Judged } from "../../training/worth/cross-validate";
import { see } from "../../training/worth/design";
import type { WorthSettings } from "../../training/worth/learner";

/** What is cross-validated on a public set, with the baseline of its kind and what was published of that. */
export const DESIGNS: readonly (readonly [
  name: string,
  settings: WorthSettings,
  baseline: "surface" | "words",
  published: string,
])[] = [
  [
    "cues alone",
    { towards: {}, cueStrength: 0.3, terms: null },
    "surface",
    "12 surface cues F1 0.531 AP 0.705 AUC 0.826",
  ],
  [
    "cues, words and pairs of words",
    { towards: {}, cueStrength: 0.3, terms: { leastSentences: 2, strength: 0.1 } },
    "words",
    "TF-IDF words, pairs and cues F1 0.748 (P 0.802 R 0.702) AP 0.847 AUC 0.921",
  ],
];

/** Sentences of a public set as the learner sees them. */
export function judgeAlone(set: readonly { readonly y: 0 | 1; readonly text: string }[]): Judged[] {
  return set.map(({ y, text }) => ({ ...see(text, "en", WITHOUT_NAMES), y }));
}

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
