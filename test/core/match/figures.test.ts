import { describe, expect, it } from "vitest";
import { boundsMeet, type CountedFigure, compatible, sameCount } from "../../../core/match/figures";

const figure = (value: number, more: Partial<CountedFigure> = {}): CountedFigure => ({
  value,
  unit: "deaths",
  bound: "exact",
  what: [],
  ...more,
});

describe("compatible", () => {
  it.each([
    ["equal", figure(4), figure(4), true],
    ["small exact counts that differ", figure(4), figure(5), false],
    ["rounding of large numbers", figure(10_554_320), figure(10_500_000), true],
    ["about fifty and fifty-three", figure(50, { bound: "about" }), figure(53), true],
    ["about fifty and about forty", figure(50, { bound: "about" }), figure(40, { bound: "about" }), false],
    ["inside a range", figure(78), figure(75, { high: 80 }), true],
    ["at least 4 and 5", figure(4, { bound: "atLeast" }), figure(5), true],
    ["at least 4 and 40", figure(4, { bound: "atLeast" }), figure(40), false],
  ])("%s", (_, a, b, expected) => {
    expect(compatible(a, b)).toBe(expected);
    expect(compatible(b, a)).toBe(expected);
  });

  it("lets an open bound take in any higher value when asked whether two disagree", () => {
    expect(boundsMeet(figure(4, { bound: "atLeast" }), figure(40))).toBe(true);
    expect(boundsMeet(figure(40, { bound: "atLeast" }), figure(4))).toBe(false);
  });
});

describe("sameCount", () => {
  it.each([
    ["the same unit", figure(1), figure(2), true],
    ["other units", figure(1), figure(2, { unit: "injured" }), false],
    ["money in two currencies", figure(1, { unit: "USD" }), figure(2, { unit: "GBP" }), false],
    [
      "people of other kinds",
      figure(1, { unit: "people", what: ["migrant"] }),
      figure(2, { unit: "people", what: ["voter"] }),
      false,
    ],
    ["troops and soldiers", figure(1, { unit: "troops" }), figure(2, { unit: "soldiers" }), true],
  ])("%s", (_, a, b, expected) => {
    expect(sameCount(a, b)).toBe(expected);
  });
});
