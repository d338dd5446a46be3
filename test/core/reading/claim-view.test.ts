import { describe, expect, it } from "vitest";
import { MANY, sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import { viewClaim } from "../../../core/reading/claim-view";
import { groupByOrigin } from "../../../core/reading/group-by-origin";
import { markKind } from "../../../core/reading/mark-kind";

const origin = (id: string, kind: "agency" | "unknown") => ({ id, kind, name: id, evidence: "" }) as const;
const difference = (kind: "figure" | "denial" | "wording" | "update") => ({
  kind,
  page: { text: "a", span: null },
  corpus: { text: "b", span: null },
});

describe("groupByOrigin", () => {
  it("puts the origin behind most outlets first and all unknown ones together, last", () => {
    const matches = [
      sampleMatch({ origin: origin("u1", "unknown") }),
      sampleMatch({ origin: origin("ap", "agency") }),
      sampleMatch({ origin: origin("u2", "unknown") }),
      sampleMatch({ origin: origin("efe", "agency") }),
      sampleMatch({ origin: origin("efe", "agency") }),
    ];
    const groups = groupByOrigin(matches);
    expect(groups.map((group) => group.origin.id)).toEqual(["efe", "ap", "u1"]);
    expect(groups.map((group) => group.matches.length)).toEqual([2, 1, 2]);
  });

  it("counts outlets, not reports", () => {
    const outlet = sampleMatch().outlet;
    const groups = groupByOrigin([
      sampleMatch({ outlet, origin: origin("ap", "agency") }),
      sampleMatch({ outlet, origin: origin("ap", "agency") }),
      sampleMatch({ origin: origin("efe", "agency") }),
      sampleMatch({ origin: origin("efe", "agency") }),
    ]);
    expect(groups.map((group) => group.origin.id)).toEqual(["efe", "ap"]);
  });
});

describe("markKind", () => {
  it.each([
    { name: "no match", matches: [], expected: "plain" },
    { name: "a listed match only", matches: [sampleMatch({ tier: "listed" })], expected: "plain" },
    { name: "agreement", matches: [sampleMatch()], expected: "agreement" },
    {
      name: "a later count",
      matches: [sampleMatch({ differences: [difference("update")] })],
      expected: "wording",
    },
    {
      name: "a figure beside agreement",
      matches: [sampleMatch(), sampleMatch({ differences: [difference("figure"), difference("wording")] })],
      expected: "difference",
    },
    {
      name: "a denial beside a figure",
      matches: [
        sampleMatch({ differences: [difference("figure")] }),
        sampleMatch({ differences: [difference("denial")] }),
      ],
      expected: "denial",
    },
  ])("of $name is $expected", ({ matches, expected }) => expect(markKind(matches)).toBe(expected));
});

describe("viewClaim", () => {
  it("keeps the less sure apart from the groups", () => {
    const view = viewClaim(sampleClaim(MANY));
    const grouped = view.groups.flatMap((group) => group.reports.map((report) => report.id));
    expect(view.listed).toHaveLength(1);
    expect(grouped).not.toContain(view.listed[0]?.id);
    expect(grouped).toHaveLength(MANY.length - 1);
  });

  it("shows a report once, with all of its statements", () => {
    const first = sampleMatch();
    const second = { ...sampleMatch(), reportId: first.reportId };
    const view = viewClaim(sampleClaim([first, second]));
    expect(view.groups.flatMap((group) => group.reports)).toHaveLength(1);
    expect(view.groups[0]?.reports[0]?.statements.map(({ id }) => id)).toEqual([
      first.claimId,
      second.claimId,
    ]);
  });

  it("gives each side of a quote its own words only", () => {
    const quote = viewClaim(sampleClaim(MANY)).differences.find(({ kind }) => kind === "quote");
    const words = (side: "page" | "corpus") => quote?.[side].map(({ text }) => text).join("");
    expect(words("page")).toBe("we have direct contacts with them");
    expect(words("corpus")).toBe("we have direct contracts with some of them");
    expect(quote?.page.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["contacts"]);
  });

  it("offers no way to an address that is not safe, nor to a copy of it", () => {
    const view = viewClaim(sampleClaim([sampleMatch({ url: "javascript:alert(1)" })]));
    expect(view.groups[0]?.reports[0]).toMatchObject({ link: null, archived: null });
  });
});
