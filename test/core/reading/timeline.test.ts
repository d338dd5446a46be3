import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import type { Match } from "../../../core/match/match";
import { viewTimeline } from "../../../core/reading/timeline";

const on = (published: string | null, name: string, change: Partial<Match> = {}) => {
  const match = sampleMatch({ published, ...change });
  return { ...match, outlet: { ...match.outlet, name } };
};

describe("viewTimeline", () => {
  it("puts dated reports in order and counts the undated", () => {
    const view = viewTimeline(
      sampleClaim([on("2019-03-09", "Late"), on(null, "Undated"), on("2019-03-02", "Early")]),
    );
    expect(view.entries.map(({ outlet, day }) => [outlet, day])).toEqual([
      ["Early", "2019-03-02"],
      ["Late", "2019-03-09"],
    ]);
    expect(view.undated).toBe(1);
    expect(view.page).toBe("2019-03-03");
  });

  it("leaves out what is less sure, and tells an unknown origin", () => {
    const origin = { id: "unknown:x", kind: "unknown" as const, name: "", evidence: "" };
    const view = viewTimeline(
      sampleClaim([on("2019-03-02", "Sure", { origin }), on("2019-03-02", "Unsure", { tier: "listed" })]),
    );
    expect(view.entries.map(({ outlet, origin }) => [outlet, origin])).toEqual([["Sure", null]]);
  });

  it("shows a report once, whatever it says twice", () => {
    const first = on("2019-03-02", "Twice");
    const view = viewTimeline(sampleClaim([first, { ...first, claimId: "r-0000000000#9" }]));
    expect(view.entries).toHaveLength(1);
  });
});
