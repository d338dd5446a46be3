import type { SeenSentence } from "./design";
import { fitWorth, scoreWorth, type WorthSettings } from "./learner";

/** A sentence as seen, with its label. */
export interface Judged extends SeenSentence {
  readonly y: 0 | 1;
}

/** Scores of sentences that the learner did not see, in the order given: four folds, dealt by a seeded shuffle. */
export function crossValidate(judged: readonly Judged[], settings: WorthSettings): number[] {
  const fold = foldsOf(judged.length);
  const scores = new Array<number>(judged.length).fill(0);
  for (let held = 0; held < FOLDS; held += 1) {
    const model = fitWorth(
      judged.filter((_, at) => fold[at] !== held),
      settings,
    );
    for (const [at, each] of judged.entries()) if (fold[at] === held) scores[at] = scoreWorth(model, each);
  }
  return scores;
}

/** Precision, recall and F1 of those at 0.5 and above. */
export function atHalf(judged: readonly { readonly y: 0 | 1; readonly score: number }[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const found = judged.filter(({ score }) => score >= 0.5);
  const right = found.filter(({ y }) => y === 1).length;
  const wanted = judged.filter(({ y }) => y === 1).length;
  return {
    precision: right / found.length,
    recall: right / wanted,
    f1: (2 * right) / (found.length + wanted),
  };
}

export const FOLDS = 4;
const SEED = 20190210;

/** The fold of each of so many, dealt by a seeded shuffle: the same for every design. */
export function foldsOf(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = SEED;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const fold = new Array<number>(count).fill(0);
  for (const [at, index] of order.entries()) fold[index] = at % FOLDS;
  return fold;
}
