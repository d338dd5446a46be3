import { describe, expect, it } from "vitest";
import { placeOf } from "../../../core/match/tiers";

const painted = { sameness: "same", tier: "painted" };
const likely = { sameness: "same", tier: "listed" };

describe("placeOf", () => {
  it.each([
    { name: "a short claim by vectors", same: 0.88, vectors: true, length: 8, expected: painted },
    { name: "a short claim by features alone", same: 0.895, vectors: false, length: 8, expected: likely },
    { name: "a short claim nearly sure", same: 0.91, vectors: false, length: 8, expected: painted },
    { name: "a long claim by vectors", same: 0.81, vectors: true, length: 20, expected: painted },
    { name: "a long claim just below its bar", same: 0.795, vectors: true, length: 20, expected: likely },
    { name: "a short claim just below its bar", same: 0.865, vectors: true, length: 8, expected: likely },
    { name: "a long claim by features alone", same: 0.885, vectors: false, length: 20, expected: likely },
    { name: "a long claim nearly sure", same: 0.895, vectors: false, length: 20, expected: painted },
    {
      name: "a short one in Spanish below its own bar",
      same: 0.88,
      vectors: true,
      length: 8,
      languages: "es>es",
      expected: likely,
    },
    {
      name: "a short one in Spanish",
      same: 0.89,
      vectors: true,
      length: 8,
      languages: "es>es",
      expected: painted,
    },
    {
      name: "a short one from Spanish",
      same: 0.88,
      vectors: true,
      length: 8,
      languages: "es>en",
      expected: painted,
    },
    {
      name: "one in Spanish by features alone",
      same: 0.92,
      vectors: false,
      length: 8,
      languages: "es>es",
      expected: likely,
    },
    {
      name: "one in Spanish nearly sure",
      same: 0.94,
      vectors: false,
      length: 8,
      languages: "es>es",
      expected: painted,
    },
  ])("places $name", ({ same, vectors, length, languages = "en>en", expected }) => {
    expect(placeOf({ same, useful: same }, { vectors, length, languages })).toEqual(expected);
  });

  it("lists what is only of use as a detail, and is silent about less", () => {
    expect(placeOf({ same: 0.3, useful: 0.6 }, { vectors: true, length: 8, languages: "en>en" })).toEqual({
      sameness: "adds",
      tier: "listed",
    });
    expect(placeOf({ same: 0.1, useful: 0.4 }, { vectors: true, length: 8, languages: "en>en" })).toBeNull();
  });
});
