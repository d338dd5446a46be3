import { describe, expect, it } from "vitest";
import { paintTogether } from "../../../core/match/paint-together";
import type { Scored } from "../../../core/match/score-candidate";

function scored(outlet: string, score: number, tier: "painted" | "listed" = "listed"): Scored {
  const report = { outlet: { id: outlet, family: outlet.startsWith("family") ? "one" : null } };
  // Only what the rule looks at: who speaks, how sure and by what, where it stands.
  return {
    stored: { report },
    score,
    similarity: 0.9,
    placed: { sameness: "same", tier },
  } as unknown as Scored;
}

const tiers = (all: readonly Scored[]) => all.map(({ placed }) => placed.tier);

describe("paintTogether", () => {
  it.each([
    {
      name: "two that are likely the same",
      all: [scored("a", 0.86), scored("b", 0.85)],
      expected: ["painted", "listed"],
    },
    {
      name: "two of which one is less likely",
      all: [scored("a", 0.86), scored("b", 0.82)],
      expected: ["listed", "listed"],
    },
    { name: "one alone", all: [scored("a", 0.86), scored("b", 0.4)], expected: ["listed", "listed"] },
    {
      name: "two of one outlet",
      all: [scored("a", 0.85), scored("a", 0.85)],
      expected: ["listed", "listed"],
    },
    {
      name: "two that only the reader's corrections make likely",
      all: [
        { ...scored("a", 0.85), raw: 0.82 },
        { ...scored("b", 0.85), raw: 0.85 },
      ],
      expected: ["listed", "listed"],
    },
    {
      name: "two of one family",
      all: [scored("family-a", 0.85), scored("family-b", 0.85)],
      expected: ["listed", "listed"],
    },
    {
      name: "one that is painted already",
      all: [scored("a", 0.9, "painted"), scored("b", 0.85)],
      expected: ["painted", "listed"],
    },
    {
      name: "two of which one was compared by words alone",
      all: [scored("a", 0.85), { ...scored("b", 0.85), similarity: Number.NaN }],
      expected: ["listed", "listed"],
    },
    { name: "none", all: [], expected: [] },
  ])("leaves or lifts $name", ({ all, expected }) => {
    expect(tiers(paintTogether(all))).toEqual(expected);
  });
});
