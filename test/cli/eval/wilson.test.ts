import { describe, expect, it } from "vitest";
import { wilson } from "../../../cli/eval/wilson";

describe("Wilson's interval", () => {
  it.each([
    [14, 15, 0.702, 0.988],
    [33, 34, 0.851, 0.995],
    [10, 10, 0.722, 1],
    [0, 10, 0, 0.278],
    [81, 263, 0.255, 0.366],
  ])("of %i in %i is %d to %d", (right, count, low, high) => {
    const interval = wilson(right, count);
    expect(interval?.[0]).toBeCloseTo(low, 3);
    expect(interval?.[1]).toBeCloseTo(high, 3);
  });

  it("is none without tries", () => expect(wilson(0, 0)).toBeNull());
});
