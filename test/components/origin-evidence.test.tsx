// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../cli/gallery/samples";
import { OriginGroup } from "../../components/OriginGroup";
import { originEvidence } from "../../components/origin-evidence";
import { WhyMatch } from "../../components/WhyMatch";
import { type Origin, OriginRule } from "../../core/match/match";
import { viewClaim } from "../../core/reading/claim-view";
import { doing, show, textOf } from "./render";

const REPORT = "r-0000000001";
const step = (id: string, kind: "outlet" | "agency" | "source", name: string) => ({
  id,
  kind,
  name,
  ground: { rule: "cited" as const, outlet: name, report: REPORT },
});
const ORIGIN: Origin = {
  id: "agency:reuters",
  kind: "agency",
  name: "Reuters",
  evidence: "English only",
  ground: {
    rule: "followed",
    outlet: "Harbour \u202eTimes",
    report: REPORT,
    words: "according to Gazette",
    from: "Gazette",
    name: "Reuters",
  },
  chain: [
    step("outlet:gazette", "outlet", "Gazette"),
    step("agency:reuters", "agency", "Reuters"),
    step("source:reuters:pilot", "source", "a pilot, unnamed"),
  ],
};

const statementOf = (origin: Origin) => {
  const [statement] =
    viewClaim(sampleClaim([sampleMatch({ origin })])).groups[0]?.reports[0]?.statements ?? [];
  if (!statement) throw new Error("the sample has no statement");
  return statement;
};

describe("the evidence of an origin", () => {
  it("is phrased from its rule and values, cleaned, with the trail back to the source", () => {
    const root = show(<WhyMatch statement={statementOf(ORIGIN)} />);
    doing(() => {
      const details = root.querySelector("details");
      if (details) details.open = true;
      details?.dispatchEvent(new Event("toggle"));
    });
    const text = textOf(root);
    expect(text).toContain(
      "Harbour Times, in our summary: “according to Gazette”; Gazette has it from Reuters",
    );
    expect(text).toContain("Gazette ← Reuters ← a pilot, unnamed");
    expect(text).not.toContain("English only");
  });

  it("is the sentence itself where a reading brings nothing else", () => {
    const { ground: _, chain: __, ...old } = ORIGIN;
    const statement = statementOf(old);
    expect(statement.trail).toEqual([]);
    expect(originEvidence((key) => key, statement)).toBe("English only");
  });

  it("names the one source of a group, and none where they are several", () => {
    const other = { ...ORIGIN, chain: [step("source:reuters:guard", "source", "a guard, unnamed")] };
    const groups = (...origins: Origin[]) =>
      viewClaim(sampleClaim(origins.map((origin) => sampleMatch({ origin })))).groups;
    const [one] = groups(ORIGIN, ORIGIN);
    expect(one?.source).toBe("a pilot, unnamed");
    expect(textOf(show(one && <OriginGroup group={one} />))).toContain("from a pilot, unnamed");
    expect(groups(ORIGIN, other)[0]?.source).toBeNull();
  });

  it("has words for every rule", () => {
    for (const rule of OriginRule.options) {
      const statement = statementOf({ ...ORIGIN, ground: { rule, outlet: "Harbour Times", report: REPORT } });
      expect(originEvidence((key) => key, statement)).toBe(`evidence_${rule}`);
    }
  });
});
