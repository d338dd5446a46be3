import { describe, expect, it } from "vitest";
import { keepBest } from "../../../core/match/keep-best";
import type { Tier } from "../../../core/match/match";
import type { Scored } from "../../../core/match/score-candidate";

/** A candidate of a report of its own, unless one is named: only what the rules look at. */
function scored(score: number, tier: Tier = "listed", report = `r-${tier}-${score}`): Scored {
  return {
    stored: {
      claim: { id: `${report}#${score}` },
      report: { id: report, outlet: { id: report, family: null } },
    },
    score,
    useful: score,
    similarity: 0.9,
    placed: { sameness: "same", tier },
  } as unknown as Scored;
}

const SEVEN = [0.5, 0.8, 0.6, 0.74, 0.7, 0.55, 0.65].map((score) => scored(score));

const scores = (kept: readonly Scored[] | undefined, tier: Tier) =>
  (kept ?? []).filter(({ placed }) => placed.tier === tier).map(({ score }) => score);

describe("keepBest", () => {
  it("lists the best five of seven reports, best first", () => {
    const [kept] = keepBest([SEVEN]);
    expect(kept).toHaveLength(5);
    expect(scores(kept, "listed")).toEqual([0.8, 0.74, 0.7, 0.65, 0.6]);
  });

  it("keeps all that are painted, before the five", () => {
    const painted = [0.9, 0.99, 0.95, 0.88, 0.97, 0.93].map((score) => scored(score, "painted"));
    const [kept] = keepBest([[...SEVEN, ...painted]]);
    expect(kept?.map(({ placed }) => placed.tier)).toEqual([
      ...Array(6).fill("painted"),
      ...Array(5).fill("listed"),
    ]);
    expect(scores(kept, "painted")).toEqual([0.99, 0.97, 0.95, 0.93, 0.9, 0.88]);
    expect(scores(kept, "listed")).toEqual([0.8, 0.74, 0.7, 0.65, 0.6]);
  });

  it("counts each claim of the page by itself", () => {
    const others = SEVEN.map(({ score }) => scored(score, "listed", `other-${score}`));
    expect(keepBest([SEVEN, others, [], SEVEN.slice(0, 4)]).map((kept) => kept.length)).toEqual([5, 5, 0, 4]);
  });

  it("counts a report of several claims once, with its best", () => {
    const again = [0.79, 0.78].map((score) => scored(score, "listed", "r-listed-0.8"));
    expect(scores(keepBest([[...again, ...SEVEN]])[0], "listed")).toEqual([0.8, 0.74, 0.7, 0.65, 0.6]);
  });

  it("gives the last place to the best that adds, where the less sure of the same would take all", () => {
    const adding = (score: number) => {
      const each = scored(score, "listed", `adds-${score}`);
      return { ...each, placed: { ...each.placed, sameness: "adds" as const } };
    };
    const [kept] = keepBest([[...SEVEN, adding(0.2), adding(0.3)]]);
    expect(scores(kept, "listed")).toEqual([0.8, 0.74, 0.7, 0.65, 0.3]);
    const [both] = keepBest([[...SEVEN, adding(0.72), adding(0.3)]]);
    expect(scores(both, "listed")).toEqual([0.8, 0.74, 0.72, 0.7, 0.65]);
  });

  it("prefers a report that answers more of the page, still five", () => {
    const [kept] = keepBest([SEVEN, [scored(0.6, "listed", "r-listed-0.55")]]);
    expect(scores(kept, "listed")).toEqual([0.8, 0.74, 0.7, 0.65, 0.55]);
  });
});
