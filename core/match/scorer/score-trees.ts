/**
 * Boosted decision trees as flat columns: node `i` asks whether feature `feature[i]` is at most `threshold[i]` and
 * goes to `left[i]` or `right[i]`; a child below zero is the leaf numbered `-child - 1`. `missing[i]` is 1 where an
 * absent value goes left. `roots` are the trees' first nodes; a score is the sum of the leaves reached.
 */
export interface Trees {
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly missing: readonly number[];
  readonly leaf: readonly number[];
}

/** Sums the trees' leaves for a row of feature values, NaN standing for absent ones. */
export function scoreTrees(trees: Trees, row: readonly number[]): number {
  let sum = 0;
  for (const root of trees.roots) {
    let node = root;
    while (node >= 0) {
      const value = row[trees.feature[node] ?? 0] ?? Number.NaN;
      const left = Number.isNaN(value) ? trees.missing[node] === 1 : value <= (trees.threshold[node] ?? 0);
      node = (left ? trees.left[node] : trees.right[node]) ?? -1;
    }
    sum += trees.leaf[-node - 1] ?? 0;
  }
  return sum;
}
