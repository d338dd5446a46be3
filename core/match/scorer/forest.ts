import { Kernel } from "../../index/kernel/kernel";

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

const NODE = 24;
const FLOAT = 8;
const INTEGER = 4;

/** Most features that a row may have. */
const MOST_FEATURES = 64;

/** Trees laid out for the loop that sums them: read from JSON once, walked some hundred thousand times a page. */
export class Forest {
  readonly #kernel: Kernel;
  readonly #row: Float64Array;
  readonly #trees: number;
  readonly #roots: number;
  readonly #nodes: number;
  readonly #leaves: number;
  readonly #most: number;

  constructor(trees: Trees) {
    const { roots, feature, threshold, left, right, missing, leaf } = trees;
    this.#trees = roots.length;
    this.#nodes = FLOAT * MOST_FEATURES;
    this.#leaves = this.#nodes + NODE * feature.length;
    this.#most = this.#leaves + FLOAT * leaf.length;
    this.#roots = this.#most + FLOAT * roots.length;
    this.#kernel = new Kernel(this.#roots + INTEGER * roots.length);
    const { integers } = this.#kernel;
    const floats = new Float64Array(integers.buffer);
    this.#row = floats.subarray(0, MOST_FEATURES);
    for (let at = 0; at < feature.length; at++) {
      const node = this.#nodes + NODE * at;
      floats[node / FLOAT] = threshold[at] ?? 0;
      const four = [FLOAT * (feature[at] ?? 0), missing[at] ?? 0, left[at] ?? -1, right[at] ?? -1];
      integers.set(four, (node + FLOAT) / INTEGER);
    }
    floats.set(Float64Array.from(leaf), this.#leaves / FLOAT);
    floats.set(mostFrom(trees), this.#most / FLOAT);
    integers.set(Int32Array.from(roots), this.#roots / INTEGER);
  }

  /**
   * Sums the trees' leaves for a row of feature values, NaN standing for absent ones. Where it becomes sure on the way that the sum stays below
   * `least`, it ends there with -Infinity.
   */
  sum(row: ArrayLike<number>, least = Number.NEGATIVE_INFINITY): number {
    this.#row.set(row);
    return this.#kernel.loops.sumTrees(
      least,
      this.#roots,
      this.#trees,
      this.#nodes,
      this.#leaves,
      this.#most,
      0,
    );
  }
}

/** The most that each tree and those after it add to a sum. */
function mostFrom({ roots, left, right, leaf }: Trees): Float64Array {
  const highest = (node: number): number =>
    node < 0 ? (leaf[-node - 1] ?? 0) : Math.max(highest(left[node] ?? -1), highest(right[node] ?? -1));
  const most = new Float64Array(roots.length);
  for (let tree = roots.length - 1; tree >= 0; tree -= 1)
    most[tree] = (most[tree + 1] ?? 0) + highest(roots[tree] ?? -1);
  return most;
}
