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

/** Trees as typed columns; `most[i]` is the most that the trees from the `i`-th on add to a sum. */
export interface PackedTrees extends Trees {
  readonly most: Float64Array;
}

/** The trees as typed columns: read from JSON once, walked some hundred thousand times a page. */
export function packTrees(trees: Trees): PackedTrees {
  return {
    roots: Int32Array.from(trees.roots),
    feature: Uint8Array.from(trees.feature),
    threshold: Float64Array.from(trees.threshold),
    left: Int32Array.from(trees.left),
    right: Int32Array.from(trees.right),
    missing: Uint8Array.from(trees.missing),
    leaf: Float64Array.from(trees.leaf),
    most: mostFrom(trees),
  };
}

/**
 * Sums the trees' leaves for a row of feature values, NaN standing for absent ones. Where it becomes sure on the way that the sum stays below
 * `least`, it ends there with -Infinity.
 */
export function scoreTrees(
  trees: PackedTrees,
  row: ArrayLike<number>,
  least = Number.NEGATIVE_INFINITY,
): number {
  let sum = 0;
  for (let tree = 0; tree < trees.roots.length; tree += 1) {
    if (sum + (trees.most[tree] ?? 0) < least) return Number.NEGATIVE_INFINITY;
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

function mostFrom({ roots, left, right, leaf }: Trees): Float64Array {
  const highest = (node: number): number =>
    node < 0 ? (leaf[-node - 1] ?? 0) : Math.max(highest(left[node] ?? -1), highest(right[node] ?? -1));
  const most = new Float64Array(roots.length + 1);
  for (let tree = roots.length - 1; tree >= 0; tree -= 1)
    most[tree] = (most[tree + 1] ?? 0) + highest(roots[tree] ?? -1);
  return most;
}
