import { describe, expect, it } from "vitest";
import { MANY, sampleClaim } from "../../../cli/gallery/samples";
import { applyOutletChoice } from "../../../core/reading/outlet-choice";
import type { Reading } from "../../../core/reading/reading";

const READING = { claims: [sampleClaim(MANY)] } as unknown as Reading;
const names = (reading: Reading) => reading.claims[0]?.answer.matches.map(({ outlet }) => outlet.id);

describe("applyOutletChoice", () => {
  it("leaves an outlet out of matches and count", () => {
    const reading = applyOutletChoice(READING, { leftOut: ["gazette"], preferred: [] });
    expect(names(reading)).not.toContain("gazette");
    expect(reading.claims[0]?.answer.count.outlets).toBe((READING.claims[0]?.answer.count.outlets ?? 0) - 1);
  });

  it("puts preferred outlets first, and never above a surer match", () => {
    const [first] = names(applyOutletChoice(READING, { leftOut: [], preferred: ["wire"] })) ?? [];
    expect(first).toBe("wire");
    const listed = MANY.find(({ tier }) => tier === "listed")?.outlet.id ?? "";
    expect(names(applyOutletChoice(READING, { leftOut: [], preferred: [listed] }))?.at(-1)).toBe(listed);
  });

  it("says that there is no report where nothing is left", () => {
    const all = MANY.map(({ outlet }) => outlet.id);
    expect(applyOutletChoice(READING, { leftOut: all, preferred: [] }).claims[0]?.answer).toMatchObject({
      matches: [],
      silence: "no-report",
    });
  });

  it("changes nothing where nothing is chosen", () => {
    expect(applyOutletChoice(READING, { leftOut: [], preferred: [] })).toBe(READING);
  });
});
