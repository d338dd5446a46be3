import type { CorpusSide } from "./compared-claims";
import type { Features } from "./feature-vector";
import type { TermSide } from "./term-side";

/** A candidate with its features so far. */
export interface Compared {
  readonly side: CorpusSide;
  readonly features: Features;
}

/** Candidates that are looked at as neighbours: the best by agreement with the page claim. */
const NEIGHBOURHOOD = 12;

/** Least likeness of two corpus claims at which the one speaks for the other. */
const ALIKE = 0.35;

/**
 * Adds how well a candidate's look-alikes among the best candidates agree with the page claim: outlets that word one proposition
 * alike speak for one another, and a candidate whose look-alikes do not agree is less likely to.
 */
export function addNeighbours<T extends Compared>(compared: readonly T[]): T[] {
  const best = [...compared]
    .sort((a, b) => b.features.coreProduct - a.features.coreProduct || a.side.stored.doc - b.side.stored.doc)
    .slice(0, NEIGHBOURHOOD);
  return compared.map((each) => {
    let weight = 0;
    let sum = 0;
    for (const other of best) {
      if (other.side.stored.report.id === each.side.stored.report.id) continue;
      const alike = likeness(each.side.terms, other.side.terms);
      if (alike < ALIKE) continue;
      weight += alike;
      sum += alike * other.features.coreProduct;
    }
    return { ...each, features: { ...each.features, neighbours: weight === 0 ? Number.NaN : sum / weight } };
  });
}

/** Weighted Jaccard coefficient of the English stems of two corpus claims. */
function likeness(a: TermSide, b: TermSide): number {
  let shared = 0;
  let all = 0;
  for (const { stem, weight } of a.english) {
    all += weight;
    if (b.englishStems.has(stem)) shared += weight;
  }
  for (const { stem, weight } of b.english) if (!a.englishStems.has(stem)) all += weight;
  return all === 0 ? 0 : shared / all;
}
