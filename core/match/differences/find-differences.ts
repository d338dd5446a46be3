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
 * two voices by that alone: another speaker is then no difference of its own, nor is another name or day in a denial. One who counts differently
 * and denies nothing in words only counts differently; where day or actor differ, that the page states it as fact is the lesser thing.
 */
export function findDifferences(pair: ComparedPair): Difference[] {
  const all = RULES.flatMap((rule) => rule(pair) ?? []);
  const has = (kind: Difference["kind"]) => all.some((each) => each.kind === kind);
  const counts = has("figure") || has("update");
  const found = all.filter((each) => !(counts && isMereStance(each, pair)));
  const denied = found.some(({ kind }) => kind === "denial");
  const told = has("date") || has("actor");
  return found.filter((each) => {
    if (each.kind === "attribution") return !counts && !denied && !(told && each.page.text === "");
    if (each.kind === "actor" && found.some((one) => one.kind === "attribution" && isOneSpan(one, each)))
      return false;
    return !((each.kind === "actor" || each.kind === "date") && denied);
  });
}

/** Whoever only tells it does not do it. */
function isOneSpan({ page: one }: Difference, { page: other }: Difference): boolean {
  return one.span !== null && one.span.start === other.span?.start;
}

/** A denial that rests on the report's stance alone, without words that deny. */
function isMereStance({ kind, corpus }: Difference, { stored }: ComparedPair): boolean {
  return kind === "denial" && corpus.span === null && corpus.text === stored.claim.text;
}
