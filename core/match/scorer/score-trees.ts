/**
 * Boosted decision trees as flat columns: node `i` asks whether feature `feature[i]` is at most `threshold[i]` and
 * goes to `left[i]` or `right[i]`; a child below zero is the leaf numbered `-child - 1`. `missing[i]` is 1 where an
 * absent value goes left. `roots` are the trees' first nodes; a score is the sum of the leaves reached.
 */
export interface Trees {
  readonly roots: ArrayLike<number>;
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly missing: ArrayLike<number>;
  readonly leaf: ArrayLike<number>;
}

/** The trees as typed columns: read from JSON once, walked some hundred thousand times a page. */
export function packTrees(trees: Trees): Trees {
  return {
    roots: Int32Array.from(trees.roots),
    feature: Uint8Array.from(trees.feature),
    threshold: Float64Array.from(trees.threshold),
    left: Int32Array.from(trees.left),
    right: Int32Array.from(trees.right),
    missing: Uint8Array.from(trees.missing),
    leaf: Float64Array.from(trees.leaf),
  };
}

/** Sums the trees' leaves for a row of feature values, NaN standing for absent ones. */
export function scoreTrees(trees: Trees, row: ArrayLike<number>): number {
  let sum = 0;
  for (let tree = 0; tree < trees.roots.length; tree += 1) {
    let node = trees.roots[tree] ?? -1;
    while (node >= 0) {
      const value = row[trees.feature[node] ?? 0] ?? Number.NaN;
      const left = Number.isNaN(value) ? trees.missing[node] === 1 : value <= (trees.threshold[node] ?? 0);
      node = (left ? trees.left[node] : trees.right[node]) ?? -1;
    }
    sum += trees.leaf[-node - 1] ?? 0;
  }
  return sum;
}
