import { describe, expect, it } from "vitest";
import { confusionOf, type FoundKinds, figuresOf } from "../../../cli/eval/difference-figures";

const PAIRS: FoundKinds[] = [
  { truth: ["figure"], found: ["figure"], absent: false },
  { truth: [], found: [], absent: false },
];

const ABSENT: FoundKinds[] = [
  { truth: ["figure"], found: [], absent: true },
  { truth: [], found: [], absent: true },
];

describe("figures of differences", () => {
  it("misses the kinds of a pair of a claim that is not in the record", () => {
    const [before] = figuresOf(PAIRS);
    const [after] = figuresOf([...PAIRS, ...ABSENT]);
    expect([before?.recall, after?.recall, after?.precision]).toEqual([1, 0.5, 1]);
  });

  it("tells such a pair apart from one about which the rules are silent", () => {
    const rows = confusionOf([...PAIRS, ...ABSENT]);
    expect(Object.fromEntries(rows.get("none") ?? [])).toEqual({ none: 1, absent: 1 });
    expect(Object.fromEntries(rows.get("figure") ?? [])).toEqual({ figure: 1, absent: 1 });
  });
});
