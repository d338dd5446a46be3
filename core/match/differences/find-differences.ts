import type { Difference } from "../match";
import { findActor } from "./actor";
import { findAttribution } from "./attribution";
import type { ComparedPair, DifferenceRule } from "./compared-pair";
import { findDate } from "./date";
import { findDenial } from "./denial";
import { findFigure } from "./figure";
import { findQuote } from "./quote";
import { findWording } from "./wording";

const RULES: readonly DifferenceRule[] = [
  findDenial,
  findFigure,
  findDate,
  findQuote,
  findAttribution,
  findActor,
  findWording,
];

/**
 * All differences of two claims that say the same, in a fixed order of weight. Two who contradict each other, or who count differently, are
 * two voices by that alone: another speaker is then no difference of its own, nor is another name in a denial.
 */
export function findDifferences(pair: ComparedPair): Difference[] {
  const found = RULES.flatMap((rule) => rule(pair) ?? []);
  const has = (kind: Difference["kind"]) => found.some((each) => each.kind === kind);
  const rivals = has("denial") || has("figure") || has("update");
  return found.filter(
    ({ kind }) => !(kind === "attribution" && rivals) && !(kind === "actor" && has("denial")),
  );
}
