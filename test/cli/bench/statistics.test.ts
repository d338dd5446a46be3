import { describe, expect, it } from "vitest";
import { medianOf, percentile } from "../../../cli/bench/statistics";

const upTo = (count: number) => Array.from({ length: count }, (_, at) => count - at);

describe("medianOf", () => {
  it.each([
    // The ranks are those of the tables of order-statistic intervals, e.g. Conover, Practical Nonparametric Statistics, A3.
    { count: 5, median: 3, low: 1, high: 5 },
    { count: 6, median: 3.5, low: 1, high: 6 },
    { count: 9, median: 5, low: 2, high: 8 },
    { count: 20, median: 10.5, low: 6, high: 15 },
    { count: 50, median: 25.5, low: 18, high: 33 },
  ])(
    "takes the order statistics that hold the median with 95 % of $count values",
    ({ count, ...expected }) => {
      expect(medianOf(upTo(count))).toEqual({ ...expected, count });
    },
  );
});

describe("percentile", () => {
  it.each([
    { share: 0.5, expected: 50 },
    { share: 0.95, expected: 95 },
    { share: 0, expected: 1 },
    { share: 1, expected: 100 },
  ])("takes the nearest rank at $share", ({ share, expected }) => {
    expect(percentile(upTo(100), share)).toBe(expected);
  });
});
