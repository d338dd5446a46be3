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

/** All differences of two claims that say the same, in a fixed order of weight. */
export function findDifferences(pair: ComparedPair): Difference[] {
  return RULES.flatMap((rule) => rule(pair) ?? []);
}
