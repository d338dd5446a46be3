import { describe, expect, it } from "vitest";
import { packNumbers } from "../../../platform/store/removed-claims";
import type { ReadingSegment } from "../../../platform/store/schema";
import { segmentsToMerge } from "../../../platform/store/segments-to-merge";

/** Segments of so many claims each; the negative ones have a deleted claim. */
function segmentsOf(sizes: readonly number[]): ReadingSegment[] {
  return sizes.map((size, at) => {
    const deleted = packNumbers(size < 0 ? [0] : []);
    return { name: `reading.${at}`, size: Math.abs(size), records: 1, deleted };
  });
}

describe("the segments that a merge takes", () => {
  it.each([
    { name: "none of none", sizes: [], taken: [] },
    { name: "none of a few", sizes: [5, 6, 7], taken: [] },
    { name: "all of several small ones", sizes: [5, 6, 7, 8, 20_000], taken: [5, 6, 7, 8] },
    { name: "one with deleted claims, and the small ones with it", sizes: [5, -6, 20_000], taken: [-6, 5] },
    { name: "a large one with deleted claims alone", sizes: [5, -50_000], taken: [-50_000] },
    {
      name: "the least of many deleted from",
      sizes: [-15_000, -9_000, 3, -11_000],
      taken: [-9_000, -11_000],
    },
    {
      name: "no more than a merge may take",
      sizes: [9_000, 8_000, 7_000, 6_000, 5_000],
      taken: [5_000, 6_000, 7_000],
    },
    { name: "none where any two are too many", sizes: [15_000, 15_000, 15_000, 15_000], taken: [] },
  ])("are $name", ({ sizes, taken }) => {
    const told = segmentsToMerge(segmentsOf(sizes)).map(({ size, deleted }) =>
      deleted.length > 0 ? -size : size,
    );
    expect(told).toEqual(taken);
  });

  it("come to an end, whatever there is", () => {
    let segments = segmentsOf(
      Array.from({ length: 60 }, (_, at) => ((at * 7_919) % 30_000) * (at % 3 === 0 ? -1 : 1)),
    );
    let merges = 0;
    for (let taken = segmentsToMerge(segments); taken.length > 0; taken = segmentsToMerge(segments)) {
      expect(++merges).toBeLessThan(60);
      const sum = taken.reduce((claims, { size }) => claims + size, 0);
      segments = [...segments.filter((each) => !taken.includes(each)), ...segmentsOf([sum])];
    }
    expect(segments.every(({ deleted }) => deleted.length === 0)).toBe(true);
    expect(merges).toBeGreaterThan(5);
  });
});
