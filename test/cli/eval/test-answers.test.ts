import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../cli/eval/test-answers";

const PAIRS = [
  { q: "a", c: "b", sameness: "same" },
  { q: "b", c: "a", sameness: "adds" },
  { q: "a", c: "c", sameness: "same" },
] as const;

describe("what is painted, by labels", () => {
  it("tells a claim asked and its answer apart, and counts what nobody has read by itself", () => {
    const painted = [
      { q: "a", c: "b" },
      { q: "b", c: "a" },
      { q: "c", c: "a" },
    ];
    expect(figuresOf(painted, PAIRS)).toEqual({ right: 1, read: 2, unread: 1, same: 2 });
  });

  it("has the last label of a pair that is labelled twice", () => {
    const again = [...PAIRS, { q: "b", c: "a", sameness: "same" }] as const;
    expect(figuresOf([{ q: "b", c: "a" }], again)).toEqual({ right: 1, read: 1, unread: 0, same: 3 });
  });
});
