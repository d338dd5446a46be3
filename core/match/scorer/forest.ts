import { MATCH_MEMORY, MOST_FEATURES, ROW } from "../loops/match-memory";

/**
 * Boosted decision trees. `heights` are each tree's leaves, the highest first; a set of leaves is a number, with a bit for each of them in this order. The nodes of all trees are
 * columns, by ascending features and thresholds: node `i` belongs to the tree `tree[i]` and asks for the feature `feature[i]`; the sets say which of its tree's leaves may still be
 * reached where the value is greater than `threshold[i]`, where it is not, and where it is absent. A score is the sum of the leaves reached.
 */
export interface Trees {
  readonly heights: readonly (readonly number[])[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly tree: readonly number[];
  readonly greater: readonly number[];
  readonly notGreater: readonly number[];
  readonly absent: readonly number[];
}

const NODE = 24;
const FLOAT = 8;
const INTEGER = 4;

/** Six integers. */
const DESCRIPTION = 24;

/** Most leaves that a tree may have: a set of them is a number's bits. */
const MOST_LEAVES = 32;

/** Trees laid out for the loop that sums them (`sumTrees`): read from JSON once, asked some thousand times a page. */
export class Forest {
  /** Where it is described for the loops. */
  readonly address: number;

  constructor({ heights, feature, threshold, tree, greater, notGreater, absent }: Trees) {
    const memory = MATCH_MEMORY();
    this.address = memory.take(DESCRIPTION);
    const nodes = memory.take(NODE * feature.length);
    const leaves = memory.take(FLOAT * MOST_LEAVES * heights.length);
    const most = memory.take(FLOAT * heights.length);
    const ends = memory.take(INTEGER * MOST_FEATURES);
    const sets = memory.take(INTEGER * heights.length);
    const { floats, integers } = memory.kernel;
    integers.set([nodes, ends, sets, heights.length, leaves, most], this.address / INTEGER);
    for (let at = 0; at < feature.length; at += 1) {
      const node = nodes + NODE * at;
      floats[node / FLOAT] = threshold[at] ?? 0;
      integers[(node + 8) / INTEGER] = greater[at] ?? 0;
      integers[(node + 12) / INTEGER] = notGreater[at] ?? 0;
      integers[(node + 16) / INTEGER] = absent[at] ?? 0;
      integers[(node + 20) / INTEGER] = sets + INTEGER * (tree[at] ?? 0);
      integers[ends / INTEGER + (feature[at] ?? 0)] = node + NODE;
    }
    for (let at = 0, end = nodes; at < MOST_FEATURES; at += 1) {
      end = integers[ends / INTEGER + at] || end;
      integers[ends / INTEGER + at] = end;
    }
    let rest = 0;
    for (let at = heights.length - 1; at >= 0; at -= 1) {
      floats.set(heights[at] ?? [], leaves / FLOAT + MOST_LEAVES * at);
      rest += heights[at]?.[0] ?? 0;
      floats[most / FLOAT + at] = rest;
    }
  }

  /**
   * Sums the trees' leaves for a row of feature values, NaN standing for absent ones and +Infinity for those not known yet: then it is the most that the sum
   * may come to. A sum below `least` is -Infinity.
   */
  sum(row: ArrayLike<number>, least = Number.NEGATIVE_INFINITY): number {
    const { floats, loops } = MATCH_MEMORY().kernel;
    floats.set(row, ROW);
    return loops.sumTrees(least, ROW, MOST_FEATURES, this.address);
  }
}
