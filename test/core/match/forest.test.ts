import { describe, expect, it } from "vitest";
import { Forest, type Trees } from "../../../core/match/scorer/forest";
import { fc } from "../../seeded";

/** Two trees over one feature: up to 1 gives 0.5, else or where it is absent -1; up to 2, or where it is absent, 3, else -0.25. */
const TREES = new Forest({
  heights: [
    [0.5, -1],
    [3, -0.25],
  ],
  feature: [0, 0],
  threshold: [1, 2],
  tree: [0, 1],
  greater: [2, 2],
  notGreater: [1, 1],
  absent: [2, 1],
});

describe("Forest", () => {
  it.each([
    [0, 3.5],
    [1, 3.5],
    [1.5, 2],
    [5, -1.25],
    [Number.NaN, 2],
    [Number.POSITIVE_INFINITY, 3.5],
  ])("sums the leaves that %d reaches", (value, sum) => {
    expect(TREES.sum([value])).toBe(sum);
  });

  it("tells no sum that stays below the least", () => {
    expect(TREES.sum([5], -1.25)).toBe(-1.25);
    expect(TREES.sum([5], 2)).toBe(Number.NEGATIVE_INFINITY);
    expect(TREES.sum([0], 3.5)).toBe(3.5);
    expect(TREES.sum([0], 3.6)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("reaches the leaves that a walk down each tree reaches, and the highest of those that it may reach", () => {
    const property = fc.property(GROWN, ROW, (roots, row) => {
      const forest = new Forest(treesOf(roots));
      expect(forest.sum(row)).toBeCloseTo(
        roots.reduce<number>((sum, root) => sum + Math.max(...leavesFor(root, row)), 0),
        9,
      );
    });
    fc.assert(property, { numRuns: 500 });
  });
});

/** A leaf, or a node: what it asks for, where an absent value goes, and what lies below. */
type Grown = number | { feature: number; threshold: number; absentLeft: boolean; left: Grown; right: Grown };

const FEATURES = 5;

const LEAF = fc.integer({ min: -40, max: 40 }).map((value) => value / 8);

/** Trees of up to sixteen leaves. */
const GROWN = fc.array(
  fc.letrec<{ tree: Grown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      LEAF,
      fc.record({
        feature: fc.nat(FEATURES - 1),
        threshold: fc.integer({ min: 0, max: 6 }),
        absentLeft: fc.boolean(),
        left: tie("tree"),
        right: tie("tree"),
      }),
    ),
  })).tree,
  { minLength: 1, maxLength: 6 },
);

const ROW = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 7 }), fc.constant(Number.NaN), fc.constant(Number.POSITIVE_INFINITY)),
  { minLength: FEATURES, maxLength: FEATURES },
);

function leavesFor(tree: Grown, row: readonly number[]): number[] {
  if (typeof tree === "number") return [tree];
  const value = row[tree.feature] ?? 0;
  if (value === Number.POSITIVE_INFINITY)
    return [...leavesFor(tree.left, row), ...leavesFor(tree.right, row)];
  const goesLeft = Number.isNaN(value) ? tree.absentLeft : value <= tree.threshold;
  return leavesFor(goesLeft ? tree.left : tree.right, row);
}

function treesOf(roots: readonly Grown[]): Trees {
  const nodes = roots.flatMap((root, tree) => {
    const leaves = leavesOf(root);
    const order = leaves.map((_, at) => at).sort((a, b) => (leaves[b] ?? 0) - (leaves[a] ?? 0));
    const setOf = (from: number, to: number) =>
      order.reduce((set, leaf, bit) => (leaf >= from && leaf < to ? set | (1 << bit) : set), 0);
    const visit = (node: Grown, from: number): ReturnType<typeof nodeOf>[] => {
      if (typeof node === "number") return [];
      const [middle, end] = [from + leavesOf(node.left).length, from + leavesOf(node).length];
      const without = (a: number, b: number) => setOf(0, leaves.length) & ~setOf(a, b);
      const own = nodeOf(node, tree, without(from, middle), without(middle, end));
      return [own, ...visit(node.left, from), ...visit(node.right, middle)];
    };
    return visit(root, 0);
  });
  nodes.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  return {
    heights: roots.map((root) => leavesOf(root).sort((a, b) => b - a)),
    feature: nodes.map(({ feature }) => feature),
    threshold: nodes.map(({ threshold }) => threshold),
    tree: nodes.map(({ tree }) => tree),
    greater: nodes.map(({ greater }) => greater),
    notGreater: nodes.map(({ notGreater }) => notGreater),
    absent: nodes.map(({ absent }) => absent),
  };
}

function nodeOf(
  { feature, threshold, absentLeft }: Exclude<Grown, number>,
  tree: number,
  greater: number,
  notGreater: number,
) {
  return { feature, threshold, tree, greater, notGreater, absent: absentLeft ? notGreater : greater };
}

function leavesOf(tree: Grown): number[] {
  return typeof tree === "number" ? [tree] : [...leavesOf(tree.left), ...leavesOf(tree.right)];
}
