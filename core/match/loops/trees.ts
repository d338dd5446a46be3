import { floatAt, integerAt, lowestBit, setInteger } from "../../kernel/memory";

/**
 * Sums what the trees of a forest give for a row of floats, NaN standing for what is absent, +Infinity for what is not known yet: there the sum is the most that it may come to. Ends
 * with -Infinity as soon as the sum is sure to stay below `least`.
 *
 * Each tree has a set of leaves that its row may still reach, as bits: each node that is known takes those of one of its sides away, whatever lies above it, and of what is left the
 * highest counts (as in QuickScorer: Lucchese et al., SIGIR 2015). So the nodes may be asked feature by feature, by ascending thresholds, with hardly a branch. A node has 24 bytes: its
 * threshold (a float); what stays where the value is greater, where it is not, and where it is absent; where its tree's set lies. A forest is described by six integers: where its nodes lie; for
 * each feature where its nodes end; the trees' sets; how many trees there are; 32 floats for each tree, its leaves, the highest first; the most that each tree and those after it give.
 */
export function sumTrees(least: f64, row: i32, features: i32, forest: i32): f64 {
  const ends: i32 = integerAt(forest + 4);
  const sets: i32 = integerAt(forest + 8);
  const trees: i32 = integerAt(forest + 12);
  const leaves: i32 = integerAt(forest + 16);
  const most: i32 = integerAt(forest + 20);
  for (let tree: i32 = 0; tree < trees; tree++) setInteger(sets + 4 * tree, -1);
  let node: i32 = integerAt(forest);
  for (let feature: i32 = 0; feature < features; feature++) {
    const value: f64 = floatAt(row + 8 * feature);
    const end: i32 = integerAt(ends + 4 * feature);
    if (value === Number.POSITIVE_INFINITY) node = end;
    if (Number.isNaN(value)) node = keepLeaves(node, end, 16);
    while (node < end && value > floatAt(node)) {
      const set: i32 = integerAt(node + 20);
      setInteger(set, integerAt(set) & integerAt(node + 8));
      node += 24;
    }
    node = keepLeaves(node, end, 12);
  }
  let sum: f64 = 0;
  for (let tree: i32 = 0; tree < trees; tree++) {
    if (sum + floatAt(most + 8 * tree) < least) return Number.NEGATIVE_INFINITY;
    sum += floatAt(leaves + 256 * tree + 8 * lowestBit(integerAt(sets + 4 * tree)));
  }
  return sum < least ? Number.NEGATIVE_INFINITY : sum;
}

/** Of all nodes up to an end, keeps in their trees' sets what stands in so many bytes after each. */
function keepLeaves(from: i32, end: i32, at: i32): i32 {
  for (let node: i32 = from; node < end; node += 24) {
    const set: i32 = integerAt(node + 20);
    setInteger(set, integerAt(set) & integerAt(node + at));
  }
  return end;
}
