/** A scored item that is right or wrong. */
export interface Judged {
  readonly score: number;
  readonly right: boolean;
}

/** The score of an item that cannot be ranked, as it is not there: a right one is missed at every precision. */
export const NEVER_RANKED = Number.NEGATIVE_INFINITY;

/** Average precision: the mean of the precision at each right item, best score first, 0 at one that is never ranked; NaN without right items. */
export function averagePrecision(items: readonly Judged[]): number {
  const all = items.filter(({ right }) => right).length;
  let hits = 0;
  let sum = 0;
  for (const [at, { right }] of byScore(items).entries()) {
    if (!right) continue;
    hits += 1;
    sum += hits / (at + 1);
  }
  return all === 0 ? Number.NaN : sum / all;
}

/** The highest recall at which the items above a threshold keep at least the given precision. */
export function recallAt(items: readonly Judged[], precision: number): number {
  const all = items.filter(({ right }) => right).length;
  let hits = 0;
  let best = 0;
  for (const [at, { right }] of byScore(items).entries()) {
    if (right) hits += 1;
    if (hits / (at + 1) >= precision) best = hits / all;
  }
  return all === 0 ? Number.NaN : best;
}

/** Items whose score lies between two tenths: how many, their mean score, and the share of right ones; NaN where there are none. */
export interface Tenth {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly right: number;
}

/** Sorts items into tenths of the score: of a calibrated score `said` and `right` are alike in each. */
export function reliability(items: readonly Judged[]): readonly Tenth[] {
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const own = items.filter(({ score }) => Math.min(TENTHS - 1, Math.floor(score * TENTHS)) === tenth);
    return {
      from: tenth / TENTHS,
      to: (tenth + 1) / TENTHS,
      count: own.length,
      said: own.reduce((sum, { score }) => sum + score, 0) / own.length,
      right: own.filter(({ right }) => right).length / own.length,
    };
  });
}

const TENTHS = 10;

function byScore(items: readonly Judged[]): readonly Judged[] {
  return items.filter(({ score }) => score !== NEVER_RANKED).sort((a, b) => b.score - a.score);
}

/** A share as text, with the counts that make it: `0.953 (41/43)`. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${(part / whole).toFixed(3)} (${part}/${whole})`;
}
