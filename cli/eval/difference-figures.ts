import { DifferenceKind } from "../../core/match/match";

/** A pair that says the same: the kinds of difference that it was labelled with, and those that the rules found, none where the record does not hold it. */
export interface FoundKinds {
  readonly truth: readonly DifferenceKind[];
  readonly found: readonly DifferenceKind[];
  readonly absent: boolean;
}

/** How well one kind is found. Precision is NaN where nothing was found, recall where nothing was labelled. */
export interface KindFigures {
  readonly kind: DifferenceKind;
  readonly right: number;
  readonly found: number;
  readonly truth: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of each kind, in the kinds' own order. */
export function figuresOf(pairs: readonly FoundKinds[]): KindFigures[] {
  return DifferenceKind.options.map((kind) => {
    const count = (has: (pair: FoundKinds) => boolean) => pairs.filter(has).length;
    const right = count(({ truth, found }) => truth.includes(kind) && found.includes(kind));
    const found = count((pair) => pair.found.includes(kind));
    const truth = count((pair) => pair.truth.includes(kind));
    return {
      kind,
      right,
      found,
      truth,
      precision: right / found,
      recall: right / truth,
      f1: (2 * right) / (found + truth),
    };
  });
}

/** The mean F1 over the kinds that were labelled; NaN where none was. */
export function macroF1(figures: readonly KindFigures[]): number {
  const labelled = figures.filter(({ truth }) => truth > 0);
  return labelled.reduce((sum, { f1 }) => sum + f1, 0) / labelled.length;
}

/** Label by label, how often each kind was found, `none` where the rules were silent, `absent` where there was nothing to compare; a pair of several kinds counts in each row. */
export function confusionOf(pairs: readonly FoundKinds[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const { truth, found, absent } of pairs) {
    for (const label of truth.length > 0 ? truth : ["none"]) {
      const row = rows.get(label) ?? new Map<string, number>();
      rows.set(label, row);
      for (const kind of absent ? ["absent"] : found.length > 0 ? found : ["none"])
        row.set(kind, (row.get(kind) ?? 0) + 1);
    }
  }
  return rows;
}
