import { describe, expect, it } from "vitest";
import { MANY, sampleClaim } from "../../../cli/gallery/samples";
import type { Match } from "../../../core/match/match";
import { applyCorrections } from "../../../core/reading/apply-corrections";
import { claimFingerprint } from "../../../core/reading/claim-fingerprint";
import { fc } from "../../seeded";

const READ = sampleClaim(MANY);
const FINGERPRINT = claimFingerprint(READ.claim.text);
const idOf = (test: (match: Match) => boolean) => MANY.find(test)?.claimId ?? "";

const corrected = (report: string, verdict: "same" | "different", claim = FINGERPRINT) =>
  applyCorrections({ claims: [READ] }, [{ claim, report, verdict }]).claims[0]?.answer;

describe("applyCorrections", () => {
  it("takes out what is not the same claim and counts anew", () => {
    const report = idOf(({ outlet }) => outlet.name === "Morning Gazette");
    const answer = corrected(report, "different");
    expect(answer?.matches.map(({ claimId }) => claimId)).not.toContain(report);
    expect(answer?.count).toEqual({
      ...READ.answer.count,
      outlets: READ.answer.count.outlets - 1,
      origins: READ.answer.count.origins - 1,
    });
  });

  it("counts what is the same claim, before the less sure", () => {
    const report = idOf(({ tier }) => tier === "listed");
    const answer = corrected(report, "same");
    expect(answer?.matches.find(({ claimId }) => claimId === report)).toMatchObject({
      tier: "painted",
      sameness: "same",
    });
    expect(answer?.count.outlets).toBe(READ.answer.count.outlets + 1);
  });

  it("says that there is no report when the last one is gone", () => {
    const [only] = MANY;
    const [read] = applyCorrections({ claims: [sampleClaim(only ? [only] : [])] }, [
      { claim: FINGERPRINT, report: only?.claimId ?? "", verdict: "different" },
    ]).claims;
    expect(read?.answer).toMatchObject({ matches: [], silence: "no-report", count: { outlets: 0 } });
  });

  it("leaves other claims alone", () => {
    const report = idOf(() => true);
    expect(corrected(report, "different", "0".repeat(16))).toBe(READ.answer);
  });
});

describe("claimFingerprint", () => {
  it.each(["Once more: Maduro said “no”.", "  once more — MADURO said 'no' ", "Once móre Maduro said no"])(
    "is the same for %s",
    (text) => expect(claimFingerprint(text)).toBe(claimFingerprint("Once more, Maduro said no!")),
  );

  it("tells other words apart", () => {
    expect(claimFingerprint("55 people died")).not.toBe(claimFingerprint("56 people died"));
  });

  it("is sixteen hex digits of any text", () => {
    const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anyText, (text) => /^[0-9a-f]{16}$/.test(claimFingerprint(text))),
      { numRuns: 50 },
    );
  });
});
