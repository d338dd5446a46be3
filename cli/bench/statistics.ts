/** A median with its 95 % interval. */
export interface Median {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The value below which this share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The median and its exact distribution-free 95 % interval: the order statistics between which the true median lies
 * with at least that probability, whatever the distribution. Fewer than six values give their whole range.
 */
export function medianOf(values: readonly number[]): Median {
  const sorted = [...values].sort((a, b) => a - b);
  const { length } = sorted;
  const at = (place: number) => sorted[place] ?? Number.NaN;
  const middle = length / 2;
  const median = length % 2 === 0 ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
  const skip = ranksToSkip(length);
  return { median, low: at(skip), high: at(length - 1 - skip), count: length };
}

/** How many values may be left out at either end: the most `skip` with P(Binomial(count, ½) ≤ skip) ≤ 2.5 %. */
function ranksToSkip(count: number): number {
  let term = 0.5 ** count;
  let upTo = term;
  for (let skip = 0; skip < count / 2; skip++) {
    if (upTo > 0.025) return Math.max(0, skip - 1);
    term = (term * (count - skip)) / (skip + 1);
    upTo += term;
  }
  return 0;
}
