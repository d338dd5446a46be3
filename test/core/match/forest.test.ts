import { describe, expect, it } from "vitest";
import { Forest } from "../../../core/match/scorer/forest";

/** Two trees over one feature: up to 1 gives 0.5 or -1, up to 2 gives 3 or -0.25. */
const TREES = new Forest({
  roots: [0, 1],
  feature: [0, 0],
  threshold: [1, 2],
  left: [-1, -3],
  right: [-2, -4],
  missing: [1, 0],
  leaf: [0.5, -1, 3, -0.25],
});

describe("Forest", () => {
  it.each([
    [0, 3.5],
    [1.5, 2],
    [5, -1.25],
    [Number.NaN, 0.25],
  ])("sums the leaves that %d reaches", (value, sum) => {
    expect(TREES.sum([value])).toBe(sum);
  });

  it("ends once the trees that are left cannot reach the least sum", () => {
    expect(TREES.sum([5], 2)).toBe(-1.25);
    expect(TREES.sum([5], 2.1)).toBe(Number.NEGATIVE_INFINITY);
    expect(TREES.sum([0], 3.5)).toBe(3.5);
    expect(TREES.sum([0], 3.6)).toBe(Number.NEGATIVE_INFINITY);
  });
});
