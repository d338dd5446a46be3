import type { Tier } from "../../core/match/match";
import type { LabelledPair } from "./labelled-pairs";

/** A labelled pair with where the matcher shows it, null where it is silent; `absent` where the record does not hold one of its claims. */
export interface Shown {
  readonly sameness: LabelledPair["sameness"];
  readonly tier: Tier | null;
  readonly absent: boolean;
}

/** What one tier shows: the pairs in it, how many of those are labelled `same`, and how many `same` or `adds`. */
export interface TierCount {
  readonly shown: number;
  readonly same: number;
  readonly useful: number;
}

/** The counts of both tiers, what is labelled so at all, and how many pairs name a claim that is not in the record. */
export interface TierFigures {
  readonly painted: TierCount;
  readonly listed: TierCount;
  readonly same: number;
  readonly useful: number;
  readonly absent: number;
}

/**
 * Counts the tiers by the labels. A pair that names a claim that is not in the record counts as wrong: what is labelled `same` there was
 * not found, and what is shown there is wrong whatever its label.
 */
export function tierFigures(pairs: readonly Shown[]): TierFigures {
  const all = countOf(pairs);
  const tier = (name: Tier) => {
    const shown = pairs.filter((pair) => pair.tier === name);
    return { shown: shown.length, ...countOf(shown.filter(({ absent }) => !absent)) };
  };
  return {
    painted: tier("painted"),
    listed: tier("listed"),
    ...all,
    absent: pairs.filter(({ absent }) => absent).length,
  };
}

function countOf(pairs: readonly Shown[]): { same: number; useful: number } {
  const same = pairs.filter(({ sameness }) => sameness === "same").length;
  return { same, useful: same + pairs.filter(({ sameness }) => sameness === "adds").length };
}
