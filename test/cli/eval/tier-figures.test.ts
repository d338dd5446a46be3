import { describe, expect, it } from "vitest";
import { type Shown, tierFigures } from "../../../cli/eval/tier-figures";

const pair = (sameness: Shown["sameness"], tier: Shown["tier"], absent = false): Shown => ({
  sameness,
  tier,
  absent,
});

const PAIRS = [
  pair("same", "painted"),
  pair("adds", "painted"),
  pair("same", "listed"),
  pair("adds", "listed"),
  pair("related", "listed"),
  pair("same", null),
  pair("unrelated", null),
];

describe("tierFigures", () => {
  it("counts what each tier shows by its labels", () => {
    expect(tierFigures(PAIRS)).toEqual({
      painted: { shown: 2, same: 1, useful: 2 },
      listed: { shown: 3, same: 1, useful: 2 },
      same: 3,
      useful: 5,
      absent: 0,
    });
  });

  it("counts a pair of a claim that is not in the record as not found", () => {
    const { painted, listed, same, useful, absent } = tierFigures([...PAIRS, pair("same", null, true)]);
    expect([painted.same, listed.same, same, useful, absent]).toEqual([1, 1, 4, 6, 1]);
  });

  it.each(["painted", "listed"] as const)("counts a %s claim that is not in the record as wrong", (tier) => {
    const before = tierFigures(PAIRS)[tier];
    for (const label of ["same", "unrelated"] as const)
      expect(tierFigures([...PAIRS, pair(label, tier, true)])[tier]).toEqual({
        ...before,
        shown: before.shown + 1,
      });
  });
});
