import { describe, expect, it } from "vitest";
import { averagePrecision, NEVER_RANKED, recallAt } from "../../../cli/eval/ranking-figures";

const RANKED = [
  { score: 0.9, right: true },
  { score: 0.8, right: false },
  { score: 0.7, right: true },
];

describe("a ranking", () => {
  it("has the mean of the precision at each right item", () => {
    expect(averagePrecision(RANKED)).toBeCloseTo((1 + 2 / 3) / 2);
    expect([recallAt(RANKED, 0.9), recallAt(RANKED, 0.6)]).toEqual([0.5, 1]);
  });

  it("misses a right item that is never ranked", () => {
    const items = [...RANKED, { score: NEVER_RANKED, right: true }];
    expect(averagePrecision(items)).toBeCloseTo((1 + 2 / 3) / 3);
    expect([recallAt(items, 0.9), recallAt(items, 0.6)]).toEqual([1 / 3, 2 / 3]);
  });
});
